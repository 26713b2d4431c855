import { isWatching } from '../polling/connectionOf.ts'
import type { RunPhase } from './UseRunResult.ts'
import type { FollowedRun, UseRunsResult } from './UseRunsResult.ts'

type Summary = Pick<UseRunsResult, 'phase' | 'counts'>

/** Counts runs by their phase and says what the list is at; an empty list is not a list that is loading. */
export function summarizeRuns(runs: readonly FollowedRun<unknown>[] | undefined): Summary {
  const counts: Record<RunPhase, number> = {
    idle: 0,
    loading: 0,
    pending: 0,
    running: 0,
    unknown: 0,
    done: 0,
    error: 0,
  }
  for (const { phase } of runs ?? []) counts[phase] += 1
  return { counts, phase: phaseOf(runs, counts) }
}

function phaseOf(
  runs: readonly FollowedRun<unknown>[] | undefined,
  { idle, loading }: Record<RunPhase, number>,
): Summary['phase'] {
  if (runs?.length === 0) return 'empty'
  if (runs === undefined || runs.length === idle) return 'idle'
  const mayChange = ({ connection }: FollowedRun<unknown>) =>
    isWatching(connection) || connection === 'offline' || connection === 'paused'
  if (!runs.some(mayChange)) return 'settled'
  return loading === runs.length ? 'loading' : 'watching'
}
