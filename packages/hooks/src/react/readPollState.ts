import type { QueryClient } from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { WatchedPoll } from '../polling/explainNextPoll.ts'
import { runKeys } from './runKeys.ts'
import { runQueryOf } from './runQueryOf.ts'
import type { RunQueryConfig } from './runQueryOptions.ts'
import { readSurroundings } from './watchSurroundings.ts'

/** Which run, and by which options it is followed: those that `useRun` was given. */
export interface PollStateOf {
  ref: RunRef
  config?: RunQueryConfig<unknown> | undefined
}

/** Collects what decides when a run is asked for next, at this moment, for `explainNextPoll`. Asks nothing. */
export function readPollState(
  queryClient: QueryClient,
  client: RunClient,
  { ref, config }: PollStateOf,
): WatchedPoll {
  const state = runQueryOf(queryClient, runKeys.run(client, ref))?.state
  return {
    ...config,
    snapshot: state?.data,
    error: state?.error,
    runId: ref.runId,
    surroundings: readSurroundings(),
    isAsking: state?.fetchStatus === 'fetching',
    isQueued: client.budget?.isQueued(ref),
    heldForMs: client.budget?.heldForMs(),
    nowMs: Date.now(),
  }
}
