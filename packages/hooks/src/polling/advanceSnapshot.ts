import { RunError } from '../client/errors.ts'
import type { RunAnswer } from '../client/RunClient.ts'
import { isEqualJson } from '../contract/shareEqual.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import type { HeldReview, RunSnapshot } from './RunSnapshot.ts'

/** How long a run that was never seen may answer 404: replicas lag behind a start (contract row 16). */
export const notFoundGraceMs: number = 5_000

/** A snapshot before the first answer. */
export function startSnapshot(nowMs: number): RunSnapshot {
  return { failureCount: 0, pollCount: 0, startedAt: nowMs, endedAt: nowMs }
}

/**
 * The snapshot after a good answer. An answer that says nothing new keeps the run object, and with it every memo that
 * hangs on it (F14). One that was asked for before a review was stored does not take that review away (F17).
 */
export function recordAnswer(before: RunSnapshot, answer: RunAnswer, nowMs: number): RunSnapshot {
  const held = holdOn(before.held, answer)
  const run = held ? { ...answer.run, review: held.mine } : answer.run
  return {
    ...startSnapshot(begunAt(before, nowMs)),
    run: isSameRun(before.run, run) ? before.run : run,
    pollAfterMs: answer.pollAfterMs,
    pollCount: before.pollCount + 1,
    endedAt: nowMs,
    checkedAt: nowMs,
    previousCheckedAt: before.checkedAt,
    held,
  }
}

/** The snapshot after a failure that passes by itself: the last good run stays (F5). */
export function recordFailure(before: RunSnapshot, failure: RunError, nowMs: number): RunSnapshot {
  // One that says nothing new shows nothing new (F14).
  const isSame = before.failure instanceof RunError && isEqualJson({ ...before.failure }, { ...failure })
  return {
    ...before,
    failure: isSame ? before.failure : failure,
    failureCount: before.failureCount + 1,
    pollAfterMs: failure.retryAfterMs,
    startedAt: begunAt(before, nowMs),
    endedAt: nowMs,
  }
}

/**
 * Tells whether watching goes on after a failure, by itself and with the last good run (F5), or ends (F6). A watch that
 * has come to its good end is not ended once more by a refresh (F1).
 */
export function isRecoverable(failure: RunError, before: RunSnapshot, nowMs: number): boolean {
  if (failure.class === 'transient' || isFinal(before.run)) return true
  return failure.code === 'RUN-404' && before.run === undefined && nowMs - before.startedAt < notFoundGraceMs
}

/**
 * When the watch began. A run that was final and is asked for once more may be running again: a new watch (contract row
 * 19). A clock that was set back takes the beginning along, or the watch would last as much longer (F8).
 */
function begunAt({ run, startedAt, endedAt }: RunSnapshot, nowMs: number): number {
  return isFinal(run) ? nowMs : startedAt - Math.max(endedAt - nowMs, 0)
}

/** The held review after an answer; gone once an answer comes that was asked for after it was stored. */
function holdOn(held: HeldReview | undefined, { run, turn = 0 }: RunAnswer): HeldReview | undefined {
  const storedTurn = held?.storedTurn ?? Number.POSITIVE_INFINITY
  if (!held || turn > storedTurn) return undefined
  // Once it is stored, an answer from before knows less about the server's own than what was stored.
  const isKnown = held.storedTurn !== undefined || isEqualJson(held.theirs, run.review)
  return isKnown ? held : { ...held, theirs: run.review }
}

function isSameRun(one: Run | undefined, other: Run): boolean {
  return one !== undefined && isEqualJson(one.raw, other.raw) && isEqualJson(one.review, other.review)
}
