import { type Review, reviewState, type Run, type RunPhase } from 'cloudsquid-react'
import { useId, useRef, useState } from 'react'
import { useAnnounce } from '../../../components/feedback/Announcer.tsx'
import { Card } from '../../../components/display/Card.tsx'
import { useUiEnvironment } from '../../../components/time/UiEnvironment.tsx'
import type { RunReviewProps } from '../RunViewProps.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import { AwaitingReview } from './AwaitingReview.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { isUnsentDraft, type ReviewDecision } from './ReviewDraft.ts'
import { ReviewForm } from './ReviewForm.tsx'
import styles from './ReviewPanel.module.css'
import { ReviewSummary } from './ReviewSummary.tsx'

interface ReviewPanelProps extends RunReviewProps {
  phase: RunPhase
  run: Run | undefined
  checkedAt?: Date | undefined
  onRefresh: () => Promise<unknown>
}

/**
 * Shows the review of a run, or takes it. A decision that arrives while somebody is writing does not take their text:
 * it is shown above the form, and the draft goes only when they send or discard it.
 */
export function ReviewPanel(props: ReviewPanelProps) {
  const { phase, run, mode, reviewer, draft, onDraftChange, onSubmit, checkedAt, onRefresh } = props
  const { review: words } = useLabels()
  const [saved, setSaved] = useState<Review>()
  const [isSending, setIsSending] = useState(false)
  const titleId = useId()
  const titleRef = useRef<HTMLHeadingElement>(null)
  const announce = useAnnounce()
  const { now } = useUiEnvironment()

  const handleSubmit = async (decision: ReviewDecision) => {
    setIsSending(true)
    try {
      await onSubmit?.(decision)
    } finally {
      setIsSending(false)
    }
    setSaved({
      approved: decision.approved,
      comment: decision.comment,
      reviewed_by: decision.reviewedBy,
      // Seen by this browser's clock, until the next answer brings the time that was stored.
      review_date: new Date(now()).toISOString(),
    })
    onDraftChange({ comment: '' })
    announce(words.saved[decision.approved ? 'approved' : 'rejected'])
    titleRef.current?.focus()
  }

  const isDone = run?.status === 'done'
  const arrived = isDone && reviewState(run) !== 'awaiting' ? run.review : undefined
  // Until the next answer brings it, what was just saved is the review.
  const review = arrived ?? saved
  const isForm = mode === 'form' && onSubmit !== undefined
  const isWriting =
    isForm && saved === undefined && (isSending || (draft !== undefined && isUnsentDraft(draft)))
  // One's own review may arrive while it is still being saved; that is no conflict.
  const conflicting = isWriting && !isSending ? review : undefined

  return (
    <Card aria-labelledby={titleId}>
      <div className={styles.body}>
        <h2 className={styles.title} id={titleId} ref={titleRef} tabIndex={-1}>
          {words.title}
        </h2>
        {!isDone && <p className={styles.text}>{closedWord(phase, run, words)}</p>}
        {isDone && conflicting && (
          <ConflictNotice review={conflicting} onDiscard={() => onDraftChange({ comment: '' })} />
        )}
        {isDone && review && !isWriting && <ReviewSummary review={review} />}
        {isDone && !review && !isForm && <AwaitingReview checkedAt={checkedAt} onRefresh={onRefresh} />}
        {isDone && isForm && (!review || isWriting) && (
          <ReviewForm
            draft={draft}
            reviewer={reviewer}
            onDraftChange={onDraftChange}
            onSubmit={handleSubmit}
            isConflictShown={conflicting !== undefined}
          />
        )}
      </div>
    </Card>
  )
}

function closedWord(
  phase: RunPhase,
  run: Run | undefined,
  words: { nothing: string; noRun: string; notYet: string },
): string {
  if (run?.status === 'error') return words.nothing
  return phase === 'error' ? words.noRun : words.notYet
}
