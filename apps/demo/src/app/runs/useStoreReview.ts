import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Review, reviewMutationOptions, type Run, type RunRef, useRunClient } from 'cloudsquid-react'
import { findRefusal, type ReviewDecision } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { CorrectionConflictError } from '../dashboard/CorrectionConflictError.ts'

/** Stores the decision on a run, and notes it in the list; rejects if it was not stored. */
export type StoreReview = (ref: RunRef, run: Run | undefined, decision: ReviewDecision) => Promise<void>

/** Gives what stores a decision. It is shown at once, everywhere, and no poll takes it away. */
export function useStoreReview(): StoreReview {
  const { api, reviewer, followedRuns } = useAppServices()
  const mutation = useMutation(
    reviewMutationOptions(useRunClient(), useQueryClient(), {
      submit: ({ approved, comment = '', reviewed_by: reviewedBy = '', ...rest }, where, seen) =>
        api.submitReview(where, {
          approved,
          comment,
          reviewedBy,
          expectedReviewDate: seen?.review_date,
          corrections: rest.corrections,
          acceptedFindings: rest.accepted_findings,
        }),
      // The server compares the dates itself, and leaves no moment between.
      checkFirst: false,
    }),
  )
  return async (ref, run, { approved, comment, reviewedBy, corrections, acceptedFindings }) => {
    reviewer.update(() => reviewedBy)
    const given: Review & { approved: boolean } = {
      approved,
      comment,
      reviewed_by: reviewedBy,
      ...(corrections && { corrections }),
      ...(acceptedFindings && { accepted_findings: acceptedFindings }),
    }
    let stored: Review | void
    try {
      stored = await mutation.mutateAsync({ ref, review: given, seen: run?.review })
    } catch (error) {
      const refusal =
        error instanceof CorrectionConflictError &&
        corrections &&
        findRefusal(corrections, error.data ?? null, error.failed)
      throw refusal ? Object.assign(error, { refusal }) : error
    }
    if (!run) return
    // Here, as the page may go on to the next run before it has shown this one with its review.
    const checkedAtMs = Date.now()
    const review = { ...given, review_date: new Date(checkedAtMs).toISOString(), ...stored }
    followedRuns.record(ref, { ...run, review }, { checkedAtMs })
  }
}
