import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  reviewMutationOptions,
  type ReviewOptions,
  type Run,
  type RunRef,
  useRunClient,
} from 'cloudsquid-react'
import type { ReviewDecision } from '../../review/ReviewDraft.ts'
import type { RunReviewProps } from '../../review/RunReviewProps.ts'
import type { Drafts } from './useDrafts.ts'

/** Stores a review: what `submit` is to `useReview`, so that one function serves both. */
export type StoreReview = ReviewOptions['submit']

interface ReviewedRun {
  ref: RunRef
  run: Run | undefined
  drafts: Drafts
  onReview: StoreReview | undefined
}

/**
 * The review of a run, stored by the host. It is shown at once by all who follow the run, no poll takes it away, and one
 * that somebody else gave meanwhile is not written over.
 */
export function useWorkbenchReview({ ref, run, drafts, onReview }: ReviewedRun): RunReviewProps {
  const mutation = useMutation(
    reviewMutationOptions(useRunClient(), useQueryClient(), {
      submit: async (review, of, seen) => onReview?.(review, of, seen),
    }),
  )
  const submit = async ({ approved, comment, reviewedBy, corrections, acceptedFindings }: ReviewDecision) => {
    drafts.setReviewer(reviewedBy)
    await mutation.mutateAsync({
      ref,
      review: {
        approved,
        comment,
        reviewed_by: reviewedBy,
        ...(corrections && { corrections }),
        ...(acceptedFindings && { accepted_findings: acceptedFindings }),
      },
      seen: run?.review,
    })
  }
  return {
    mode: onReview ? 'form' : 'read-only',
    reviewer: drafts.reviewer,
    onReviewerChange: drafts.setReviewer,
    outbox: drafts.outbox,
    draft: drafts.draft,
    onDraftChange: drafts.change,
    ...(onReview && { onSubmit: submit }),
  }
}
