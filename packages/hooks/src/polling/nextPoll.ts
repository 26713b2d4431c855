import { RunInputError } from '../client/errors.ts'
import { hashText } from '../client/hashText.ts'
import { maxTimerMs } from '../client/parsePollHint.ts'
import { usualWaitMs } from '../client/pace/planPolls.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import type { RunWatch } from './watch.ts'

/** What a function of `intervalMs` may decide by. Everything in it changes with a poll only, never with the clock. */
export interface PollState {
  /** The last good answer. */
  run?: Run | undefined
  /** Good answers so far. */
  pollCount: number
  /** Polls that failed since the last good answer. */
  failureCount: number
  /** Good answers in a row that said the same status as the one before. */
  unchangedCount: number
}

/**
 * A schedule by its name:
 *
 * - `standard`: 2 s, growing by a fifth each poll to 5 s; the band that Cloudsquid's documentation asks for
 * - `eager`: every 2 s; for somebody who waits at the screen
 * - `steady`: every 3 s, as the documentation's own example
 * - `patient`: every 15 s; for batches that nobody waits for
 */
export type ScheduleName = 'standard' | 'eager' | 'steady' | 'patient'

/** The named schedules: milliseconds from one answer to the next request. */
export const schedules: Record<ScheduleName, (state: PollState) => number> = {
  standard: ({ pollCount }) => usualWaitMs(Math.max(pollCount - 1, 0)),
  eager: () => 2_000,
  steady: () => 3_000,
  patient: () => 15_000,
}

export interface ScheduleOptions {
  /**
   * Milliseconds from one answer to the next request: a number, a pure function of the state of the polling, or the
   * name of a schedule. At least 250, whatever is asked for; what is no delay (zero, negative, endless, not a number)
   * is the default. A function that throws ends this watching, and `error` says so (RUN-INPUT); others who follow the run
   * go on. A status that nobody knows and that does not change is asked for less and less often, down to once a minute,
   * unless a function decides.
   *
   * @default what the client has learned of how long runs of the table take, 2000 to 5000; before eight of them were seen
   * to their end, 'standard': 2000, growing by a fifth each poll to 5000
   */
  intervalMs?: number | ((state: PollState) => number) | ScheduleName | undefined
  /**
   * Milliseconds of watching after which it ends by itself; the run goes on, and `resume()` watches on. Only time that is
   * watched counts: not while the tab is hidden, the device offline or asleep, or the watching switched off.
   *
   * @default 3600000, one hour
   */
  deadlineMs?: number | undefined
}

/** What decides about the next poll. */
export type NextPollReason =
  | 'final'
  | 'expired'
  | 'schedule'
  | 'backoff'
  | 'hint'
  | 'learned'
  | 'hidden'
  | 'deadline'

/** When the next poll is due, counted from the last answer, and why then; `false` if none is. */
export interface NextPoll {
  afterMs: number | false
  reason: NextPollReason
}

/** How a watcher polls: its wishes, how much of its deadline it had used at the last answer, and whether it is hidden. */
export interface Pace extends ScheduleOptions {
  spentMs?: number | undefined
  isSlow?: boolean | undefined
}

/** No wish, of a server or an app, makes a hot loop. */
const floorMs = 250
const slowestRetryMs = 30_000
const hiddenMs = 30_000
/** A new status may be a short one; after so many equal answers it is not. */
const patience = 10
const slowestUnknownMs = 60_000
const defaultDeadlineMs = 3_600_000

/**
 * Decides when the next poll is due, counted from the last answer.
 *
 * Pure in what the last answer left: TanStack Query asks again on every render and restarts its timer if the number
 * differs, so a clock or a random number in here would stop the polling of a screen that renders often.
 *
 * @param seed - Spreads the polls of different runs; the run's id.
 * @throws RunInputError if a function of `intervalMs` throws.
 */
export function nextPoll(watch: RunWatch, seed: string, pace: Pace = {}): NextPoll {
  const { failureCount, pollAfterMs = 0 } = watch
  const remainingMs = timeLeftMs(pace)
  if (isFinal(watch.run)) return { afterMs: false, reason: 'final' }
  if (remainingMs <= 0) return { afterMs: false, reason: 'expired' }
  const spread = jitter(`${seed}:${watch.pollCount}:${failureCount}`)
  const isFailing = failureCount > 0
  const wishMs = isFailing ? retryMs(failureCount, spread) : scheduledMs(watch, pace.intervalMs)
  // The server knows best; jitter keeps its clients from coming back all at once, and never earlier (F4).
  const hintMs = pollAfterMs * (1 + spread / 10)
  const isHinted = hintMs > (isFailing ? wishMs : 0)
  const askMs = Math.max(isHinted ? hintMs : wishMs, floorMs)
  const isHidden = pace.isSlow && askMs < hiddenMs
  const dueMs = isHidden ? hiddenMs : askMs
  const isLast = remainingMs < dueMs
  const afterMs = isLast ? Math.max(remainingMs, floorMs) : dueMs
  return {
    // Longer timers fire at once.
    afterMs: Math.ceil(Math.min(afterMs, maxTimerMs)),
    reason: isLast
      ? 'deadline'
      : isHidden
        ? 'hidden'
        : isHinted
          ? 'hint'
          : isFailing
            ? 'backoff'
            : wishMs === watch.learnedMs
              ? 'learned'
              : 'schedule',
  }
}

/** How much of a deadline is left; what is no number would end the polling without a word, and is the default. */
export function timeLeftMs({
  deadlineMs,
  spentMs = 0,
}: {
  deadlineMs?: unknown
  spentMs?: number | undefined
}): number {
  return (deadlineMs === Number(deadlineMs) ? deadlineMs : defaultDeadlineMs) - spentMs
}

/** 1, 2, 3 s, then 4 % more each time, up to 30 s: later than the one before, whatever the jitter. */
function retryMs(failureCount: number, spread: number): number {
  const growth = 1.04 ** Math.max(failureCount - 3, 0)
  return Math.min(1_000 * Math.min(failureCount, 3) * growth, slowestRetryMs) * (1 + spread / 25)
}

function scheduledMs(state: RunWatch, intervalMs: ScheduleOptions['intervalMs']): number {
  const schedule = typeof intervalMs === 'string' ? schedules[intervalMs] : intervalMs
  try {
    const wished = (typeof schedule === 'function' ? schedule(state) : schedule) as number
    // What is absent, no number or the name of no schedule is not above zero either.
    const wishMs = wished > 0 && wished < Infinity ? wished : (state.learnedMs ?? schedules.standard(state))
    const isStuck = state.run?.status === 'unknown' && typeof intervalMs !== 'function'
    const growth = isStuck ? 1.5 ** Math.max(state.unchangedCount - patience, 0) : 1
    return Math.min(wishMs * growth, Math.max(wishMs, slowestUnknownMs))
  } catch (cause) {
    throw new RunInputError('`intervalMs` threw, so watching ended. Mend it.', { cause })
  }
}

/** A number from 0 to 1 that looks random and is always the same for the same text (a hash with a final mix). */
export function jitter(text: string): number {
  const value = hashText(text)
  return (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32
}
