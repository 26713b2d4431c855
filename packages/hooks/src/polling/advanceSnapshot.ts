import { type RunError, RunHttpError } from '../client/errors.ts'
import type { RunAnswer } from '../client/getRun.ts'
import type { RunSnapshot } from './RunSnapshot.ts'

/** How long a run that was never seen may answer 404: replicas lag behind a start (contract row 16). */
export const notFoundGraceMs: number = 5_000

/** A snapshot before the first answer. */
export function startSnapshot(nowMs: number): RunSnapshot {
  return { failureCount: 0, pollCount: 0, startedAt: nowMs, endedAt: nowMs }
}

/** The snapshot after a good answer. The caller has made an unchanged run the same object as before (F14). */
export function recordAnswer(
  before: RunSnapshot,
  { run, pollAfterMs }: RunAnswer,
  nowMs: number,
): RunSnapshot {
  return {
    run,
    failureCount: 0,
    pollCount: before.pollCount + 1,
    pollAfterMs,
    startedAt: before.startedAt,
    endedAt: nowMs,
    checkedAt: nowMs,
  }
}

/** The snapshot after a failure that passes by itself: the last good run stays (F5). */
export function recordFailure(before: RunSnapshot, failure: RunError, nowMs: number): RunSnapshot {
  const pollAfterMs = failure instanceof RunHttpError ? failure.retryAfterMs : undefined
  return { ...before, failure, failureCount: before.failureCount + 1, pollAfterMs, endedAt: nowMs }
}

/** Tells whether watching goes on after a failure, by itself and with the last good run (F5), or ends (F6). */
export function isRecoverable(failure: RunError, before: RunSnapshot, nowMs: number): boolean {
  if (failure.class === 'transient') return true
  const isMissing = failure instanceof RunHttpError && failure.status === 404
  return isMissing && before.run === undefined && nowMs - before.startedAt < notFoundGraceMs
}
