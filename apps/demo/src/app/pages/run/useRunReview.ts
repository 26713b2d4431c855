import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Review, reviewMutationOptions, type Run, type RunRef, useRunClient } from 'cloudsquid-react'
import { findRefusal, type ReviewDecision, runKey, type RunReviewProps } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { CorrectionConflictError } from '../../dashboard/CorrectionConflictError.ts'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import type { FollowedRuns } from '../../runs/createFollowedRuns.ts'
import { useRunDrafts } from '../../storage/drafts/useRunDrafts.ts'
import { useStoredValue } from '../../storage/useStoredValue.ts'

/**
 * The review of a run: a form where reviews can be stored, with its draft and the reviewer's name kept by this
 * browser. It is shown at once, everywhere, and no poll takes it away; a failed save keeps the draft.
 */
export function useRunReview(
  ref: RunRef,
  run: Run | undefined,
  turn: Pick<RunReviewProps, 'onDecided' | 'onSkip' | 'onReturn'>,
): RunReviewProps {
  const { api, reviewer, followedRuns, outbox, reasons, asksFirst } = useAppServices()
  const { canReview } = useDashboard()
  const name = useStoredValue(reviewer).value
  const drafts = useRunDrafts(runKey(ref))
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

  const submit = async ({ approved, comment, reviewedBy, corrections, acceptedFindings }: ReviewDecision) => {
    reviewer.update(() => reviewedBy)
    const given = {
      approved,
      comment,
      reviewed_by: reviewedBy,
      ...(corrections && { corrections }),
      ...(acceptedFindings && { accepted_findings: acceptedFindings }),
    }
    try {
      await mutation.mutateAsync({ ref, review: given, seen: run?.review })
    } catch (error) {
      const refusal =
        error instanceof CorrectionConflictError &&
        corrections &&
        findRefusal(corrections, error.data ?? null)
      throw refusal ? Object.assign(error, { refusal }) : error
    }
    // Here, as the page may go on to the next run before it has shown this one with its review.
    if (run) recordReview(followedRuns, { ref, run }, given)
  }

  return {
    mode: canReview ? 'form' : 'read-only',
    reviewer: name,
    onReviewerChange: (next) => reviewer.update(() => next),
    draft: drafts.shown?.draft,
    onDraftChange: drafts.change,
    // What another tab wrote of the same run, and what was written since, stays.
    onDraftSent: (draft) => draft && drafts.forget(draft),
    otherDrafts: drafts.others.map(({ draft }) => draft),
    onChooseDraft: (which) => {
      const chosen = which === 'own' ? drafts.shown : drafts.others[which]
      if (chosen) drafts.choose(chosen.id)
    },
    isDraftUnsaved: drafts.isUnsaved,
    outbox,
    reasons: useStoredValue(reasons).value ?? undefined,
    onReasonsChange: (next) => reasons.update(() => next),
    asksFirst: useStoredValue(asksFirst).value,
    onAsksFirstChange: (next) => asksFirst.update(() => next),
    ...turn,
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
