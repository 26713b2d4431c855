import { Menu } from '@base-ui/react/menu'
import { languages } from '../../labels/Language.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { DisplayChoice } from './DisplayChoice.tsx'
import styles from './DisplayMenu.module.css'
import { NotifyChoice } from './NotifyChoice.tsx'

/** Chooses colours and language; this browser remembers the choices. */
export function DisplayMenu() {
  const { display, theme: themeWords, language: languageWords } = useLabels().shell
  const { theme, language } = useAppServices()
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label={display} title={display}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="5.75" />
          <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
        </svg>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={6}>
          <Menu.Popup className={styles.popup}>
            <DisplayChoice
              name={themeWords.name}
              value={useStoredValue(theme).value}
              choices={(['auto', 'light', 'dark'] as const).map((value) => ({
                value,
                word: themeWords[value],
              }))}
              onChoose={(next) => theme.update(() => next)}
            />
            <DisplayChoice
              name={languageWords.name}
              value={useStoredValue(language).value}
              choices={[
                { value: 'auto' as const, word: languageWords.auto },
                ...languages.map((value) => ({ value, word: languageWords[value], lang: value })),
              ]}
              onChoose={(next) => language.update(() => next)}
            />
            <NotifyChoice />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
