import type { AcceptedFinding, JsonPatchOperation } from 'cloudsquid-react'

/** One thing that a reviewer put right, and its way back. */
interface DraftStep {
  patch: readonly JsonPatchOperation[]
}

/** What a reviewer has entered and not sent yet. */
export interface ReviewDraft {
  /** What the comment was written for, or what was decided. */
  decision?: 'approve' | 'reject' | undefined
  comment: string
  corrections?: { done: readonly DraftStep[]; undone: readonly DraftStep[] } | undefined
  /** A digest of each value that was looked at, by its pointer. */
  lookedAt?: Readonly<Record<string, string>> | undefined
  accepted?: readonly AcceptedFinding[] | undefined
  /** Set from the press on Approve or Reject until it is stored: what was decided and not sent is told at the next visit. */
  decidedAtMs?: number | undefined
  /** The date of the review that there was when the draft was begun; empty: there was none. Another one is a conflict. */
  seenReviewDate?: string | undefined
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
  corrections?: readonly JsonPatchOperation[] | undefined
  acceptedFindings?: readonly AcceptedFinding[] | undefined
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
  const { decision, comment, corrections, accepted, skipNote } = draft
  const isCorrected = corrections !== undefined && corrections.done.length + corrections.undone.length > 0
  return (
    decision !== undefined ||
    comment.trim() !== '' ||
    isCorrected ||
    (accepted !== undefined && accepted.length > 0) ||
    (skipNote ?? '') !== ''
  )
}
