import type { Run, RunRef } from 'cloudsquid-react'
import { runKey, type RunReviewProps } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import { useStoreReview } from '../../runs/useStoreReview.ts'
import { useReviewHistory } from './useReviewHistory.ts'
import { useRunDrafts } from '../../storage/drafts/useRunDrafts.ts'
import { mergeReasons } from '../../storage/mergeReasons.ts'
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
  const { reviewer, outbox, reasons, asksFirst } = useAppServices()
  const { canReview } = useDashboard()
  const name = useStoredValue(reviewer).value
  const drafts = useRunDrafts(runKey(ref))
  const store = useStoreReview()

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
    onReasonsChange: (after, before) =>
      reasons.update((stored) => mergeReasons(stored ?? before, { before, after })),
    asksFirst: useStoredValue(asksFirst).value,
    onAsksFirstChange: (next) => asksFirst.update(() => next),
    ...useReviewHistory(ref, run?.review),
    ...turn,
    ...(canReview && { onSubmit: (decision) => store(ref, run, decision) }),
  }
}
