import ChevronDownIcon from 'lucide-react/icons/chevron-down'
import ChevronUpIcon from 'lucide-react/icons/chevron-up'
import XIcon from 'lucide-react/icons/x'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './FindBar.module.css'
import type { Find } from './useFind.ts'

interface FindBarProps {
  find: Find
  /** Whether the text is still read, or there is none. */
  text: 'reading' | 'none' | 'read'
  /** Leaves the search; the focus goes back to the document. */
  onClose: () => void
  /** What can be done with the match that the reader stands at. */
  actions?: ReactNode
}

/** Searches the document: Enter and Shift+Enter go from match to match, Escape leaves. */
export function FindBar({ find, text, onClose, actions }: FindBarProps) {
  const { find: words } = useLabels(documentLabels).documentView
  const inputRef = useRef<HTMLInputElement>(null)
  const { opened, progress, current } = find
  useEffect(() => {
    inputRef.current?.focus()
    inputRef.current?.select()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Each opening takes the focus.
  }, [opened])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') find.goTo(current + (event.shiftKey ? -1 : 1))
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const total = progress?.matches.length ?? 0
  return (
    <search className={styles.bar} aria-label={words.title}>
      <input
        ref={inputRef}
        className={styles.input}
        type="search"
        aria-label={words.title}
        placeholder={words.title}
        autoComplete="off"
        spellCheck={false}
        value={find.query}
        onChange={(event) => find.type(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <output className={styles.count} aria-live="polite">
        {countText()}
      </output>
      <Button
        variant="quiet"
        size="small"
        icon={ChevronUpIcon}
        isIconOnly
        isBusy={total === 0}
        onClick={() => find.goTo(current - 1)}
      >
        {words.previous}
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={ChevronDownIcon}
        isIconOnly
        isBusy={total === 0}
        onClick={() => find.goTo(current + 1)}
      >
        {words.next}
      </Button>
      {total > 0 && actions}
      <Button variant="quiet" size="small" icon={XIcon} isIconOnly onClick={onClose}>
        {words.close}
      </Button>
    </search>
  )

  function countText(): string {
    if (text === 'none') return words.noText
    if (find.query.trim() === '') return ''
    if (text === 'reading' || !progress) return words.reading
    if (total === 0) return progress.isComplete ? words.nothing : words.reading
    return words.match(current + 1, total, progress.isCut)
  }
}
