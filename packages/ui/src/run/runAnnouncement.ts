import { type Connection, reviewState, type Run, type RunError, type RunPhase } from 'cloudsquid-react'
import type { CoreLabels } from '../labels/Labels.ts'
import { isNotYetThere } from './isNotYetThere.ts'

export interface Announced {
  phase: RunPhase
  run: Run | undefined
  connection: Connection
  /** What the watching is recovering from; absent while what is shown is only old and being checked. */
  error: RunError | null
  /** The time of day at which the shown data came. */
  checkedTime: string | undefined
}

/**
 * Chooses what a screen reader says of a change; mostly nothing. A run that had already ended when it was opened is
 * read, not announced, unless an outage kept it away: that is told once, at its start, and not its end.
 */
export function runAnnouncement(
  previous: Announced,
  current: Announced,
  labels: CoreLabels,
): string | undefined {
  const { announce, data, reviewState: stateWords } = labels
  const wasFollowed = ['pending', 'running', 'unknown'].includes(previous.phase)
  if ((wasFollowed || isLost(previous)) && current.phase !== previous.phase) {
    switch (current.run?.status) {
      case 'running':
        // Nobody knows since when one has run that was away.
        return wasFollowed ? announce.started : undefined
      case 'done': {
        const fields = data.fieldCount(Object.keys(current.run.data).length)
        return announce.finished(fields, stateWords[reviewState(current.run)])
      }
      case 'error':
        return announce.failed(current.run.message ?? announce.noReason)
      default:
    }
  }
  if (!isLost(current) || isLost(previous)) return undefined
  return current.checkedTime === undefined ? announce.lost : announce.lostSince(current.checkedTime)
}

function isLost({ connection, error, checkedTime }: Announced): boolean {
  if (connection === 'offline') return true
  return connection === 'reconnecting' && error !== null && !isNotYetThere(error, checkedTime)
}
