import type { Labels } from '../../labels/Labels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { useIsMac } from './useIsMac.ts'
import styles from './KeyHint.module.css'

export interface KeyHintProps {
  /** As shortcuts are written: `J`, `Mod+Enter`. */
  shortcut: string
}

/** Shows a key as people read it on their keyboard. Decoration: what it does has a name of its own. */
export function KeyHint({ shortcut }: KeyHintProps) {
  const isMac = useIsMac()
  const words = useLabels().shortcuts
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyNames(shortcut, isMac, words).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  )
}

/** The keys of a shortcut, as this platform writes them. */
function keyNames(shortcut: string, isMac: boolean, words: Labels['shortcuts']): string[] {
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
    : { Mod: words.control, Shift: words.shift, Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+')
  return parts.map((part) => names[part] ?? part)
}
