import { type KeyboardEvent, useState } from 'react'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './Toolbar.module.css'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'

interface PageControlsProps {
  /** From 1. */
  page: number
  total: number
  onPageChange: (page: number) => void
}

/** Says which page is in view, and goes to another. */
export function PageControls({ page, total, onPageChange }: PageControlsProps) {
  const { pages } = useLabels(documentLabels).document
  const [draft, setDraft] = useState<string>()
  const goToDraft = () => {
    const wanted = Number(draft)
    if (draft?.trim() && Number.isInteger(wanted)) onPageChange(Math.min(Math.max(wanted, 1), total))
    setDraft(undefined)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) goToDraft()
    else if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation()
      setDraft(undefined)
    }
  }
  return (
    <>
      <span aria-hidden="true">{pages.number}</span>
      <input
        className={styles.number}
        aria-label={pages.number}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? String(page)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={goToDraft}
        onKeyDown={handleKeyDown}
      />
      <span>{pages.of(total)}</span>
    </>
  )
}
