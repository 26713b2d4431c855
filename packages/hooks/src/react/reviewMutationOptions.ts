import { type MutationObserverOptions, notifyManager, type QueryClient } from '@tanstack/react-query'
import { ReviewConflictError } from '../client/errors.ts'
import { nextTurn, type RunClient } from '../client/RunClient.ts'
import { isDecidedAnew } from '../contract/reviewState.ts'
import type { Review } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { showReview, holdReview, serverReview, unlessGivenSince } from '../polling/reviewSnapshot.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { runKeys } from './runKeys.ts'
import { keepError, runQueryOf } from './runQueryOf.ts'

/** A review on its way: the verdict, what it says, and who gives it. */
export interface ReviewDraft extends Review {
  approved: boolean
}

export interface ReviewOptions {
  /**
   * Stores the review, wherever the app keeps reviews: Cloudsquid documents no way to write one. Called once for each
   * submission; never again by itself.
   *
   * `seen` is the server's review as the reviewer saw it: a server that compares it with its own leaves no moment between.
   *
   * Give back the review as it was stored, if the server says; else the run is read once more. Throw a
   * {@link ReviewConflictError} with the review that is there if somebody else was first.
   */
  submit: (review: ReviewDraft, ref: RunRef, seen: Review | undefined) => Promise<Review | void>
  /**
   * Whether to read the run just before, so that a review which somebody else gave meanwhile is seen and not written over.
   *
   * @default true
   */
  checkFirst?: boolean | undefined
}

/** Whoever submits is told when the budget lets no request out for so long, and may try again. */
const longestWaitMs = 10_000

/** A submission: the run, the review, and the server's own as the reviewer saw it when deciding. */
export interface ReviewSubmission {
  ref: RunRef
  review: ReviewDraft
  seen: Review | undefined
}

/**
 * Options for `useMutation`: gives a run a review. It is shown at once, in every component that follows the run, and
 * polls that began before it was stored do not take it away (F17); if storing fails, the server's own is shown again.
 */
export function reviewMutationOptions(
  client: RunClient,
  queryClient: QueryClient,
  { submit, checkFirst = true }: ReviewOptions,
): MutationObserverOptions<Review | void, Error, ReviewSubmission, Review> {
  function update(ref: RunRef, change: (snapshot: RunSnapshot) => RunSnapshot): void {
    const queryKey = runKeys.run(client, ref)
    const query = runQueryOf(queryClient, queryKey)
    const set = () =>
      queryClient.setQueryData<RunSnapshot>(queryKey, (snapshot) => snapshot && change(snapshot))
    // What is set counts as an answer, and would take up a watch that a failure has ended.
    if (query) notifyManager.batch(() => keepError(query, set))
  }

  return {
    mutationKey: [...runKeys.client(client), 'review'],
    retry: false,
    // Offline it fails at once and keeps its text, and does not lie in wait to be stored by surprise.
    networkMode: 'always',
    onMutate({ ref, review }) {
      // Without a date a rejection that says nothing would read as none (contract row 9).
      const mine = { review_date: new Date().toISOString(), ...review }
      update(ref, (snapshot) => holdReview(snapshot, mine))
      return mine
    },
    async mutationFn({ ref, review, seen }) {
      if (checkFirst) {
        const { run } = await client.getRun(ref, { isFirst: false, waitMs: longestWaitMs })
        if (isDecidedAnew(seen, run.review)) throw new ReviewConflictError(run.review)
      }
      return submit(review, ref, seen)
    },
    onSuccess(stored, { ref }, mine) {
      const theirs = stored ?? mine
      // Answers that were asked for before this turn still know nothing of it.
      const held = { mine: theirs, theirs, storedTurn: nextTurn() }
      update(ref, (snapshot) => unlessGivenSince(snapshot, mine, showReview(snapshot, theirs, held)))
      const filters = { queryKey: runKeys.run(client, ref), exact: true, type: 'active' as const }
      // A poll that is under way was asked for too early to know of it.
      if (!stored) void queryClient.refetchQueries(filters, { cancelRefetch: true })
    },
    onError(error, { ref }, mine) {
      update(ref, (snapshot) => {
        const theirs = (error instanceof ReviewConflictError && error.review) || serverReview(snapshot)
        return unlessGivenSince(snapshot, mine!, showReview(snapshot, theirs))
      })
    },
  }
}
