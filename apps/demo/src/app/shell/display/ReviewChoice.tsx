import { Menu } from '@base-ui/react/menu'
import CheckIcon from 'lucide-react/icons/check'
import { Icon } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../../AppServices.tsx'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import styles from './DisplayMenu.module.css'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'

/** Whether approving asks first while something is open. */
export function ReviewChoice() {
  const words = useDashboardLabels().shell.reviewing
  const { asksFirst } = useAppServices()
  return (
    <Menu.Group className={styles.group}>
      <Menu.GroupLabel className={styles.name}>{words.name}</Menu.GroupLabel>
      <Menu.CheckboxItem
        className={styles.item}
        checked={useStoredValue(asksFirst).value}
        onCheckedChange={(isWanted) => asksFirst.update(() => isWanted)}
      >
        <span className={styles.indicator}>
          <Menu.CheckboxItemIndicator>
            <Icon drawing={CheckIcon} />
          </Menu.CheckboxItemIndicator>
        </span>
        {words.asksFirst}
      </Menu.CheckboxItem>
    </Menu.Group>
  )
}
