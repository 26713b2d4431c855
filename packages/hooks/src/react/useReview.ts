'use client'
import { type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useInsertionEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { RunInputError } from '../client/errors.ts'
import { reviewState, type ReviewState } from '../contract/reviewState.ts'
import type { Review, Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { isGivenByOthers, serverReview } from '../polling/heldReview.ts'
import { sendMutation } from './mutations.ts'
import { type ReviewDraft, type ReviewOptions, reviewMutationOptions } from './reviewRun.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { runKeys, runQueryOf } from './watching/runSnapshot.ts'
import { useRun } from './useRun.ts'
import { watchOf } from './watching/watchOf.ts'

/** A review that was begun here and one that somebody else gave meanwhile; neither is lost. */
export interface ReviewConflict {
  mine: Partial<ReviewDraft>
  theirs: Review | undefined
}

export interface UseReviewResult {
  /** What the run's review amounts to, one that is being stored included. */
  state: ReviewState
  /** The review as the run shows it; one that is being stored included. */
  review: Review | undefined
  /**
   * What was begun by `edit`, or was not stored. Stays through polls, failures and a look at another run, until it is
   * stored or discarded.
   */
  draft: Partial<ReviewDraft> | undefined
  /** Set when somebody else reviewed the run after the draft was begun. Submit again to overrule them. */
  conflict: ReviewConflict | undefined
  /** Whether a review of the run is on its way, from whichever component. */
  isSubmitting: boolean
  /** Why the last submission was not stored; the draft is still there. */
  error: Error | null
  /** Changes the draft, and begins one if there is none. All functions are the same ones on each render. */
  edit: (change: Partial<ReviewDraft>) => void
  /**
   * Submits the draft, or the review that is passed. While one is on its way for the run, from whichever component,
   * another is not sent.
   *
   * @returns whether it was stored; if not, `error` and `conflict` say why.
   * @throws RunInputError if there is no run or no decision.
   */
  submit: (review?: ReviewDraft) => Promise<boolean>
  /**
   * Drops the draft, and with it a conflict or an error. What is on its way is not called back: if it is not stored, draft
   * and error are there again.
   */
  discard: () => void
}

/** What a reviewer has begun for one run. */
interface Begun {
  draft: Partial<ReviewDraft>
  /** The server's review when the draft was begun, or when the reviewer last decided knowing of another. */
  seen: Review | undefined
  isSubmitting?: boolean
  /** Whether it was discarded while it was on its way. */
  isDiscarded?: boolean
  error?: Error
}

/** What all components over one cache share, by run. */
interface Desk {
  /** Runs with a review on its way: two of one run would be two decisions. */
  sending: Set<string>
  /** What was not stored after its component had left. */
  left: Map<string, Begun>
  /** Whom to tell of a change, and what their components have begun. */
  listeners: Map<() => void, Map<string, Begun>>
}

const desks = new WeakMap<QueryCache, Desk>()

function deskOf(cache: QueryCache): Desk {
  const desk = desks.get(cache) ?? { sending: new Set(), left: new Map(), listeners: new Map() }
  desks.set(cache, desk)
  return desk
}

/**
 * Reviews a run: a draft that nothing takes away, stored by your own `submit`, shown at once and for good.
 *
 * The review is shown in every component that follows the run before it is stored. A poll that began earlier cannot
 * overwrite it; a failure shows the server's own again and keeps the draft. If somebody else reviewed the run meanwhile,
 * nothing is stored and `conflict` holds both. Asks nothing by itself: follow the run by `useRun`.
 *
 * A draft lives as long as the component. One that is on its way when the component leaves is stored all the same; if that
 * fails, draft and error are there for the next component that reviews the run in this page.
 *
 * Corrections go with the review: while it is on its way `run.review.corrections` shows them, and `run.data` stays the server's
 * until it has answered with the corrected one.
 *
 * @example
 * const { draft, edit, submit, conflict } = useReview(ref, { submit: (review) => storeReview(ref, review) })
 * return <button onClick={() => submit({ approved: true, reviewed_by: 'Dana' })}>Approve</button>
 */
export function useReview(ref: RunRef | undefined, options: ReviewOptions): UseReviewResult {
  const client = useRunClient()
  const queryClient = useQueryClient(options.queryClient)
  // Reads what the cache has, and never asks.
  const { selected: review } = useRun(ref, { enabled: false, select: reviewOf, queryClient })
  // One for each run: a reviewer may go on to the next while the last one is still being stored.
  const [begun] = useState(() => new Map<string, Begun>())
  const latest = useRef(options)
  // Before any other effect, as those may submit.
  useInsertionEffect(() => {
    latest.current = options
  })

  const hash = JSON.stringify(ref && runKeys.run(client, ref))
  const [desk, actions] = useMemo(() => {
    const { sending, left, listeners } = deskOf(queryClient.getQueryCache())
    const theirsNow = () => {
      const query = ref && runQueryOf(queryClient, runKeys.run(client, ref))
      return query && serverReview(watchOf(query, client))
    }
    const read = () => begun.get(hash) ?? left.get(hash)
    const tell = () => {
      for (const listener of listeners.keys()) listener()
    }
    const change = (next: Begun | undefined) => {
      // What was left behind belongs to the first who takes it up.
      if (!begun.has(hash)) left.delete(hash)
      if (next) begun.set(hash, next)
      else begun.delete(hash)
      tell()
    }

    const desk = {
      theirsNow,
      read,
      isSending: () => sending.has(hash),
      subscribe: (listener: () => void) => {
        listeners.set(listener, begun)
        return () => void listeners.delete(listener)
      },
    }
    const actions = {
      edit(fields: Partial<ReviewDraft>) {
        const before = read() ?? { draft: {}, seen: theirsNow() }
        const draft = before.isDiscarded ? fields : { ...before.draft, ...fields }
        change({ ...before, draft, isDiscarded: false })
      },
      async submit(given?: ReviewDraft) {
        const draft = given ?? read()?.draft
        if (!ref || draft?.approved === undefined)
          throw new RunInputError('There is no decision yet. Approve or reject first.')
        // Two clicks may come within one render, and two components may show one run.
        if (sending.has(hash)) return false
        sending.add(hash)
        // Submitted after a conflict was shown: the other review has been seen by now.
        const seen = theirsNow()
        change({ draft, seen, isSubmitting: true })
        let failed: Begun | undefined
        try {
          await sendMutation(queryClient, reviewMutationOptions(client, queryClient, latest.current), {
            ref,
            review: { ...draft, approved: draft.approved },
            seen,
          })
          left.delete(hash)
        } catch (error) {
          failed = { draft, seen, error: error as Error }
        }
        sending.delete(hash)
        const now = begun.get(hash)
        // Edited while it was being stored: that draft stays, and has seen the review that is stored now.
        const isWrittenOn = now && now.draft !== draft && !now.isDiscarded
        const next = isWrittenOn ? { seen: theirsNow(), ...failed, draft: now.draft } : failed
        if (next && ![...listeners.values()].includes(begun)) {
          left.set(hash, next)
          begun.delete(hash)
          tell()
        } else change(next)
        return !failed
      },
      discard() {
        const now = read()
        change(now?.isSubmitting ? { ...now, isDiscarded: true } : undefined)
      },
    }
    return [desk, actions] as const
    // The address is a new object on each render; its text stands for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, queryClient, hash, begun])

  const mine = useSyncExternalStore(desk.subscribe, desk.read, desk.read)
  const isSubmitting = useSyncExternalStore(desk.subscribe, desk.isSending, desk.isSending)
  const theirs = desk.theirsNow()
  const draft = mine?.isDiscarded ? undefined : mine?.draft
  const isContested = mine && !isSubmitting && isGivenByOthers(mine.seen, theirs)
  const contested = isContested ? draft : undefined
  const conflict = useMemo(() => contested && { mine: contested, theirs }, [contested, theirs])
  return {
    ...actions,
    state: reviewState({ review }),
    review,
    draft,
    conflict,
    isSubmitting,
    error: mine?.error ?? null,
  }
}

function reviewOf({ review }: Run): Review | undefined {
  return review
}
