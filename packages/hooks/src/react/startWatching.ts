import { focusManager, type QueryClient } from '@tanstack/react-query'
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
  const endTelling = watchTransitions(queryClient.getQueryCache(), query.queryHash, watcher)
  const endPacing = focusManager.subscribe(() => {
    if (watcher().background === 'slow') setTimersAnew(queryClient, queryKey)
  })
  return () => {
    endPacing()
    endTelling()
  }
}

/** TanStack Query sets the timer of the next poll with each answer, and the pace of `slow` changes between two (F9). */
function setTimersAnew(queryClient: QueryClient, queryKey: RunQueryKey): void {
  for (const observer of runQueryOf(queryClient, queryKey)?.observers ?? [])
    observer.setOptions(observer.options)
}

/** The hour (or `deadlineMs`) counts from now. */
export function restartWatch(snapshot: RunSnapshot | undefined): RunSnapshot | undefined {
  return snapshot && { ...snapshot, startedAt: Date.now() }
}
