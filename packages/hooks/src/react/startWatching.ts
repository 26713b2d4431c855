import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query'
import { isFinal } from '../contract/Run.ts'
import { isTooEarly, type RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryKey } from './runKeys.ts'
import { runQueryOf } from './runQueryOf.ts'
import type { RunQueryConfig } from './runQueryOptions.ts'
import { type TransitionCallbacks, watchTransitions } from './watchTransitions.ts'

/** What a watcher wants to be told, and how it is to be in a hidden tab. */
export type WatchOptions = TransitionCallbacks & Pick<RunQueryConfig, 'background'>

/**
 * Begins to watch a run that an observer polls for: the deadline counts from now if nobody watched before (F8), the
 * watcher is told of each change of status (F13), and its pace follows the tab (F9).
 *
 * @returns a function that ends the telling and the pacing.
 */
export function startWatching(
  queryClient: QueryClient,
  queryKey: RunQueryKey,
  watcher: () => WatchOptions,
): () => void {
  const query = runQueryOf(queryClient, queryKey)
  if (!query) return () => {}
  const { data } = query.state
  const isFirst = query.observers.filter(({ options }) => options.enabled !== false).length < 2
  // What a server's page or an earlier visit has left in the cache is no watch that has lasted until now.
  if (data && isFirst && !isFinal(data.run) && !isTooEarly(data, Date.now()))
    queryClient.setQueryData<RunSnapshot>(queryKey, restartWatch)
  // Timers follow the tab and the network also where nothing renders for them (F2, F9).
  const retime = () => {
    for (const observer of query.observers) observer.setOptions(observer.options)
  }
  const ends = [
    watchTransitions(queryClient.getQueryCache(), query.queryHash, watcher),
    focusManager.subscribe(retime),
    onlineManager.subscribe(retime),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** The hour (or `deadlineMs`) counts from now, whatever the clock of the server that wrote the snapshot said. */
export function restartWatch(snapshot: RunSnapshot | undefined): RunSnapshot | undefined {
  const nowMs = Date.now()
  return snapshot && { ...snapshot, startedAt: nowMs, endedAt: nowMs }
}
