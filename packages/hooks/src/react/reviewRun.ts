import type { MutationObserverOptions, QueryClient } from '@tanstack/react-query'
import { ReviewConflictError } from '../client/errors.ts'
import { nextStamp, type RunClient } from '../client/RunClient.ts'
import { parseTimestamp } from '../contract/parseTimestamp.ts'
import type { Review } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import {
  holdReview,
  isGivenByOthers,
  serverReview,
  showReview,
  storedUnsaid,
  unlessGivenSince,
} from '../polling/heldReview.ts'
import type { RunWatch } from '../polling/watch.ts'
import { invalidateRun } from './loaders.ts'
import { ownMutationOptions } from './mutations.ts'
import { runKeys, type RunQuery } from './watching/runSnapshot.ts'
import { changeWatch } from './watching/watchOf.ts'

/**
 * A review on its way: the verdict, what it says, and who gives it. `corrections`, if there are any, are a patch of the
 * `data` that the reviewer read, and `accepted_findings` what they let stand; store them where your `submit` stores reviews.
 */
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
   * Give back the review as it was stored, if the server says; else, and after corrections, the run is read once more. Throw
   * a {@link ReviewConflictError} with the review that is there if somebody else was first.
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

/** When the budget lets no request out for so long, the submission fails and the reviewer may try again. */
const longestWaitMs = 10_000

/** A submission: the run, the review, and the server's own as the reviewer saw it when deciding. */
export interface ReviewSubmission {
  ref: RunRef
  review: ReviewDraft
  seen: Review | undefined
}

/**
 * Options for `useMutation`: gives a run a review. It is shown at once, in every component that follows the run, and
 * polls that began before it was stored do not take it away; if storing fails, the server's own is shown again. Its
 * corrections are in `run.review` at once; `run.data` stays the server's until it has answered with the corrected one.
 * Callbacks beside them are the app's own, and replace nothing.
 */
export function reviewMutationOptions(
  client: RunClient,
  queryClient: QueryClient,
  { submit, checkFirst = true }: ReviewOptions,
): MutationObserverOptions<Review | void, Error, ReviewSubmission> {
  // All in here and not in callbacks: those of an app's MutationCache are waited for before them, and may never end.
  return ownMutationOptions(client, ['review'], async ({ ref, review, seen }) => {
    // The run may come into the cache meanwhile, as when that is being restored: the review is shown then.
    const options = queryClient.defaultQueryOptions({ queryKey: runKeys.run(client, ref) })
    const update = (change: (watch: RunWatch) => RunWatch) => {
      const query: object = queryClient.getQueryCache().build(queryClient, options)
      changeWatch(query as RunQuery, client, change)
    }
    // An untouched row has a zero date: spread into a rejection without a word, it would read as no review (contract row
    // 9).
    const isDated = parseTimestamp(review.review_date)
    const mine: Review = isDated ? review : { ...review, review_date: new Date().toISOString() }
    update((watch) => holdReview(watch, mine))
    let stored: Review | void
    try {
      if (checkFirst) {
        // A poll that began before the click knows nothing of what was given since.
        const { run } = await client.getRun(ref, { isFirst: false, isFresh: true, waitMs: longestWaitMs })
        if (isGivenByOthers(seen, run.review)) throw new ReviewConflictError(run.review)
      }
      stored = await submit(review, ref, seen)
    } catch (error) {
      update((watch) => {
        const theirs = (error instanceof ReviewConflictError && error.review) || serverReview(watch)
        return unlessGivenSince(watch, mine, showReview(watch, theirs))
      })
      throw error
    }
    // A server may say no more than that it has stored it, such as `{ ok: true }`: that is no review.
    const isSaid = typeof stored?.approved === 'boolean'
    const theirs = isSaid ? stored! : storedUnsaid(mine)
    // Answers that come later may have been asked for before then, and know nothing of the review.
    const held = { mine: theirs, theirs, storedStamp: nextStamp() }
    update((watch) => unlessGivenSince(watch, mine, showReview(watch, theirs, held)))
    // Read now if anybody follows it, else when somebody does: a final run is asked for no more by itself.
    if (!isSaid || review.corrections?.[0]) void invalidateRun(queryClient, client, ref)
    return stored
  })
}
