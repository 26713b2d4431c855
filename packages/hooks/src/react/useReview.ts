'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { RunInputError } from '../client/errors.ts'
import { isDecidedAnew, reviewState, type ReviewState } from '../contract/reviewState.ts'
import type { Review } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { serverReview } from '../polling/reviewSnapshot.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { type ReviewDraft, type ReviewOptions, reviewMutationOptions } from './reviewMutationOptions.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { runQueryOptions } from './runQueryOptions.ts'

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
  /** Changes the draft, and begins one if there is none. */
  edit: (change: Partial<ReviewDraft>) => void
  /**
   * Submits the draft, or the review that is passed. While one is on its way another is not sent.
   *
   * @returns whether it was stored; if not, `error` and `conflict` say why.
   * @throws RunInputError if there is no run or no decision.
   */
  submit: (review?: ReviewDraft) => Promise<boolean>
  /** Drops the draft, and with it a conflict or an error. */
  discard: () => void
}

/** What a reviewer has begun for one run. */
interface Begun {
  draft: Partial<ReviewDraft>
  /** The server's review when the draft was begun, or when the reviewer last decided knowing of another. */
  seen: Review | undefined
  isSubmitting?: boolean
  error?: Error
}

/**
 * Reviews a run: a draft that nothing takes away, stored by your own `submit`, shown at once and for good (F17).
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
  const queryClient = useQueryClient()
  // One for each run: whoever goes on to the next while the last is being stored takes nothing from either.
  const [begun, setBegun] = useState<Record<string, Begun | undefined>>({})
  const base = runQueryOptions(client, ref)
  const key = base.queryKey.join('\n')
  // Looks on, and never asks.
  const { data: reviews } = useQuery({ ...base, select: selectReviews, enabled: false })
  const sent = useRef(new Set<string>())
  const mine = begun[key]
  const theirs = reviews?.theirs
  const isContested = mine && !mine.isSubmitting && isDecidedAnew(mine.seen, theirs)
  const change = (next: (before: Begun | undefined) => Begun | undefined) =>
    setBegun((all) => ({ ...all, [key]: next(all[key]) }))

  return {
    state: reviewState({ review: reviews?.shown }),
    review: reviews?.shown,
    draft: mine?.draft,
    conflict: isContested ? { mine: mine.draft, theirs } : undefined,
    isSubmitting: mine?.isSubmitting === true,
    error: mine?.error ?? null,
    edit: (fields) =>
      change((before = { draft: {}, seen: theirs }) => ({
        ...before,
        draft: { ...before.draft, ...fields },
      })),
    async submit(review) {
      const draft = review ?? mine?.draft
      if (!ref || draft?.approved === undefined)
        throw new RunInputError('There is no decision yet. Approve or reject first.')
      // Two clicks may come within one render.
      if (sent.current.has(key)) return false
      sent.current.add(key)
      // Whoever submits now has seen what is there now.
      change(() => ({ draft, seen: theirs, isSubmitting: true }))
      try {
        await queryClient
          .getMutationCache()
          .build(queryClient, reviewMutationOptions(client, queryClient, options))
          .execute({ ref, review: { ...draft, approved: draft.approved }, seen: theirs })
        const stored = queryClient.getQueryData<RunSnapshot>(base.queryKey)
        // What was written meanwhile goes on from what is stored now.
        change((before) =>
          before && before.draft !== draft
            ? { draft: before.draft, seen: stored && serverReview(stored) }
            : undefined,
        )
        return true
      } catch (error) {
        change((before) => before && { ...before, isSubmitting: false, error: error as Error })
        return false
      } finally {
        sent.current.delete(key)
      }
    },
    discard: () => change(() => undefined),
  }
}

function selectReviews(snapshot: RunSnapshot): { shown: Review | undefined; theirs: Review | undefined } {
  return { shown: snapshot.run?.review, theirs: serverReview(snapshot) }
}
