import type { Run, RunPhase } from 'cloudsquid-react'
import { type RefObject, useId } from 'react'
import { Card } from '../controls/display/Card.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { AwaitingReview } from './AwaitingReview.tsx'
import type { CheckAgainProps } from './CheckAgain.tsx'
import { ReviewFormPlace } from './form/ReviewFormPlace.tsx'
import styles from './ReviewPanel.module.css'
import { ReviewSummary } from './ReviewSummary.tsx'
import type { ReviewProgress } from './useReviewProgress.ts'

interface ReviewPanelProps extends CheckAgainProps {
  progress: ReviewProgress
  phase: RunPhase
  run: Run | undefined
  checkedAt?: Date | undefined
  cardRef?: RefObject<HTMLElement | null>
  titleRef: RefObject<HTMLHeadingElement | null>
  formBoxRef?: RefObject<HTMLDivElement | null>
  /** Set while the form is somewhere else: its place is kept free, so that nothing moves when it comes back. */
  freeHeightPx?: number | undefined
}

/**
 * Shows the review of a run, or takes it. A decision that arrives while somebody is writing does not take their text:
 * it is shown above the form, and the draft goes only when they send or discard it.
 */
export function ReviewPanel(props: ReviewPanelProps) {
  const { progress, phase, run, checkedAt, onRefresh, freeHeightPx, cardRef, titleRef, formBoxRef } = props
  const { review, conflicting, isFormOpen, form, onDiscard } = progress
  const { review: words } = useLabels()
  const titleId = useId()
  const isDone = run?.status === 'done'
  return (
    <Card aria-labelledby={titleId} ref={cardRef}>
      <div className={styles.body}>
        <h2 className={styles.title} id={titleId} ref={titleRef} tabIndex={-1}>
          {words.title}
        </h2>
        {!isDone && <p className={styles.text}>{closedWord(phase, run, words)}</p>}
        {isDone && review && !isFormOpen && <ReviewSummary review={review} />}
        {isDone && !review && !isFormOpen && <AwaitingReview checkedAt={checkedAt} onRefresh={onRefresh} />}
        {isFormOpen && (
          <div className={styles.form} ref={formBoxRef} style={{ minBlockSize: freeHeightPx }}>
            {freeHeightPx === undefined && (
              <ReviewFormPlace
                open={form}
                conflicting={conflicting}
                onDiscard={onDiscard}
                onStored={() => titleRef.current?.focus()}
              />
            )}
          </div>
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
