import { Menu } from '@base-ui/react/menu'
import { appLabels } from '../../labels/appLabels.ts'
import { useAppServices } from '../AppServices.tsx'
import type { Theme } from '../storage/createTheme.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'
import styles from './ThemeMenu.module.css'

const words = appLabels.theme
const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** Chooses the colours; this browser remembers the choice. */
export function ThemeMenu() {
  const { theme } = useAppServices()
  const { value } = useStoredValue(theme)
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label={words.name} title={words.name}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="5.75" />
          <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
        </svg>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={6}>
          <Menu.Popup className={styles.popup}>
            <Menu.RadioGroup value={value} onValueChange={(next: Theme) => theme.update(() => next)}>
              {themes.map((choice) => (
                <Menu.RadioItem key={choice} className={styles.item} value={choice} closeOnClick>
                  <span className={styles.indicator}>
                    <Menu.RadioItemIndicator>
                      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                        <path d="m3 8.5 3.25 3.25L13 4.5" />
                      </svg>
                    </Menu.RadioItemIndicator>
                  </span>
                  {words[choice]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
