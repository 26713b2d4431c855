import type { QueryClient } from '@tanstack/react-query'
import { isFinal } from '../contract/Run.ts'
import { isTooEarly, type RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryKey } from './runKeys.ts'
import { cancelUnwatched, runQueryOf } from './runQueryOf.ts'
import { watchSurroundings } from './watchSurroundings.ts'
import { type Watcher, watchTransitions } from './watchTransitions.ts'

/**
 * Begins to watch a run that an observer polls for: the deadline counts from now if nobody watched before (F8), the
 * watcher is told of each change of status (F13), and its pace follows the tab (F9).
 *
 * @returns a function that ends all that, and the request in flight if nobody else watches (F10).
 */
export function startWatching(
  queryClient: QueryClient,
  { queryKey, enabled }: { queryKey: RunQueryKey; enabled?: unknown },
  watcher: Watcher,
): () => void {
  const query = runQueryOf(queryClient, queryKey)
  if (!query) return () => {}
  const { data } = query.state
  const isFirst = query.observers.filter(({ options }) => options.enabled !== false).length < 2
  // What a server's page or an earlier visit has left in the cache is no watch that has lasted until now. One that began
  // within this second is the same: StrictMode mounts twice.
  if (
    data &&
    enabled &&
    isFirst &&
    !isFinal(data.run) &&
    !isTooEarly({ endedAt: data.startedAt }, Date.now())
  )
    queryClient.setQueryData<RunSnapshot>(queryKey, restartWatch)
  const endTelling = watchTransitions(queryClient.getQueryCache(), query.queryHash, watcher)
  // Timers follow the tab and the network also where nothing renders for them (F2, F9).
  const endTiming = watchSurroundings(() => {
    for (const observer of query.observers) observer.setOptions(observer.options)
  })
  return () => {
    endTelling()
    endTiming()
    // Once all who watch on do so: StrictMode mounts twice, and what is switched off is only told to TanStack Query then.
    queueMicrotask(() => cancelUnwatched(query))
  }
}

/** The hour (or `deadlineMs`) counts from now, whatever the clock of the server that wrote the snapshot said. */
export function restartWatch(snapshot: RunSnapshot | undefined): RunSnapshot | undefined {
  const nowMs = Date.now()
  return snapshot && { ...snapshot, startedAt: nowMs, endedAt: Math.min(snapshot.endedAt, nowMs) }
}
