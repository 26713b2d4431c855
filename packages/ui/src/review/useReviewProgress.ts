import { type Review, reviewState, type Run } from 'cloudsquid-react'
import { useState } from 'react'
import { useAnnounce } from '../controls/feedback/Announcer.tsx'
import { useUiEnvironment } from '../controls/time/UiEnvironment.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import type { RunReviewProps } from './ReviewDraft.ts'
import { isUnsentDraft, type ReviewDecision } from './ReviewDraft.ts'
import { type OpenReviewForm, useReviewForm } from './form/useReviewForm.ts'

/** Where the review of a run stands, and the form that takes it. */
export interface ReviewProgress {
  /** The decision that there is. */
  review: Review | undefined
  /** Somebody else's decision that came while this one is being written. */
  conflicting: Review | undefined
  /** Whether a review can be given here, now. */
  isFormOpen: boolean
  form: OpenReviewForm
  /** Gives up one's own text for the decision that came meanwhile. */
  onDiscard: () => void
}

/**
 * Holds the review of a run, given or being given, for whatever shows it. A decision that arrives while somebody is
 * writing does not take their text: the form stays open until they send or discard it.
 */
export function useReviewProgress(props: RunReviewProps & { run: Run | undefined }): ReviewProgress {
  const { run, mode, reviewer, draft, onDraftChange, onSubmit } = props
  const { review: words } = useLabels()
  const [saved, setSaved] = useState<Review>()
  const announce = useAnnounce()
  const { now } = useUiEnvironment()

  const handleSubmit = async (decision: ReviewDecision) => {
    await onSubmit?.(decision)
    setSaved({
      approved: decision.approved,
      comment: decision.comment,
      reviewed_by: decision.reviewedBy,
      // Seen by this browser's clock, until the next answer brings the time that was stored.
      review_date: new Date(now()).toISOString(),
    })
    onDraftChange({ comment: '' })
    announce(words.saved[decision.approved ? 'approved' : 'rejected'])
  }
  const isDone = run?.status === 'done'
  const arrived = isDone && reviewState(run) !== 'awaiting' ? run.review : undefined
  // Until the next answer brings it, what was just saved is the review.
  const review = arrived ?? saved
  const isForm = mode === 'form' && onSubmit !== undefined
  const isDrafted = draft !== undefined && isUnsentDraft(draft)
  // Before the run is done, too: once it is, the form is there.
  const isWanted = isForm && run?.status !== 'error' && (review === undefined || isDrafted)
  const form = useReviewForm({ isWanted, draft, reviewer, onDraftChange, onSubmit: handleSubmit })
  const isSaving = form.isSubmitting
  const isWriting = isForm && saved === undefined && (isSaving || isDrafted)
  return {
    review,
    // One's own review may arrive while it is still being saved; that is no conflict.
    conflicting: isWriting && !isSaving ? review : undefined,
    isFormOpen: isDone && isForm && (!review || isWriting),
    form,
    onDiscard: () => {
      form.clear()
      onDraftChange({ comment: '' })
    },
  }
}
