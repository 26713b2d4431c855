import type { RunError } from '../client/errors.ts'
import type { Surroundings } from './connectionOf.ts'
import { nextPoll, type NextPollReason, type ScheduleOptions } from './nextPoll.ts'
import type { RunSnapshot } from './RunSnapshot.ts'

/** All that decides when a run is asked for next; `readPollState` collects it. */
export interface WatchedPoll extends ScheduleOptions {
  /** What the cache holds of the run; absent before the first answer. */
  snapshot?: RunSnapshot | undefined
  /** Spreads the polls of different runs. */
  runId: string
  /** What ended the watching (F6). */
  error?: RunError | null | undefined
  background?: 'pause' | 'slow' | 'keep' | undefined
  surroundings?: Surroundings | undefined
  /** Whether a request is under way. */
  isAsking?: boolean | undefined
  /** Whether a request waits for its turn within the client's budget. */
  isQueued?: boolean | undefined
  /** Milliseconds for which the server asked all requests of the client to wait. */
  heldForMs?: number | undefined
  /** The time of day, in epoch milliseconds. */
  nowMs: number
}

/**
 * Says in one or two sentences when a run is asked for next, and why then: by the schedule, because the server said so,
 * after failures, because the tab is hidden or the device offline, for the budget, or never again. For logs, devtools and
 * bug reports; no word of it is from a document.
 *
 * @example
 * console.log(explainNextPoll(readPollState(queryClient, client, { ref })))
 */
export function explainNextPoll(state: WatchedPoll): string {
  const { snapshot, error, background = 'pause', surroundings = 'here', heldForMs = 0 } = state
  if (error) return `No more polls: the last request failed for good (${error.code}). resume() asks again.`
  if (state.isQueued)
    return heldForMs > 0
      ? `The next poll waits ${seconds(heldForMs)}: the server answered 429, which slows all requests of this client.`
      : 'The next poll waits for its turn: the budget of this client is used up.'
  if (state.isAsking) return 'A poll is under way.'
  if (surroundings === 'offline')
    return 'No poll while the device is offline; the next one goes out when it is back.'
  const isSlow = background === 'slow' && surroundings === 'hidden'
  const next = snapshot && nextPoll(snapshot, state.runId, { ...state, isSlow })
  if (snapshot && next && next.afterMs === false) return ended[next.reason](snapshot)
  if (surroundings === 'hidden' && background === 'pause')
    return 'No poll while the tab is hidden; the next one goes out when it is back.'
  if (!snapshot || !next) return 'The first poll goes out now.'
  const afterMs = Number(next.afterMs)
  const leftMs = Math.max(snapshot.endedAt + afterMs - state.nowMs, 0)
  return `The next poll is due in ${seconds(leftMs)}, ${seconds(afterMs)} after the last answer: ${because[next.reason](snapshot)}.`
}

type Words = (snapshot: RunSnapshot) => string

const because: Record<NextPollReason, Words> = {
  schedule: () => 'so says the schedule',
  hint: ({ pollAfterMs = 0 }) => `the server asked to wait ${seconds(pollAfterMs)}`,
  backoff: ({ failureCount, failure }) =>
    `${failureCount} in a row failed (${failure?.code ?? 'unknown'}), and each failure makes the wait longer`,
  hidden: () => 'the tab is hidden, and background is slow',
  deadline: () => 'the deadline ends the watch then',
  final: () => 'the run is final',
  expired: () => 'the deadline is over',
}

const ended: Record<NextPollReason, Words> = {
  ...because,
  final: ({ run }) => `No more polls: the run is final (${run?.status}). refresh() asks again.`,
  expired: () => 'No more polls: the deadline is over, and the run is still running. resume() watches on.',
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
