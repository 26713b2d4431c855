import { type KeyboardEvent, useState } from 'react'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import { Button } from '../../controls/actions/Button.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from '../views/Toolbar.module.css'

interface PageControlsProps {
  /** From 1. */
  page: number
  total: number
  onPageChange: (page: number) => void
}

/** Says which page is in view, and goes to another. */
export function PageControls({ page, total, onPageChange }: PageControlsProps) {
  const { pages } = useLabels().document
  const [draft, setDraft] = useState<string>()
  const goToDraft = () => {
    const wanted = Number(draft)
    if (draft?.trim() && Number.isInteger(wanted)) onPageChange(Math.min(Math.max(wanted, 1), total))
    setDraft(undefined)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) goToDraft()
    else if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation()
      setDraft(undefined)
    }
  }
  return (
    <div className={styles.group}>
      <Button
        variant="quiet"
        size="small"
        isBusy={page <= 1}
        aria-label={pages.previous}
        title={pages.previous}
        onClick={() => onPageChange(page - 1)}
      >
        <span className={styles.previous}>
          <Icon drawing={ChevronRightIcon} />
        </span>
      </Button>
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
      <Button
        variant="quiet"
        size="small"
        icon={ChevronRightIcon}
        isIconOnly
        isBusy={page >= total}
        onClick={() => onPageChange(page + 1)}
      >
        {pages.next}
      </Button>
    </div>
  )
}
