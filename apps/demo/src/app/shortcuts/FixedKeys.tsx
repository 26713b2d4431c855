import { KeyHint, spokenShortcut, VisuallyHidden } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import type { DashboardLabels } from '../../labels/DashboardLabels.ts'
import styles from './ShortcutHelp.module.css'

type FixedKey = keyof DashboardLabels['shortcuts']['fixed']

/** Keys of the parts themselves, which act where the focus is in them and cannot be changed. */
const fixedKeys: Record<
  keyof DashboardLabels['shortcuts']['fixedGroups'],
  readonly (readonly [FixedKey, readonly string[]])[]
> = {
  values: [
    ['walk', ['ArrowUp', 'ArrowDown']],
    ['lookAt', ['Enter']],
    ['correct', ['F2']],
    ['empty', ['Delete']],
    ['undo', ['Mod+Z']],
    ['leave', ['Escape']],
  ],
  document: [
    ['zoomIn', ['+']],
    ['zoomOut', ['-']],
    ['fitWidth', ['0']],
    ['fitPage', ['9']],
    ['turnLeft', ['[']],
    ['turnRight', [']']],
    ['find', ['Mod+F']],
  ],
}

/** Lists the keys that act in the values and in the document. */
export function FixedKeys() {
  const words = useDashboardLabels().shortcuts
  const { keys } = useLabels()
  return Object.entries(fixedKeys).map(([group, rows]) => (
    <section key={group} className={styles.group}>
      <h3 className={styles.heading}>{words.fixedGroups[group as keyof typeof fixedKeys]}</h3>
      <ul className={styles.list}>
        {rows.map(([name, shortcuts]) => (
          <li key={name} className={styles.row}>
            <span className={styles.action}>{words.fixed[name]}</span>
            <span className={styles.fixed}>
              {shortcuts.map((shortcut) => (
                <span key={shortcut}>
                  <VisuallyHidden>{spokenShortcut(shortcut, keys)}</VisuallyHidden>
                  <KeyHint shortcut={shortcut} words={keys} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
