import type { RunEstimate } from '../client/pace/createRunPace.ts'
import type { RunError } from '../client/errors.ts'
import type { Connection } from './connection.ts'
import { nextPoll, type Pace } from './nextPoll.ts'
import type { RunWatch } from './watch.ts'

/** All that decides when a run is asked for next; `readPollState` collects it. */
export interface PollFacts extends Pace {
  connection: Connection
  watch: RunWatch
  runId: string
  /** Whether the watching is switched on. */
  isEnabled: boolean
  /** What ended the watching; absent or `null` if nothing or `stop()` did. */
  error?: RunError | null | undefined
  /** Whether a request is under way. */
  isAsking?: boolean | undefined
  /** The time of day, in epoch milliseconds, as the clock was set at the last answer. */
  nowMs: number
  /** How long runs of the table take, if the client has learned it. */
  estimate?: RunEstimate | undefined
}

/**
 * Says in a sentence when a run is asked for next, and why then. For logs, devtools and bug reports; no word of it is from
 * a document.
 */
export function explainNextPoll(facts: PollFacts): string {
  const { connection, watch, error, nowMs } = facts
  const { failureCount, heldUntil, endedAt } = watch
  const reasons: Partial<Record<Connection, string>> = {
    settled: 'the run is final. refresh() asks again',
    stopped: `${error?.code ?? 'stop()'} ended them. resume() asks again`,
    expired: 'the deadline is over. resume() asks again',
    offline: 'the device is offline',
    paused: facts.isEnabled ? 'the tab is hidden' : 'the watching is switched off',
  }
  const why = reasons[connection]
  if (why) return `No poll: ${why}.`
  if (heldUntil !== undefined)
    return `The next poll waits ${heldUntil ? `${seconds(heldUntil - nowMs)}: a server answered 429` : 'for its turn in the budget'}.`
  if (facts.isAsking)
    return watch.offer ? 'A poll is answered when something has changed.' : 'A poll is under way.'
  try {
    const { afterMs, reason } = nextPoll(watch, facts.runId, facts)
    const failed = failureCount ? `, ${failureCount} failed (${watch.failure?.code})` : ''
    return `The next poll is due in ${seconds(endedAt + (afterMs as number) - nowMs)}: ${reason}${failed}${usually(facts.estimate)}.`
  } catch {
    return 'No poll: `intervalMs` threw, so watching ended. Mend it. resume() asks again.'
  }
}

function usually(estimate: RunEstimate | undefined): string {
  if (!estimate) return ''
  const { usualMs, partDone = 0 } = estimate
  const slower = partDone > 0.6 ? `; slower than ${Math.min(Math.floor(partDone * 10), 9)} of 10` : ''
  return `; usually ${seconds(usualMs)}${slower}`
}

function seconds(ms: number): string {
  return `${(Math.max(ms, 0) / 1_000).toFixed(1)} s`
}
