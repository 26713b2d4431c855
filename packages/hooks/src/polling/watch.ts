import type { RunError } from '../client/errors.ts'
import type { LongOffer, RunAnswer } from '../client/RunClient.ts'
import { isFinal, type Review, type Run, type UnknownRun } from '../contract/Run.ts'
import { shareEqual } from '../contract/shareEqual.ts'

/**
 * What is known of a run as long as it is watched: its answers and its failures, which all who watch it share. Never
 * leaves the page: what a cache may carry elsewhere is the answer alone.
 */
export interface RunWatch {
  /** The last good answer; a failed poll leaves it as it is. */
  run?: Run | undefined
  /** What the last poll ran into, if it passes by itself; absent after a good one. */
  failure?: RunError | undefined
  /** Polls that failed since the last good answer. */
  failureCount: number
  /** Good answers so far. */
  pollCount: number
  /** Good answers in a row that said the same status as the one before. */
  unchangedCount: number
  /** The server's wish for the next poll, from the last answer or failure, in milliseconds; and that of the last good answer. */
  pollAfterMs?: number | undefined
  hintMs?: number | undefined
  /** For how long to wait after the last good answer, by what the client has learned. */
  learnedMs?: number | undefined
  /** That the next request may wait for a change; of the last good answer, if nothing came between. */
  offer?: LongOffer | undefined
  /** When the first request left, by `performance.now`. */
  askedAtMs?: number | undefined
  /** When the last answer or failure came: epoch milliseconds, and by `performance.now`. */
  endedAt: number
  endedAtMs: number
  /** When the last good answer came, by both; and the one before it: a change was made between the two. */
  checkedAt?: number | undefined
  checkedAtMs?: number | undefined
  previousCheckedAt?: number | undefined
  /** A review that `run` shows and the server may not know yet. */
  held?: HeldReview | undefined
  /** Until when the next poll is held back by the budget or a 429, by {@link evenNow}; 0 if nobody knows. */
  heldUntil?: number | undefined
}

/** A review that was given here, while older answers may still arrive. */
export interface HeldReview {
  mine: Review
  /** The server's own, as last read: shown again if mine fails. */
  theirs: Review | undefined
  /** The stamp of when it was stored; answers that were asked for earlier know nothing of it. Absent until then. */
  storedStamp?: number | undefined
}

/** How long a run that was never seen may answer 404: replicas lag behind a start. */
export const notFoundGraceMs: number = 5_000

/** A watch before its first answer, or with one that came from elsewhere. */
export function startWatch(known: Partial<RunWatch> = {}, endedAt = 0): RunWatch {
  return { failureCount: 0, pollCount: 0, unchangedCount: 0, ...endAt(endedAt), ...known }
}

/** A moment by both clocks. One of another page may be of a clock that is ahead; it is no later than now. */
export function endAt(endedAt: number): Pick<RunWatch, 'endedAt' | 'endedAtMs'> {
  return { endedAt, endedAtMs: performance.now() - Math.abs(Date.now() - endedAt) }
}

/** By how many milliseconds the time of day was set since a moment; that two clocks are never quite even is nothing. */
export function setByMs(at: number, atMs: number): number {
  const ms = Date.now() - performance.now() - at + atMs
  return Math.abs(ms) < 50 ? 0 : ms
}

/** The time of day, as the clock was set when the last answer or failure came. */
export function evenNow({ endedAt, endedAtMs }: Pick<RunWatch, 'endedAt' | 'endedAtMs'>): number {
  return Date.now() - setByMs(endedAt, endedAtMs)
}

/**
 * Milliseconds since a moment, by the clock that went on further: the time of day may be set back, and `performance.now`
 * stands still while some devices sleep.
 */
export function sinceMs(at: number, atMs: number = endAt(at).endedAtMs): number {
  return Math.max(Date.now() - at, performance.now() - atMs)
}

/**
 * The watch after a good answer. An answer that says nothing new keeps the run object, and what is new keeps the parts
 * that are not. One that was asked for before a review was stored does not take that review away.
 */
