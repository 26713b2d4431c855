import type { Review } from '../contract/Run.ts'
import type { RunSnapshot } from './RunSnapshot.ts'

/** The server's own review, as last read, whatever is shown in its place. */
export function serverReview({ run, held }: RunSnapshot): Review | undefined {
  return held ? held.theirs : run?.review
}

/** Shows a review before the server knows it (F17). */
export function holdReview(snapshot: RunSnapshot, mine: Review): RunSnapshot {
  return show(snapshot, mine, { mine, theirs: serverReview(snapshot) })
}

/** The review is stored: answers that were asked for before `storedTurn` still know nothing of it (F17). */
export function storeReview(snapshot: RunSnapshot, stored: Review, storedTurn: number): RunSnapshot {
  return show(snapshot, stored, { mine: stored, theirs: stored, storedTurn })
}

/** Shows the server's own review again. */
export function dropReview(snapshot: RunSnapshot, theirs: Review | undefined): RunSnapshot {
  return show(snapshot, theirs, undefined)
}

function show(snapshot: RunSnapshot, review: Review | undefined, held: RunSnapshot['held']): RunSnapshot {
  return snapshot.run ? { ...snapshot, run: { ...snapshot.run, review }, held } : snapshot
}
