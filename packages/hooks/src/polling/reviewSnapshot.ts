import type { Review } from '../contract/Run.ts'
import type { RunSnapshot } from './RunSnapshot.ts'

/** The server's own review, as last read, whatever is shown in its place. */
export function serverReview({ run, held }: RunSnapshot): Review | undefined {
  return held ? held.theirs : run?.review
}

/** Shows a review before the server knows it (F17). */
export function holdReview(snapshot: RunSnapshot, mine: Review): RunSnapshot {
  return showReview(snapshot, mine, { mine, theirs: serverReview(snapshot) })
}

/**
 * What a review comes to that has settled, or the snapshot with another that was given since: that one stays while it is on
 * its way, and if this one was not stored.
 */
export function unlessGivenSince(snapshot: RunSnapshot, mine: Review, settled: RunSnapshot): RunSnapshot {
  const { held } = snapshot
  return held && held.mine !== mine && !(held.storedTurn && settled.held)
    ? { ...snapshot, held: { ...held, theirs: settled.run?.review } }
    : settled
}

/** Shows a review, against the answers that are to come if it is held, else until the next one. */
export function showReview(
  snapshot: RunSnapshot,
  review: Review | undefined,
  held?: RunSnapshot['held'],
): RunSnapshot {
  return snapshot.run ? { ...snapshot, run: { ...snapshot.run, review }, held } : snapshot
}
