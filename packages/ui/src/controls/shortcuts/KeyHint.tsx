import type { KeyWords } from './KeyWords.ts'
import { shortcutParts } from './shortcutParts.ts'
import { useIsMac } from './useIsMac.ts'
import styles from './KeyHint.module.css'

export interface KeyHintProps {
  /** As shortcuts are written: `J`, `Mod+Enter`. */
  shortcut: string
  words: KeyWords
}

/** Shows a key as people read it on their keyboard. Decoration: what it does has a name of its own. */
export function KeyHint({ shortcut, words }: KeyHintProps) {
  const isMac = useIsMac()
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

const signs = {
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
}

/** The keys of a shortcut, as this platform writes them. */
function keyNames(shortcut: string, isMac: boolean, words: KeyWords): string[] {
  const names: Record<string, string> = isMac
    ? { ...signs, Mod: '⌘', Shift: '⇧', Alt: '⌥' }
    : { ...signs, Mod: words.control, Shift: words.shift }
  return shortcutParts(shortcut).map((part) => names[part] ?? words.names?.[part] ?? part)
}
