import type { RunError } from '../client/errors.ts'
import type { Connection } from './connection.ts'
import { nextPoll, type Pace } from './nextPoll.ts'
import type { RunWatch } from './watch.ts'

/** All that decides when a run is asked for next. */
export interface PollFacts extends Pace {
  connection: Connection
  watch: RunWatch
  runId: string
  /** Whether the watching is switched on. */
  isEnabled: boolean
  /** What ended the watching. */
  error?: RunError | null | undefined
  /** Whether a request is under way. */
  isAsking?: boolean | undefined
  /** The time of day, in epoch milliseconds. */
  nowMs: number
}

/**
 * Says in a sentence when a run is asked for next, and why then. For logs, devtools and bug reports; no word of it is from
 * a document.
 */
export function explainNextPoll(facts: PollFacts): string {
  const { connection, watch, error, nowMs } = facts
  const { failureCount, failure, heldUntil } = watch
  switch (connection) {
    case 'settled':
      return `No more polls: the run is final (${watch.run?.status}). refresh() asks again.`
    case 'stopped':
      return `No more polls: ${error ? `${error.code} ended them` : 'stop() was called'}. resume() asks again.`
    case 'expired':
      return 'No more polls: the deadline is over, and the run is not final. resume() watches on.'
    case 'offline':
    case 'paused':
      return `No poll while ${connection === 'offline' ? 'the device is offline' : facts.isEnabled ? 'the tab is hidden' : 'the watching is switched off'}; the next one goes out after that.`
    default:
  }
  if (heldUntil !== undefined)
    return `The next poll waits ${heldUntil ? `${seconds(heldUntil - nowMs)}, as a server answered 429` : 'for its turn in the budget of the client'}.`
  if (facts.isAsking) return 'A poll is under way.'
  if (watch.pollCount + failureCount === 0) return 'The first poll goes out now.'
  try {
    const { afterMs, reason } = nextPoll(watch, facts.runId, facts)
    const why = failureCount > 0 ? `${reason} after ${failureCount} failed (${failure?.code})` : reason
    return `The next poll is due in ${seconds(watch.endedAt + Number(afterMs) - nowMs)}: ${why}.`
  } catch {
    return 'No more polls: `intervalMs` throws. Mend it; resume() asks again.'
  }
}

function seconds(ms: number): string {
  return `${(Math.max(ms, 0) / 1_000).toFixed(1)} s`
}
