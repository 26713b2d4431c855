import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import CheckIcon from 'lucide-react/icons/check'
import CopyIcon from 'lucide-react/icons/copy'
import { useAnnounce } from '../feedback/Announcer.tsx'
import { useShortcut } from '../shortcuts/ShortcutsProvider.tsx'
import { Button } from './Button.tsx'
import styles from './CopyButton.module.css'

const copiedForMs = 2000

export interface CopyButtonProps {
  /** The button's name, which never changes: the result is announced instead. */
  label: string
  /** Called at the press, so that nothing long is built for a button that nobody presses. */
  getText: () => string
  words: { copied: string; blocked: string }
  /** Shows the label beside the icon. */
  isLabelVisible?: boolean
  /** The action whose key presses this button. */
  shortcut?: string | undefined
}

/** Copies a text. Where the browser refuses, it offers the whole text selected, so that Ctrl+C works. */
export function CopyButton({
  label,
  getText,
  words,
  isLabelVisible = false,
  shortcut = '',
}: CopyButtonProps) {
  const [result, setResult] = useState<'idle' | 'copied' | { blockedText: string }>('idle')
  const messageId = useId()
  const buttonRef = useRef<HTMLButtonElement>(null)
  const announce = useAnnounce()

  useEffect(() => {
    if (result !== 'copied') return
    const timer = setTimeout(() => setResult('idle'), copiedForMs)
    return () => clearTimeout(timer)
  }, [result])

  const handleClick = async () => {
    const text = getText()
    try {
      // Outside a secure context `navigator.clipboard` is absent, whatever its type says, and this throws too.
      await navigator.clipboard.writeText(text)
      setResult('copied')
      announce(words.copied)
    } catch {
      setResult({ blockedText: text })
    }
  }
  useShortcut(shortcut, shortcut === '' ? undefined : () => void handleClick())
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    setResult('idle')
    buttonRef.current?.focus()
  }

  return (
    <span className={styles.root}>
      <Button
        ref={buttonRef}
        variant="quiet"
        size="small"
        icon={result === 'copied' ? CheckIcon : CopyIcon}
        isIconOnly={!isLabelVisible}
        onClick={() => void handleClick()}
      >
        {label}
      </Button>
      {typeof result === 'object' && (
        <span className={styles.fallback}>
          <p className={styles.message} id={messageId}>
            {words.blocked}
          </p>
          <textarea
            className={styles.text}
            readOnly
            rows={3}
            aria-label={label}
            aria-describedby={messageId}
            value={result.blockedText}
            ref={(element) => element?.select()}
            onKeyDown={handleKeyDown}
            onBlur={() => setResult('idle')}
          />
        </span>
      )}
    </span>
  )
}
