import type { QueryClient } from '@tanstack/react-query'
import type { RunClient } from '../../client/RunClient.ts'
import { isFinal } from '../../contract/Run.ts'
import type { RunRef } from '../../contract/RunRef.ts'
import { connectionOf } from '../../polling/connection.ts'
import type { PollFacts } from '../../polling/explainNextPoll.ts'
import { evenNow, startWatch } from '../../polling/watch.ts'
import type { RunQueryConfig } from './runQuery.ts'
import { runKeys, runQueryOf } from './runSnapshot.ts'
import { failureOf } from './mend.ts'
import { isExpired, isOn, paceOf, readSurroundings, watcherOf } from './watcher.ts'
import { watchOf } from './watchOf.ts'

/** Which run, and by which options it is followed. */
export interface PollStateOf {
  ref: RunRef
  /** @default those of the one who follows it */
  config?: Pick<RunQueryConfig, 'intervalMs' | 'deadlineMs' | 'background'> | undefined
}

/**
 * Collects what decides when a run is asked for next, at this moment, for `explainNextPoll`; of those who watch it, as the
 * first one does. Asks nothing.
 */
export function readPollState(
  queryClient: QueryClient,
  client: RunClient,
  { ref, config: given }: PollStateOf,
): PollFacts {
  const query = runQueryOf(queryClient, runKeys.run(client, ref))
  const watch = query ? watchOf(query, client) : startWatch()
  const observer = query?.observers.find((one) => isOn(one, query)) ?? query?.observers[0]
  const watcher = observer && watcherOf(observer)
  const config = given ?? watcher?.wishes() ?? {}
  const error = (query && failureOf(query)) ?? watcher?.problem ?? null
  return {
    ...paceOf(config, watcher ?? { spentMs: 0 }),
    connection: connectionOf({
      isFinal: isFinal(watch.run),
      hasFailed: error !== null,
      isStopped: false,
      isEnabled: query?.isActive() ?? true,
      isExpired: watcher !== undefined && isExpired(watcher),
      here: readSurroundings(),
      background: config.background,
      isReconnecting: watch.failure !== undefined,
      isHeld: watch.heldUntil !== undefined,
    }),
    watch,
    isEnabled: query?.isActive() ?? true,
    error,
    runId: ref.runId,
    estimate: client.pace?.estimate(ref),
    isAsking: query?.state.fetchStatus === 'fetching',
    nowMs: evenNow(watch),
  }
}
