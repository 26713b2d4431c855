import type { MutationObserverOptions, QueryClient } from '@tanstack/react-query'
import { ReviewConflictError } from '../client/errors.ts'
import { nextTurn, type RunClient } from '../client/RunClient.ts'
import { parseTimestamp } from '../contract/parseTimestamp.ts'
import { isDecidedAnew } from '../contract/reviewState.ts'
import type { Review } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { holdReview, serverReview, showReview, unlessGivenSince } from '../polling/heldReview.ts'
import type { RunWatch } from '../polling/watch.ts'
import { ownMutationOptions } from './ownMutationOptions.ts'
import { runKeys, runQueryOf } from './runSnapshot.ts'
import { changeWatch } from './watchOf.ts'

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
  /** The query client to use in place of the one that the nearest `QueryClientProvider` gives. */
  queryClient?: QueryClient | undefined
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
 * polls that began before it was stored do not take it away; if storing fails, the server's own is shown again.
 */
export function reviewMutationOptions(
  client: RunClient,
  queryClient: QueryClient,
  { submit, checkFirst = true }: ReviewOptions,
): MutationObserverOptions<Review | void, Error, ReviewSubmission, Review> {
  function update(ref: RunRef, change: (watch: RunWatch) => RunWatch): void {
    const query = runQueryOf(queryClient, runKeys.run(client, ref))
    if (query) changeWatch(query, client, change)
  }

  return {
    ...ownMutationOptions(client, { projectName: '', tableId: '' }, ''),
    mutationKey: [...runKeys.client(client), 'review'],
    onMutate({ ref, review }) {
      // Without a date a rejection that says nothing would read as none (contract row 9); the zero date of a review that
      // was spread is none.
      const isDated = parseTimestamp(review.review_date)
      const mine = isDated ? review : { ...review, review_date: new Date().toISOString() }
      update(ref, (watch) => holdReview(watch, mine))
      return mine
    },
    async mutationFn({ ref, review, seen }) {
      if (checkFirst) {
        // A poll that began before the click knows nothing of what was given since.
        const { run } = await client.getRun(ref, { isFirst: false, isFresh: true, waitMs: longestWaitMs })
        if (isDecidedAnew(seen, run.review)) throw new ReviewConflictError(run.review)
      }
      return submit(review, ref, seen)
    },
    onSuccess(stored, { ref }, mine) {
      const theirs = stored ?? mine
      // Answers that were asked for before this turn still know nothing of it.
      const held = { mine: theirs, theirs, storedTurn: nextTurn() }
      update(ref, (watch) => unlessGivenSince(watch, mine, showReview(watch, theirs, held)))
      const filters = { queryKey: runKeys.run(client, ref), exact: true, type: 'active' as const }
      // A poll that is under way was asked for too early to know of it.
      if (!stored) void queryClient.refetchQueries(filters, { cancelRefetch: true })
    },
    onError(error, { ref }, mine) {
      update(ref, (watch) => {
        const theirs = (error instanceof ReviewConflictError && error.review) || serverReview(watch)
        return unlessGivenSince(watch, mine!, showReview(watch, theirs))
      })
    },
  }
}