export function recordAnswer(before: RunWatch, answer: RunAnswer, nowMs: number): RunWatch {
  const held = holdOn(before.held, answer)
  const run = shareRun(before.run, held ? { ...answer.run, review: held.mine } : answer.run)
  const isUnchanged = before.run === run || statusOf(before.run) === statusOf(run)
  const { endedAtMs } = endAt(nowMs)
  return {
    run,
    failureCount: 0,
    pollAfterMs: answer.pollAfterMs,
    hintMs: answer.pollAfterMs,
    pollCount: before.pollCount + 1,
    unchangedCount: isUnchanged ? before.unchangedCount + 1 : 0,
    endedAt: nowMs,
    endedAtMs,
    checkedAt: nowMs,
    checkedAtMs: endedAtMs,
    previousCheckedAt: before.checkedAt,
    offer: answer.offer,
    held,
  }
}

/** The watch after a failure that passes by itself: the last good run stays. */
export function recordFailure(before: RunWatch, failure: RunError, nowMs: number): RunWatch {
  const known = before.failure
  // The same failure again is the same object, and renders nothing (F14).
  const isSame = known?.message === failure.message && known.retryAfterMs === failure.retryAfterMs
  return {
    ...before,
    failure: isSame ? known : failure,
    failureCount: before.failureCount + 1,
    pollAfterMs: failure.retryAfterMs,
    ...endAt(nowMs),
    heldUntil: undefined,
    offer: undefined,
  }
}

/**
 * Tells whether watching goes on after a failure, by itself and with the last good run, or ends. The failed refresh of a
 * run that is final ends nothing.
 */
export function isRecoverable(failure: RunError, { run, askedAtMs }: RunWatch): boolean {
  if (failure.class === 'transient' || isFinal(run)) return true
  // Never asked for: that is no number, and below none.
  return failure.code === 'RUN-404' && !run && performance.now() - askedAtMs! < notFoundGraceMs
}

/** Two events of one waking, such as focus and network, come within this time and are to be one poll. */
const eventGapMs = 1_000

/**
 * Tells whether it is too early to ask because something happened on the device: an answer came a moment ago, or the
 * server asked to wait.
 */
export function isTooEarly(watch: Pick<RunWatch, 'endedAt' | 'endedAtMs' | 'pollAfterMs'>): boolean {
  return hintLeftMs(watch, eventGapMs) > 0
}

/** Milliseconds until the server wishes to be asked again, or a least time is over; none or less if that is past. */
export function hintLeftMs(
  { endedAt, endedAtMs, pollAfterMs = 0 }: Pick<RunWatch, 'endedAt' | 'endedAtMs' | 'pollAfterMs'>,
  leastMs = 0,
): number {
  return Math.max(leastMs, pollAfterMs) - sinceMs(endedAt, endedAtMs)
}

/** The newer run with every part of the older one that says the same; the older one itself if all does. */
export function shareRun(before: Run | undefined, run: Run): Run {
  if (!before) return run
  const review = shareEqual(before.review, run.review)
  const data = shareEqual(before.data, run.data)
  const isSame = data === before.data && review === before.review
  // Most of it is the data, which is compared once.
  if (isSame && shareEqual(before.raw, run.raw) === before.raw) return before
  return { ...run, review, input: shareEqual(before.input, run.input), data } as Run
}

/** The held review after an answer; gone once an answer comes that was asked for after it was stored. */
function holdOn(held: HeldReview | undefined, { run, stamp = 0 }: RunAnswer): HeldReview | undefined {
  if (!held) return undefined
  // Stored, and then an answer that was asked for before: it knows less of the server's review than `theirs` does.
  if (held.storedStamp) return stamp > held.storedStamp ? undefined : held
  const theirs = shareEqual(held.theirs, run.review)
  return theirs === held.theirs ? held : { ...held, theirs }
}

function statusOf(run: Run | undefined): string {
  return JSON.stringify([run?.status, (run as UnknownRun | undefined)?.rawStatus])
}
