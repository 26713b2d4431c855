import { RunInputError } from '../client/errors.ts'
import { maxTimerMs } from '../client/parsePollHint.ts'
import { isFinal } from '../contract/Run.ts'
import { jitter } from './jitter.ts'
import { type RunSnapshot, timeLeftMs } from './RunSnapshot.ts'
import { type PollState, type ScheduleName, schedules } from './schedules.ts'

export interface ScheduleOptions {
  /**
   * Milliseconds from one answer to the next request: a number, a pure function of the state of the polling, or the
   * name of a schedule. At least 250, whatever is asked for; what is no delay (zero, negative, endless, not a number)
   * is the default. A function that throws ends the watching, and `error` says so (RUN-INPUT).
   *
   * @default 'standard': 2000, growing by a fifth each poll to 5000 (F3)
   */
  intervalMs?: number | ((state: PollState) => number) | ScheduleName | undefined
  /**
   * Milliseconds after which watching ends by itself; the run goes on, and `resume()` watches on (F8).
   *
   * @default 3600000, one hour
   */
  deadlineMs?: number | undefined
}

/** What decides about the next poll. */
export type NextPollReason = 'final' | 'expired' | 'schedule' | 'backoff' | 'hint' | 'hidden' | 'deadline'

/** When the next poll is due, counted from the last answer, and why then; `false` if none is. */
export interface NextPoll {
  afterMs: number | false
  reason: NextPollReason
}

/** No wish, of a server or an app, makes a hot loop. */
const floorMs = 250
const slowestRetryMs = 30_000
const hiddenMs = 30_000

/**
 * Decides when the next poll is due, counted from the last answer.
 *
 * Pure in the snapshot: TanStack Query asks again on every render and restarts its timer if the number differs, so
 * a clock or a random number in here would stop the polling of a screen that renders often (F2).
 *
 * @param seed - Spreads the polls of different runs; the run's id.
 * @throws RunInputError if a function of `intervalMs` throws.
 */
export function nextPoll(
  snapshot: RunSnapshot,
  seed: string,
  options: ScheduleOptions & { isSlow?: boolean | undefined } = {},
): NextPoll {
  const { failureCount, pollAfterMs = 0 } = snapshot
  const remainingMs = timeLeftMs(snapshot, options.deadlineMs)
  if (isFinal(snapshot.run)) return { afterMs: false, reason: 'final' }
  if (remainingMs <= 0) return { afterMs: false, reason: 'expired' }
  const spread = jitter(`${seed}:${snapshot.pollCount}:${failureCount}`)
  const isFailing = failureCount > 0
  const wishMs = isFailing ? retryMs(failureCount, spread) : scheduledMs(snapshot, options.intervalMs)
  // The server knows best; jitter keeps its clients from coming back all at once, and never earlier (F4).
  const hintMs = pollAfterMs * (1 + spread / 10)
  const isHinted = hintMs > (isFailing ? wishMs : 0)
  const askMs = Math.max(isHinted ? hintMs : wishMs, floorMs)
  const isHidden = options.isSlow && askMs < hiddenMs
  const dueMs = isHidden ? hiddenMs : askMs
  if (remainingMs < dueMs) return { afterMs: toTimer(Math.max(remainingMs, floorMs)), reason: 'deadline' }
  const reason = isHidden ? 'hidden' : isHinted ? 'hint' : isFailing ? 'backoff' : 'schedule'
  return { afterMs: toTimer(dueMs), reason }
}

/** Longer timers fire at once. */
function toTimer(ms: number): number {
  return Math.ceil(Math.min(ms, maxTimerMs))
}

/** 1, 2, 4 ... up to 30 s, each with up to half as much again. */
function retryMs(failureCount: number, spread: number): number {
  return Math.min(1_000 * 2 ** (failureCount - 1), slowestRetryMs) * (1 + spread / 2)
}

function scheduledMs(state: PollState, intervalMs: ScheduleOptions['intervalMs']): number {
  const schedule = typeof intervalMs === 'string' ? schedules[intervalMs] : intervalMs
  try {
    const wished = (typeof schedule === 'function' ? schedule(state) : schedule) as number
    // What is absent, no number or the name of no schedule is not above zero either.
    return wished > 0 && wished < Infinity ? wished : schedules.standard(state)
  } catch (cause) {
    throw new RunInputError('`intervalMs` threw, so watching ended. Mend it.', { cause })
  }
}
