import ClockIcon from 'lucide-react/icons/clock'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { Skeleton } from '../../controls/feedback/Skeleton.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './LoadedDocument.module.css'
import type { DocumentState } from './useDocument.ts'

interface DocumentMessageProps {
  state: Exclude<DocumentState, { status: 'ready' }>
  onReload: () => void
}

/** Says that a document loads, or why it could not be loaded and what can be done. */
export function DocumentMessage({ state, onReload }: DocumentMessageProps) {
  const { document: words } = useLabels(documentLabels)
  if (state.status === 'loading')
    return (
      <div className={styles.message}>
        <p className={styles.loading}>{words.loading}</p>
        <Skeleton rows={6} />
      </div>
    )
  const { title, body, action } = words.failures[state.failure]
  const isExpired = state.failure === 'expired'
  return (
    <div className={styles.message}>
      <Notice
        tone={isExpired ? 'neutral' : 'warning'}
        icon={isExpired ? ClockIcon : TriangleAlertIcon}
        title={title}
        body={body}
        actions={<Button onClick={onReload}>{action}</Button>}
      />
    </div>
  )
}
