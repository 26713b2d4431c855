import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Review, reviewMutationOptions, type Run, type RunRef, useRunClient } from 'cloudsquid-react'
import { type ReviewDecision, type ReviewDraft, runKey, type RunReviewProps } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import type { FollowedRuns } from '../../runs/createFollowedRuns.ts'
import { useRunDrafts } from '../../storage/drafts/useRunDrafts.ts'
import { useStoredValue } from '../../storage/useStoredValue.ts'

/**
 * The review of a run: a form where reviews can be stored, with its draft and the reviewer's name kept by this
 * browser. It is shown at once, everywhere, and no poll takes it away; a failed save keeps the draft.
 */
export function useRunReview(ref: RunRef, run: Run | undefined, onStored: () => void): RunReviewProps {
  const { api, reviewer, followedRuns } = useAppServices()
  const { canReview } = useDashboard()
  const name = useStoredValue(reviewer).value
  const drafts = useRunDrafts(runKey(ref))
  const mutation = useMutation(
    reviewMutationOptions(useRunClient(), useQueryClient(), {
      submit: ({ approved, comment = '', reviewed_by: reviewedBy = '' }, where, seen) =>
        api.submitReview(where, { approved, comment, reviewedBy, expectedReviewDate: seen?.review_date }),
      // The server compares the dates itself, and leaves no moment between.
      checkFirst: false,
    }),
  )

  const submit = async ({ approved, comment, reviewedBy }: ReviewDecision) => {
    reviewer.update(() => reviewedBy)
    const sent = drafts.shown?.id
    const given = { approved, comment, reviewed_by: reviewedBy }
    await mutation.mutateAsync({ ref, review: given, seen: run?.review })
    // Here, as the page may go on to the next run before it has shown this one with its review.
    if (run) recordReview(followedRuns, { ref, run }, given)
    // What another tab wrote of the same run, and what was written since, stays.
    if (sent !== undefined) drafts.forget(sent)
    onStored()
  }

  return {
    mode: canReview ? 'form' : 'read-only',
    reviewer: name,
    draft: drafts.shown?.draft,
    onDraftChange: (draft: ReviewDraft) => drafts.change(draft),
    ...(canReview && { onSubmit: submit }),
  }
}

function recordReview(
  followedRuns: FollowedRuns,
  { ref, run }: { ref: RunRef; run: Run },
  given: Review,
): void {
  const checkedAtMs = Date.now()
  const review = { ...given, review_date: new Date(checkedAtMs).toISOString() }
  followedRuns.record(ref, { ...run, review }, { checkedAtMs })
}
