'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { RunInputError } from '../client/errors.ts'
import { isDecidedAnew, reviewState, type ReviewState } from '../contract/reviewState.ts'
import type { Review, Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { serverReview } from '../polling/heldReview.ts'
import { type ReviewDraft, type ReviewOptions, reviewMutationOptions } from './reviewRun.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { runKeys, runQueryOf } from './runSnapshot.ts'
import { useRun } from './useRun.ts'
import { watchOf } from './watchOf.ts'

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

/** Reviews on their way, of all components over one cache: two of one run would be two decisions. */
const sending = new WeakMap<object, Set<string>>()

/**
 * Reviews a run: a draft that nothing takes away, stored by your own `submit`, shown at once and for good.
 *
 * The review is shown in every component that follows the run before it is stored. A poll that began earlier cannot
 * overwrite it; a failure shows the server's own again and keeps the draft. If somebody else reviewed the run meanwhile,
 * nothing is stored and `conflict` holds both. Asks nothing by itself: follow the run by `useRun`.
 *
 * @example
 * const { draft, edit, submit, conflict } = useReview(ref, { submit: (review) => storeReview(ref, review) })
 * return <button onClick={() => submit({ approved: true, reviewed_by: 'Dana' })}>Approve</button>
 */
export function useReview(ref: RunRef | undefined, options: ReviewOptions): UseReviewResult {
  const client = useRunClient()
  const queryClient = useQueryClient(options.queryClient)
  // Looks on, and never asks.
  const { selected: review } = useRun(ref, { enabled: false, select: reviewOf, queryClient })
  // One for each run: whoever goes on to the next while the last is being stored takes nothing from either.
  const [begun] = useState(() => new Map<string, Begun>())
  const [, render] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const hash = JSON.stringify(ref && runKeys.run(client, ref))
  const { theirsNow, ...actions } = useMemo(() => {
    const query = () => ref && runQueryOf(queryClient, runKeys.run(client, ref))
    const theirsNow = () => {
      const found = query()
      return found && serverReview(watchOf(found, client))
    }
    const change = (next: Begun | undefined) => {
      if (next) begun.set(hash, next)
      else begun.delete(hash)
      render()
    }
    const sent = sending.get(queryClient) ?? new Set()
    sending.set(queryClient, sent)

    return {
      theirsNow,
      edit(fields: Partial<ReviewDraft>) {
        const before = begun.get(hash) ?? { draft: {}, seen: theirsNow() }
        const draft = before.isDiscarded ? fields : { ...before.draft, ...fields }
        change({ ...before, draft, isDiscarded: false })
      },
      async submit(given?: ReviewDraft) {
        const draft = given ?? begun.get(hash)?.draft
        if (!ref || draft?.approved === undefined)
          throw new RunInputError('There is no decision yet. Approve or reject first.')
        // Two clicks may come within one render, and two components may show one run.
        if (sent.has(hash)) return false
        sent.add(hash)
        // Whoever submits now has seen what is there now.
        const seen = theirsNow()
        change({ draft, seen, isSubmitting: true })
        try {
          await queryClient
            .getMutationCache()
            .build(queryClient, reviewMutationOptions(client, queryClient, latest.current))
            .execute({ ref, review: { ...draft, approved: draft.approved }, seen })
          const now = begun.get(hash)
          // What was written meanwhile goes on from what is stored now.
          const isWrittenOn = now && now.draft !== draft && !now.isDiscarded
          change(isWrittenOn ? { draft: now.draft, seen: theirsNow() } : undefined)
          return true
        } catch (error) {
          const now = begun.get(hash) ?? { draft, seen }
          change({ ...now, isSubmitting: false, isDiscarded: false, error: error as Error })
          return false
        } finally {
          sent.delete(hash)
        }
      },
      discard() {
        const now = begun.get(hash)
        change(now?.isSubmitting ? { ...now, isDiscarded: true } : undefined)
      },
    }
    // The address is a new object on each render; its text stands for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, queryClient, hash, begun])

  const mine = begun.get(hash)
  const theirs = theirsNow()
  const isContested = mine && !mine.isSubmitting && isDecidedAnew(mine.seen, theirs)
  return {
    ...actions,
    state: reviewState({ review }),
    review,
    draft: mine?.isDiscarded ? undefined : mine?.draft,
    conflict: isContested ? { mine: mine.draft, theirs } : undefined,
    isSubmitting: mine?.isSubmitting === true,
    error: mine?.error ?? null,
  }
}

function reviewOf({ review }: Run): Review | undefined {
  return review
}
