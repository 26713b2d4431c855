import type { RunError } from '../client/errors.ts'
import { isFinal, type Review, type Run } from '../contract/Run.ts'

/**
 * What the query cache holds of a watched run: the last good answer, and how the watching goes. Failures that pass
 * by themselves are kept here and not thrown, so that an error neither flickers with each poll nor pauses the
 * polling of a hidden tab (docs/decisions/0002).
 */
export interface RunSnapshot {
  /** The last good answer; a failed poll leaves it as it is (F5, F6). */
  run?: Run | undefined
  /** What the last poll ran into; absent after a good one. */
  failure?: RunError | undefined
  /** Polls that failed since the last good answer. */
  failureCount: number
  /** Good answers so far. */
  pollCount: number
  /** The server's wish for the next poll, from the last answer, in milliseconds. */
  pollAfterMs?: number | undefined
  /** When watching began, and when the last answer or failure came (epoch milliseconds). */
  startedAt: number
  endedAt: number
  /** When the last good answer came, and the one before it: a change was made between the two. */
  checkedAt?: number | undefined
  previousCheckedAt?: number | undefined
  /** A review that `run` shows and the server may not know yet (F17). */
  held?: HeldReview | undefined
}

/** A review that was given here, while older answers may still arrive. */
export interface HeldReview {
  mine: Review
  /** The server's own, as last read: shown again if mine fails. */
  theirs: Review | undefined
  /** The turn at which it was stored; answers that were asked for earlier know nothing of it. Absent until then. */
  storedTurn?: number | undefined
}

const defaultDeadlineMs = 3_600_000

/**
 * How much of a watch was left at its last answer, or is at another time: of the deadline as wished, else of an hour. What
 * is no number would end the polling without a word.
 */
export function timeLeftMs(
  { startedAt, endedAt }: RunSnapshot,
  deadlineMs: number = defaultDeadlineMs,
  nowMs: number = endedAt,
): number {
  return startedAt + (Number.isNaN(deadlineMs) ? defaultDeadlineMs : deadlineMs) - nowMs
}

/** Tells whether a watch has lasted its time: the run is still running, only nobody asks any more (F8). */
export function isExpired(snapshot: RunSnapshot, deadlineMs: number | undefined): boolean {
  return !isFinal(snapshot.run) && timeLeftMs(snapshot, deadlineMs) <= 0
}

/** Two events of one waking, such as focus and network, come within this time and are to be one poll (F9). */
const eventGapMs = 1_000

/**
 * Tells whether it is too early to ask because something happened on the device: an answer came a moment ago, or the
 * server asked to wait (F4). A clock that was set back makes nothing too early.
 */
export function isTooEarly(
  { endedAt, pollAfterMs = 0 }: Pick<RunSnapshot, 'endedAt' | 'pollAfterMs'>,
  nowMs: number,
): boolean {
  const sinceMs = nowMs - endedAt
  return sinceMs >= 0 && sinceMs < Math.max(eventGapMs, pollAfterMs)
}
