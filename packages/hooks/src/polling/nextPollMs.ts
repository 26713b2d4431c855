import { maxTimerMs } from '../client/parsePollHint.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import { jitter } from './jitter.ts'
import { isExpired, resolveDeadlineMs, type RunSnapshot } from './RunSnapshot.ts'

/** What a function of `intervalMs` may decide by. Everything in it changes with a poll only, never with the clock. */
export interface PollState {
  /** The last good answer. */
  run?: Run | undefined
  /** Good answers so far. */
  pollCount: number
  /** Polls that failed since the last good answer. */
  failureCount: number
}

export interface ScheduleOptions {
  /**
   * Milliseconds from one answer to the next request: a number, or a pure function of the state of the polling.
   *
   * @default 2000, growing by a fifth each poll to 5000
   */
  intervalMs?: number | ((state: PollState) => number) | undefined
  /**
   * Milliseconds after which watching ends by itself; the run goes on, and `resume()` watches on (F8).
   *
   * @default 3600000, one hour
   */
  deadlineMs?: number | undefined
}

const firstMs = 2_000
const slowestMs = 5_000
const slowestRetryMs = 30_000

/**
 * Decides when the next poll is due, counted from the last answer; `false` ends the polling.
 *
 * Pure in the snapshot: TanStack Query asks again on every render and restarts its timer if the number differs, so
 * a clock or a random number in here would stop the polling of a screen that renders often (F2).
 */
export function nextPollMs(
  snapshot: RunSnapshot,
  seed: string,
  options: ScheduleOptions = {},
): number | false {
  const { run, failureCount, pollAfterMs, startedAt, endedAt } = snapshot
  const deadlineMs = resolveDeadlineMs(options.deadlineMs)
  if (isFinal(run) || isExpired(snapshot, deadlineMs)) return false
  const spread = jitter(`${seed}:${snapshot.pollCount}:${failureCount}`)
  const wishMs = failureCount > 0 ? retryMs(failureCount, spread) : scheduledMs(snapshot, options.intervalMs)
  // The server knows best; jitter keeps its clients from coming back all at once, and never earlier (F4).
  const dueMs =
    pollAfterMs === undefined ? wishMs : Math.max(pollAfterMs * (1 + spread / 10), failureCount && wishMs)
  const remainingMs = startedAt + deadlineMs - endedAt
  return Math.ceil(Math.min(dueMs, remainingMs, maxTimerMs))
}

/** 1, 2, 4 ... up to 30 s, each with up to half as much again. */
function retryMs(failureCount: number, spread: number): number {
  return Math.min(1_000 * 2 ** (failureCount - 1), slowestRetryMs) * (1 + spread / 2)
}

function scheduledMs(state: PollState, intervalMs: ScheduleOptions['intervalMs']): number {
  const wished = typeof intervalMs === 'function' ? intervalMs(state) : intervalMs
  if (wished !== undefined && wished > 0) return wished
  return Math.min(firstMs * 1.2 ** Math.max(state.pollCount - 1, 0), slowestMs)
}
