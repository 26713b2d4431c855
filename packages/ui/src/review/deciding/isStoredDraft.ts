import type { Review } from 'cloudsquid-react'
import type { ReviewDraft } from '../ReviewDraft.ts'

/** Tells whether a draft was decided on, and the review is that decision: the page was closed before it heard of it. */
export function isStoredDraft(draft: ReviewDraft, { approved, comment }: Review): boolean {
  return (
    draft.decidedAtMs !== undefined &&
    approved === (draft.decision === 'approve') &&
    (comment ?? '').trim() === draft.comment.trim()
  )
}
