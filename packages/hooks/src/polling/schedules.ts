import type { Run } from '../contract/Run.ts'

/** What a function of `intervalMs` may decide by. Everything in it changes with a poll only, never with the clock. */
export interface PollState {
  /** The last good answer. */
  run?: Run | undefined
  /** Good answers so far. */
  pollCount: number
  /** Polls that failed since the last good answer. */
  failureCount: number
}

/**
 * A schedule by its name:
 *
 * - `standard`: 2 s, growing by a fifth each poll to 5 s; the band that Cloudsquid's documentation asks for
 * - `eager`: 1 s for the first ten answers, then growing to 10 s; for somebody who waits at the screen
 * - `steady`: every 3 s, as the documentation's own example
 * - `patient`: 5 s, growing by half to 60 s; for batches that nobody waits for
 */
export type ScheduleName = 'standard' | 'eager' | 'steady' | 'patient'

/** The named schedules: milliseconds from one answer to the next request. */
export const schedules: Record<ScheduleName, (state: PollState) => number> = {
  standard: growing(2_000, 1.2, 5_000),
  eager: growing(1_000, 1.2, 10_000, 10),
  steady: () => 3_000,
  patient: growing(5_000, 1.5, 60_000),
}

/** Grows by a factor with each good answer after the first ones, up to the slowest. */
// Four numbers of one line of the table above; an object would only repeat their names.
// oxlint-disable-next-line max-params
function growing(firstMs: number, factor: number, slowestMs: number, firstPolls = 1) {
  return ({ pollCount }: PollState): number =>
    Math.min(firstMs * factor ** Math.max(pollCount - firstPolls, 0), slowestMs)
}
