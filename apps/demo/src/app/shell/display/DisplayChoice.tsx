import { Menu } from '@base-ui/react/menu'
import CheckIcon from 'lucide-react/icons/check'
import { Icon } from 'cloudsquid-react-ui/controls'
import styles from './DisplayMenu.module.css'

export interface DisplayChoiceProps<TValue extends string> {
  name: string
  value: TValue
  /** `lang` is the language of a word that is not in the page's own. */
  choices: readonly { value: TValue; word: string; lang?: string }[]
  onChoose: (value: TValue) => void
}

/** One group of the display menu, of which one choice holds. */
export function DisplayChoice<TValue extends string>(props: DisplayChoiceProps<TValue>) {
  const { name, value, choices, onChoose } = props
  return (
    <Menu.RadioGroup className={styles.group} value={value} onValueChange={onChoose}>
      <Menu.GroupLabel className={styles.name}>{name}</Menu.GroupLabel>
      {choices.map((choice) => (
        <Menu.RadioItem
          key={choice.value}
          className={styles.item}
          value={choice.value}
          lang={choice.lang}
          closeOnClick
        >
          <span className={styles.indicator}>
            <Menu.RadioItemIndicator>
              <Icon drawing={CheckIcon} />
            </Menu.RadioItemIndicator>
          </span>
          {choice.word}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
