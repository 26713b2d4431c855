import type { RunError } from '../client/errors.ts'
import type { RunAnswer } from '../client/RunClient.ts'
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
  const { pollCount, startedAt } = before
  return {
    ...startSnapshot(startedAt),
    run,
    pollAfterMs,
    pollCount: pollCount + 1,
    endedAt: nowMs,
    checkedAt: nowMs,
  }
}

/** The snapshot after a failure that passes by itself: the last good run stays (F5). */
export function recordFailure(before: RunSnapshot, failure: RunError, nowMs: number): RunSnapshot {
  const failureCount = before.failureCount + 1
  return { ...before, failure, failureCount, pollAfterMs: failure.retryAfterMs, endedAt: nowMs }
}

/** Tells whether watching goes on after a failure, by itself and with the last good run (F5), or ends (F6). */
export function isRecoverable(failure: RunError, before: RunSnapshot, nowMs: number): boolean {
  if (failure.class === 'transient') return true
  return failure.code === 'RUN-404' && before.run === undefined && nowMs - before.startedAt < notFoundGraceMs
}
