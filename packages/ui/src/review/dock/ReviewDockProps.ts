import type { Review } from 'cloudsquid-react'
import type { OutboxItem } from '../deciding/createDecisionOutbox.ts'
import type { Intent } from '../deciding/nextQuestion.ts'
import type { RunReviewProps } from '../RunReviewProps.ts'
import type { CheckAgainProps } from '../CheckAgain.tsx'

/** What the dock shows of one run, and what it asks for. Plain data; it sends nothing itself. */
export interface ReviewDockProps
  extends
    CheckAgainProps,
    Pick<
      RunReviewProps,
      | 'mode'
      | 'reviewer'
      | 'onReviewerChange'
      | 'draft'
      | 'onDraftChange'
      | 'otherDrafts'
      | 'onChooseDraft'
      | 'isDraftUnsaved'
      | 'onSkip'
      | 'counts'
      | 'asksFirst'
      | 'onAsksFirstChange'
      | 'reasons'
      | 'onReasonsChange'
      | 'history'
      | 'onShowHistory'
      | 'handOver'
    > {
  /** The decision that there is. */
  review: Review | undefined
  checkedAt?: Date | undefined
  /** The decision on this run that is on its way. */
  pending: OutboxItem | undefined
  /** Those on other runs, the oldest first. */
  others: readonly OutboxItem[]
  /** Takes a decision that needs no more answers. */
  onDecide: (intent: Intent, given: { reviewer: string; comment: string }) => void
  /** Takes back the decision on a run, of this one by default. */
  onUndo: (key?: string) => void
  onSendNow: () => void
  /** Gives up one's own for the decision that came meanwhile. */
  onTakeTheirs: () => void
  onGoTo?: ((key: string) => void) | undefined
}
