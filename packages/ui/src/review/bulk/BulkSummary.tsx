import { useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { Question } from '../dock/Question.tsx'
import styles from '../dock/ReviewDock.module.css'
import type { ReviewDecision } from '../ReviewDraft.ts'
import type { BulkRun } from './BulkRun.ts'

interface BulkSummaryProps {
  decision: 'approve' | 'reject'
  runs: readonly BulkRun[]
  reviewer: string
  onDecide: (decision: ReviewDecision) => void
  onCancel: () => void
}

/** What is about to be decided, and on how many; asks for the reason of a rejection and for a name that is not known. */
export function BulkSummary({ decision, runs, reviewer, onDecide, onCancel }: BulkSummaryProps) {
  const { dock: words } = useLabels(dockLabels)
  const [comment, setComment] = useState('')
  const [name, setName] = useState(reviewer)
  const [isMissing, setIsMissing] = useState(false)
  const open = runs.filter(({ state }) => state === 'open')
  const checks = open.filter(({ hasOpenChecks }) => hasOpenChecks).length
  const drafted = runs.filter(({ state }) => state === 'drafted').length
  const closed = runs.length - open.length - drafted
  const needsReason = decision === 'reject' && comment.trim() === ''
  const needsName = name.trim() === ''
  const decide = () => {
    if (needsReason || needsName) return setIsMissing(true)
    onDecide({ approved: decision === 'approve', comment: comment.trim(), reviewedBy: name.trim() })
  }
  return (
    <Question text={words.bulk.title[decision](open.length)} onCancel={onCancel}>
      <ul className={styles.sums}>
        {checks > 0 && <li>{words.bulk.open(checks)}</li>}
        {drafted > 0 && <li>{words.bulk.drafted(drafted)}</li>}
        {closed > 0 && <li>{words.bulk.left(closed)}</li>}
      </ul>
      <textarea
        className={styles.comment}
        rows={1}
        dir="auto"
        aria-label={words.bulk.comment}
        placeholder={words.bulk.comment}
        aria-invalid={(isMissing && needsReason) || undefined}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {isMissing && needsReason && (
        <p className={styles.problem} role="alert">
          {words.bulk.reasonNeeded}
        </p>
      )}
      {reviewer.trim() === '' && (
        <input
          className={styles.comment}
          dir="auto"
          autoComplete="name"
          aria-label={words.name.label}
          placeholder={words.name.label}
          aria-invalid={(isMissing && needsName) || undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {isMissing && needsName && (
        <p className={styles.problem} role="alert">
          {words.bulk.nameNeeded}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {words.bulk.cancel}
        </Button>
        <Button size="small" variant="primary" onClick={decide}>
          {words.bulk.title[decision](open.length)}
        </Button>
      </div>
    </Question>
  )
}
