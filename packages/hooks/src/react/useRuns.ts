'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { type Connection, connectionIn, isWatching } from '../polling/connectionOf.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { createRunsStore, type Following } from './createRunsStore.ts'
import { readRefreshed } from './readRefreshed.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { alwaysStale, type RunQueryConfig, type RunQueryOptions, runQueryOptions } from './runQueryOptions.ts'
import { restartWatch } from './startWatching.ts'
import { summarizeRuns } from './summarizeRuns.ts'
import type { FollowedRun, UseRunsResult } from './UseRunsResult.ts'
import { useSurroundings } from './useSurroundings.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

export interface UseRunsOptions<TData = JsonObject>
  extends Omit<RunQueryConfig<TData>, 'isVisible'>, TransitionCallbacks {
  /**
   * Whether somebody looks at this run, such as a row on the screen. When more runs wait than the client's budget allows
   * at once, those that are looked at go first; the others still get their turn.
   *
   * @default every one is
   */
  isVisible?: ((ref: RunRef) => boolean) | undefined
  /**
   * Whether to ask at all.
   *
   * @default true
   */
  enabled?: boolean | undefined
}

/**
 * Follows many runs, each as `useRun` does: each ends alone, by its own status, failure or deadline. All requests of a
 * client keep within its budget (`maxRequestsPerSecond`, `maxInFlight` of `createRunClient`), whether this hook asks or
 * another; a 429 slows all of them once. An answer that changes nothing renders nothing.
 *
 * @param refs - Their addresses. `undefined` while the list itself is not known, which is not the same as an empty one.
 * @example
 * const { runs, counts } = useRuns(refs, { schema: invoiceSchema })
 * return <p>{counts.done} of {runs.length} done</p>
 */
export function useRuns<TData = JsonObject>(
  refs: readonly RunRef[] | undefined,
  options: UseRunsOptions<TData> = {},
): UseRunsResult<TData> {
  const client = useRunClient()
  const queryClient = useQueryClient()
  const [store] = useState(() => createRunsStore<TData>(queryClient))
  const [isStopped, setIsStopped] = useState(false)
  const { schema, deadlineMs, intervalMs, background, enabled = true } = options
  const callbacks = useRef<TransitionCallbacks>(options)
  const version = useSyncExternalStore(store.subscribe, store.version, store.version)

  const queries = (refs ?? []).map((ref) =>
    runQueryOptions(client, ref, { ...options, isVisible: options.isVisible?.(ref) }),
  )
  const following: Following<TData> = {
    queries,
    config: { schema, deadlineMs },
    isEnabled: enabled,
    isStopped,
  }
  const watches = queries.map(({ queryKey }) => store.describe(queryKey, following))
  const surroundings = useSurroundings(watches.some(({ connection }) => isWatching(connection)))
  const whom = JSON.stringify(queries.map(({ queryKey, meta }) => [queryKey, meta]))

  useEffect(() => {
    callbacks.current = options
  })
  useEffect(() => {
    store.follow(following, () => callbacks.current)
    // What stands in `following`, spelled out: it is a new object on each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, whom, schema, deadlineMs, intervalMs, background, enabled, isStopped])
  useEffect(() => store.end, [store])

  const result = useMemo(() => {
    const runs = watches.map((watch, index) => ({
      ...watch,
      ref: refs?.[index],
      connection: connectionIn(surroundings, watch.connection, background),
    })) as readonly FollowedRun<TData>[]
    return { runs, ...summarizeRuns(refs && runs) }
    // The version stands for what is described, the text for whom.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [version, whom, surroundings, background, schema, deadlineMs, enabled, isStopped])

  const ask = (query: RunQueryOptions<TData>) => queryClient.fetchQuery({ ...query, staleTime: alwaysStale })
  return {
    ...result,
    refresh: async (ref) =>
      readRefreshed(await ask(runQueryOptions(client, ref, { ...options, isVisible: true })), schema),
    stop: () => setIsStopped(true),
    resume() {
      setIsStopped(false)
      for (const [index, { connection }] of watches.entries()) {
        const query = queries[index]
        if (!query || !hasEnded(connection)) continue
        queryClient.setQueryData<RunSnapshot>(query.queryKey, restartWatch)
        ask(query).catch(() => {})
      }
    },
  }
}

function hasEnded(connection: Connection): boolean {
  return connection === 'stopped' || connection === 'expired'
}
