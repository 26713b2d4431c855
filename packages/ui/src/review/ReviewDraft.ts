/** What a reviewer has entered and not sent yet. */
export interface ReviewDraft {
  /** What the comment was written for, or what was decided. */
  decision?: 'approve' | 'reject' | undefined
  comment: string
  /** Set from the press on Approve or Reject until it is stored: what was decided and not sent is told at the next visit. */
  decidedAtMs?: number | undefined
  /** Set when the run was put at the end of the queue. */
  skippedAtMs?: number | undefined
  /** Why it was put there, if the reviewer said. */
  skipNote?: string | undefined
}

/** What is sent. */
export interface ReviewDecision {
  approved: boolean
  comment: string
  reviewedBy: string
}

/** Thrown by the host when nothing was saved and it knows why. Told by its shape, as it may come from another bundle. */
export interface ReviewSaveError extends Error {
  failure: 'unreachable' | 'unreadable' | 'refused'
  /** What the server says about it, as it says it. */
  detail: string | undefined
}

export function isReviewSaveError(error: unknown): error is ReviewSaveError {
  const failures: readonly unknown[] = ['unreachable', 'unreadable', 'refused']
  return error instanceof Error && 'failure' in error && failures.includes(error.failure)
}

/** Tells whether a draft holds anything that its writer would miss. */
export function isUnsentDraft(draft: ReviewDraft): boolean {
  return draft.decision !== undefined || draft.comment.trim() !== ''
}

export interface RunReviewProps {
  /** A form where the host can store a review, else read-only with "Check again". */
  mode: 'form' | 'read-only'
  /** Who reviewed last on this device; the form starts with it. */
  reviewer: string
  draft?: ReviewDraft | undefined
  onDraftChange: (draft: ReviewDraft) => void
  /** Rejects with any error to say that nothing was saved, a {@link ReviewSaveError} to say why, or a {@link ReviewConflict}. */
  onSubmit?: ((decision: ReviewDecision) => Promise<void>) | undefined
}
