import { type JsonPatchOperation, reviewState, type Run } from 'cloudsquid-react'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ReviewDockProps } from '../dock/ReviewDockProps.ts'
import { isUnsentDraft, type ReviewDecision, type ReviewDraft } from '../ReviewDraft.ts'
import type { RunReviewProps } from '../RunReviewProps.ts'
import { createDecisionOutbox, type OutboxItem } from './createDecisionOutbox.ts'
import { isStoredDraft } from './isStoredDraft.ts'
import type { Intent } from './nextQuestion.ts'

interface DecidedRun {
  key: string
  title: string
  run: Run | undefined
  review: RunReviewProps
  checkedAt: Date | undefined
  onRefresh: ReviewDockProps['onRefresh']
  /** The corrections as one patch, each change once. @default every step of the draft in turn */
  patch?: (() => readonly JsonPatchOperation[]) | undefined
}

/**
 * Holds how the review of a run stands, and takes its decision: it waits in the outbox, and the draft stays until it is
 * stored. A decision of somebody else that arrives meanwhile takes nothing away.
 */
export function useReviewDecision({
  key,
  title,
  run,
  review,
  checkedAt,
  onRefresh,
  patch: writePatch,
}: DecidedRun): ReviewDockProps {
  const { draft, onSubmit, onDraftChange } = review
  const labels = useLabels(dockLabels)
  const announce = useAnnounce()
  const { now } = useUiEnvironment()
  const [ownOutbox] = useState(createDecisionOutbox)
  const outbox = review.outbox ?? ownOutbox
  const items = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getSnapshot)
  useEffect(() => () => ownOutbox.flush(), [ownOutbox])
  const pending = items.find((item) => item.key === key)
  const others = items.filter((item) => item.key !== key && item.state !== 'stored')

  const arrived = run?.status === 'done' && reviewState(run) !== 'awaiting' ? run.review : undefined
  const stored = pending?.state === 'stored' ? pending.decision : undefined
  // What was decided before the page was closed may have been stored all the same.
  const isDraftStored =
    pending === undefined && draft !== undefined && arrived !== undefined && isStoredDraft(draft, arrived)
  const forgetDraft = useEffectEvent(() => sent(review, draft))
  useEffect(() => {
    if (isDraftStored) forgetDraft()
  }, [isDraftStored])

  const decide = (intent: Intent, { reviewer, comment }: { reviewer: string; comment: string }) => {
    if (!onSubmit) return
    const approved = intent.decision === 'approve'
    const before: ReviewDraft = { ...(draft ?? { comment: '' }), decidedAtMs: undefined }
    const patch =
      before.corrections && (writePatch?.() ?? before.corrections.done.flatMap((step) => step.patch))
    const decision: ReviewDecision = {
      approved,
      comment,
      reviewedBy: reviewer,
      ...(patch && patch.length > 0 && { corrections: patch }),
      ...(before.accepted && before.accepted.length > 0 && { acceptedFindings: before.accepted }),
    }
    const decided: ReviewDraft = { ...before, decision: intent.decision, comment, decidedAtMs: now() }
    const isTaken = outbox.decide(
      {
        key,
        title,
        decision,
        send: async (given) => {
          await onSubmit(given)
          announce(labels.review.saved[approved ? 'approved' : 'rejected'])
          sent(review, decided)
        },
        // A rejection keeps its side with its reason; the comment stays as it was written.
        onUndo: () =>
          onDraftChange(
            comment === '' || approved ? before : { ...before, decision: intent.decision, comment },
          ),
      },
      intent.isNow,
    )
    if (!isTaken) return
    onDraftChange(decided)
    if (!intent.isNow) announce(labels.dock.announce[approved ? 'approved' : 'rejected'])
    review.onDecided?.()
  }

  const undo = (which = key) => {
    if (!outbox.undo(which)) return
    announce(labels.dock.announce.undone)
    if (which !== key) review.onReturn?.(which)
  }

  return {
    ...review,
    review: arrived ?? (stored && toReview(stored, now)),
    pending: pending?.state === 'stored' ? undefined : pending,
    others,
    checkedAt,
    onRefresh,
    onDecide: decide,
    onUndo: undo,
    onSendNow: () => outbox.sendNow(key),
    onTakeTheirs: () => {
      outbox.forget(key)
      sent(review, draft)
    },
    onGoTo: review.onReturn,
  }
}

/** Forgets a draft that was stored or given up, and none that was written since. */
function sent(review: RunReviewProps, draft: ReviewDraft | undefined): void {
  if (review.onDraftSent) review.onDraftSent(draft)
  else if (draft && isUnsentDraft(draft)) review.onDraftChange({ comment: '' })
}

/** Seen by this browser's clock, until the next answer brings the time that was stored. */
function toReview({ approved, comment, reviewedBy }: ReviewDecision, now: () => number) {
  return { approved, comment, reviewed_by: reviewedBy, review_date: new Date(now()).toISOString() }
}

/** The newest decision that can still be taken back: of this run, else of another. */
export function undoable(
  pending: OutboxItem | undefined,
  others: readonly OutboxItem[],
): OutboxItem | undefined {
  return pending?.state === 'waiting' ? pending : others.findLast(({ state }) => state === 'waiting')
}
