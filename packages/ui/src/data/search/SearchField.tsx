import { type Ref, useEffect } from 'react'
import SearchIcon from 'lucide-react/icons/search'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './SearchField.module.css'

/** A result is said when typing has come to rest, and not with every letter. */
const restMs = 700

export interface SearchFieldProps {
  text: string
  onTextChange: (text: string) => void
  /** Empties the field and gives it the focus, which the button that was pressed is about to lose. */
  onClear: () => void
  inputRef?: Ref<HTMLInputElement> | undefined
  /** How many fields were found, and of how many; absent without a search. */
  found?: { count: number; total: number } | undefined
}

/** Takes what to look for in the data, and says how much was found. */
export function SearchField({ text, onTextChange, onClear, inputRef, found }: SearchFieldProps) {
  const { search } = useLabels().data
  const announce = useAnnounce()
  const result = found && search.found(found.count, found.total)
  useEffect(() => {
    if (result === undefined) return
    const timer = setTimeout(() => announce(result), restMs)
    return () => clearTimeout(timer)
  }, [announce, result])
  return (
    <search className={styles.root}>
      <label className={styles.label}>
        <Icon drawing={SearchIcon} />
        <input
          ref={inputRef}
          className={styles.text}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={search.label}
          placeholder={search.label}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
        />
      </label>
      {text !== '' && (
        <Button variant="quiet" size="small" icon={XIcon} isIconOnly onClick={onClear}>
          {search.clear}
        </Button>
      )}
      {result !== undefined && <span className={styles.result}>{result}</span>}
    </search>
  )
}
