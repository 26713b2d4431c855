import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isFinal } from '../contract/Run.ts'
import { isTooEarly, type RunSnapshot } from '../polling/RunSnapshot.ts'
import { runQueryOf } from './runQueryOf.ts'
import type { RunQueryKey } from './runKeys.ts'
import { type TransitionCallbacks, watchTransitions } from './watchTransitions.ts'

/** Stands for a component at the run it follows: begins a watch, and is told of each change of status (F8, F13). */
export function useWatcher(queryKey: RunQueryKey, callbacks: TransitionCallbacks): void {
  const queryClient = useQueryClient()
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })
  const query = runQueryOf(queryClient, queryKey)
  useEffect(() => {
    if (!query) return
    const { data } = query.state
    const isFirst = query.observers.filter(({ options }) => options.enabled !== false).length < 2
    // What a server's page or an earlier visit has left in the cache is no watch that has lasted until now.
    if (data && isFirst && !isFinal(data.run) && !isTooEarly(data, Date.now()))
      queryClient.setQueryData<RunSnapshot>(query.queryKey, restartWatch)
    return watchTransitions(queryClient.getQueryCache(), query.queryHash, () => latest.current)
  }, [queryClient, query])
}

/** The hour (or `deadlineMs`) counts from now. */
export function restartWatch(snapshot: RunSnapshot | undefined): RunSnapshot | undefined {
  return snapshot && { ...snapshot, startedAt: Date.now() }
}
