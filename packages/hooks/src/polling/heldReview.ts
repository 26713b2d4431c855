import type { Review } from '../contract/Run.ts'
import { type RunWatch, shareRun } from './watch.ts'

/** The server's own review, as last read, whatever is shown in its place. */
export function serverReview({ run, held }: RunWatch): Review | undefined {
  return held ? held.theirs : run?.review
}

/** Shows a review before the server knows it (F17). */
export function holdReview(watch: RunWatch, mine: Review): RunWatch {
  return showReview(watch, mine, { mine, theirs: serverReview(watch) })
}

/**
 * What a review comes to that has settled, or the watch with another that was given since: that one stays while it is on
 * its way, and if this one was not stored.
 */
export function unlessGivenSince(watch: RunWatch, mine: Review, settled: RunWatch): RunWatch {
  const { held } = watch
  return held && held.mine !== mine && !(held.storedTurn && settled.held)
    ? { ...watch, held: { ...held, theirs: settled.run?.review } }
    : settled
}

/** Shows a review, against the answers that are to come if it is held, else until the next one. */
export function showReview(watch: RunWatch, review: Review | undefined, held?: RunWatch['held']): RunWatch {
  return watch.run ? { ...watch, run: shareRun(watch.run, { ...watch.run, review }), held } : watch
}
