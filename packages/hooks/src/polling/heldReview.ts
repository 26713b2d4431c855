import { isDecidedAnew } from '../contract/reviewState.ts'
import type { Review } from '../contract/Run.ts'
import { type RunWatch, shareRun } from './watch.ts'

/** The server's own review, as last read, whatever is shown in its place. */
export function serverReview({ run, held }: RunWatch): Review | undefined {
  return held ? held.theirs : run?.review
}

/** Shows a review before the server knows it. */
export function holdReview(watch: RunWatch, mine: Review): RunWatch {
  return showReview(watch, mine, { mine, theirs: serverReview(watch) })
}

/**
 * The watch once a review has been stored or refused (`settled`); or as it is, if another review was given since and is still
 * on its way, or was stored where this one was not: then that one goes on being shown.
 */
export function unlessGivenSince(watch: RunWatch, mine: Review, settled: RunWatch): RunWatch {
  const { held } = watch
  return held && held.mine !== mine && !(held.storedStamp && settled.held)
    ? { ...watch, held: { ...held, theirs: settled.run?.review } }
    : settled
}

/**
 * Shows a review: if it is `held`, also against later answers that know nothing of it, the first one among them; else until
 * the next answer.
 */
export function showReview(watch: RunWatch, review: Review | undefined, held?: RunWatch['held']): RunWatch {
  return { ...watch, run: watch.run && shareRun(watch.run, { ...watch.run, review }), held }
}

/** Reviews that were stored here, of which the server has not said how. */
const unsaid = new WeakSet<Review>()

export function storedUnsaid(review: Review): Review {
  unsaid.add(review)
  return review
}

/**
 * Tells whether somebody else decided between two looks at a review. Of one that was stored here the server may say
 * another date and name, which it sets itself, and other corrections, if it counts from what was extracted or keeps none: the
 * same verdict with the same comment is that one.
 */
export function isGivenByOthers(seen: Review | undefined, now: Review | undefined): boolean {
  const isMine = seen && now && unsaid.has(seen)
  return isDecidedAnew(seen, isMine ? { ...seen, approved: now.approved, comment: now.comment } : now)
}
