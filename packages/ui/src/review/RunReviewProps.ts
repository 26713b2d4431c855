import type { Review } from 'cloudsquid-react'
import type { DecisionOutbox } from './deciding/createDecisionOutbox.ts'
import type { ReviewCounts } from './deciding/nextQuestion.ts'
import type { RejectReason } from './deciding/RejectReason.ts'
import type { HandOver } from './dock/HandOver.tsx'
import type { ReviewDecision, ReviewDraft } from './ReviewDraft.ts'

/** What a review needs of its host. */
export interface RunReviewProps {
  /** Decisions are taken where the host can store them, else read-only with "Check again". */
  mode: 'form' | 'read-only'
  /** Who reviews on this device; asked for once if it is empty. */
  reviewer: string
  onReviewerChange?: ((name: string) => void) | undefined
  draft?: ReviewDraft | undefined
  onDraftChange: (draft: ReviewDraft) => void
  /** Drafts of the same run that other tabs wrote meanwhile. */
  otherDrafts?: readonly ReviewDraft[] | undefined
  /** Goes on with one of the drafts: `own`, or one of the others by its place. The others are given up. */
  onChooseDraft?: ((which: 'own' | number) => void) | undefined
  /** Set while the draft lives in this page only: storage is full or blocked. */
  isDraftUnsaved?: boolean | undefined
  /** Rejects with any error to say that nothing was saved, a {@link ReviewSaveError} to say why, or a {@link ReviewConflict}. */
  onSubmit?: ((decision: ReviewDecision) => Promise<void>) | undefined
  /**
   * Called with a draft that was stored, for a host that forgets just that one. @default `onDraftChange` with an empty one
   */
  onDraftSent?: ((draft: ReviewDraft | undefined) => void) | undefined
  /** Keeps decisions until they are sent, also when the run is left. @default one of the view's own, sent when it goes */
  outbox?: DecisionOutbox | undefined
  /** Called once a decision is taken, before it is sent: a host may go on to the next run. */
  onDecided?: (() => void) | undefined
  /** Called with the run whose decision was taken back while another run is shown. */
  onReturn?: ((key: string) => void) | undefined
  /** Puts the run at the end of the queue. The note is in the draft. */
  onSkip?: (() => void) | undefined
  counts?: ReviewCounts | undefined
  /** Whether approving asks first while values are not looked at or checks are open. @default false */
  asksFirst?: boolean | undefined
  onAsksFirstChange?: ((asksFirst: boolean) => void) | undefined
  /** Ready-made reasons for a rejection. @default those of the labels */
  reasons?: readonly RejectReason[] | undefined
  /** Told what they are to be, and what they were when that was said: another tab may have changed them since. */
  onReasonsChange?: ((reasons: readonly RejectReason[], before: readonly RejectReason[]) => void) | undefined
  /** Every decision that was taken on the run, the oldest first. */
  history?: readonly Review[] | undefined
  /** Asks for the history when somebody wants to see it. */
  onShowHistory?: (() => void) | undefined
  /**
   * In which forms a review is handed over where it cannot be stored; with it, also an empty one, stands a box for the
   * comment.
   */
  handOver?: readonly HandOver[] | undefined
}
