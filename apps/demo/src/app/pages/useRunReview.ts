import type { Run, RunRef } from 'cloudsquid-react'
import { runKey } from '../../features/run-list/FollowedRun.ts'
import type { ReviewDecision, ReviewDraft } from '../../features/run-view/review/ReviewDraft.ts'
import type { RunReviewProps } from '../../features/run-view/RunViewProps.ts'
import { useAppServices } from '../AppServices.tsx'
import { useDashboard } from '../dashboard/useDashboard.ts'
import { findDraft, keepDraft } from '../storage/createReviewDrafts.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'

/**
 * The review of a run: a form where reviews can be stored, with its draft and the reviewer's name kept by this
 * browser. A failed save keeps the draft.
 */
export function useRunReview(
  ref: RunRef,
  run: Run | undefined,
  refresh: () => Promise<unknown>,
): RunReviewProps {
  const { api, reviewer, reviewDrafts } = useAppServices()
  const { canReview } = useDashboard()
  const name = useStoredValue(reviewer).value
  const drafts = useStoredValue(reviewDrafts).value
  const key = runKey(ref)

  const submit = async ({ approved, comment, reviewedBy }: ReviewDecision) => {
    reviewer.update(() => reviewedBy)
    await api.submitReview(ref, {
      approved,
      comment,
      reviewedBy,
      expectedReviewDate: run?.review?.review_date,
    })
    reviewDrafts.update((stored) => keepDraft(stored, key, undefined))
    // Stored is stored, whether or not it can be read back at once.
    await refresh().catch(() => undefined)
  }

  return {
    mode: canReview ? 'form' : 'read-only',
    reviewer: name,
    draft: findDraft(drafts, key),
    onDraftChange: (draft: ReviewDraft) => reviewDrafts.update((stored) => keepDraft(stored, key, draft)),
    ...(canReview && { onSubmit: submit }),
  }
}
