import { type KeyboardEvent, useState } from 'react'
import { Button, KeyHint, readShortcut, spokenShortcut, VisuallyHidden } from 'cloudsquid-react-ui/controls'
import type { ShortcutAction } from './shortcutBindings.ts'
import styles from './ShortcutHelp.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { useKeyWords } from './useKeyWords.ts'

export interface ShortcutRowProps {
  action: ShortcutAction
  /** `undefined` if it has no key. */
  shortcut: string | undefined
  /** Whether the key does nothing, because single characters are switched off. */
  isOff: boolean
  onChoose: (shortcut: string) => void
}

/** Keys that get about in every page, and so are nobody's to take. */
const reserved = new Set([
  'Tab',
  'Shift+Tab',
  'Escape',
  'Enter',
  ' ',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
])

/** One action and its key; the button waits for another key and takes the next one that is pressed. */
export function ShortcutRow({ action, shortcut, isOff, onChoose }: ShortcutRowProps) {
  const words = useDashboardLabels().shortcuts
  const keys = useKeyWords()
  const [isWaiting, setIsWaiting] = useState(false)
  const name = words.actions[action]

  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isWaiting) return
    const pressed = readShortcut(event.nativeEvent)
    if (event.key === 'Tab' || pressed === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setIsWaiting(false)
    if (!reserved.has(pressed)) onChoose(pressed)
  }
  return (
    <li className={styles.row} data-off={isOff ? '' : undefined}>
      <span className={styles.action}>{name}</span>
      <Button
        variant="quiet"
        size="small"
        onClick={() => setIsWaiting(!isWaiting)}
        onKeyDown={handleKeyDown}
        onBlur={() => setIsWaiting(false)}
      >
        {isWaiting ? (
          words.pressKey
        ) : (
          <>
            <VisuallyHidden>
              {words.change(name, shortcut ? spokenShortcut(shortcut, keys) : words.noKey)}
            </VisuallyHidden>
            {shortcut ? (
              <KeyHint shortcut={shortcut} words={keys} />
            ) : (
              <span aria-hidden="true">{words.noKey}</span>
            )}
          </>
        )}
      </Button>
    </li>
  )
}
