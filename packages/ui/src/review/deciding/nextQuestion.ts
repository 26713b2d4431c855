import type { ReviewDraft } from '../ReviewDraft.ts'

/** How far a run has been reviewed. */
export interface ReviewCounts {
  values: number
  lookedAt: number
  corrected: number
  openChecks: number
}

/** What a press on Approve or Reject wants, and what its reviewer has answered so far. */
export interface Intent {
  decision: 'approve' | 'reject'
  /** Whether it is sent at once, without time to take it back. */
  isNow: boolean
  /** Whether a comment that was written for the other side goes along. */
  withComment?: boolean | undefined
  /** Whether it is known that values were not looked at. */
  isOpenKnown?: boolean | undefined
}

/** What has to be asked before a decision is taken. */
export type DockQuestion = 'side' | 'open' | 'reason' | 'name'

interface Asked {
  draft: ReviewDraft | undefined
  reviewer: string
  counts: ReviewCounts | undefined
  asksFirst: boolean
}

/** Tells what to ask before a decision is taken; `undefined` once there is nothing left to ask. */
export function nextQuestion(
  intent: Intent,
  { draft, reviewer, counts, asksFirst }: Asked,
): DockQuestion | undefined {
  const { decision, withComment, isOpenKnown } = intent
  const comment = draft?.comment.trim() ?? ''
  const isOtherSide = comment !== '' && draft?.decision !== undefined && draft.decision !== decision
  if (isOtherSide && withComment === undefined) return 'side'
  if (decision === 'reject' && (comment === '' || withComment === false)) return 'reason'
  const isOpen = counts !== undefined && (counts.lookedAt < counts.values || counts.openChecks > 0)
  if (decision === 'approve' && asksFirst && isOpen && !isOpenKnown) return 'open'
  return reviewer.trim() === '' ? 'name' : undefined
}
