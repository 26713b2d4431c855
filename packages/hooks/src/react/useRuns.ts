'use client'
import { type FetchQueryOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { RunError } from '../client/errors.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { hasEnded, isWatching } from '../polling/connectionOf.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { createRunsStore } from './createRunsStore.ts'
import { readRefreshed } from './readRun.ts'
import { useRunClient } from './RunClientProvider.tsx'
import type { RunQueryKey } from './runKeys.ts'
import { alwaysStale, type RunQueryConfig, runQueryOptions } from './runQueryOptions.ts'
import { restartWatch } from './startWatching.ts'
import { summarizeRuns } from './summarizeRuns.ts'
import type { UseRunsResult } from './UseRunsResult.ts'
import { useConnection } from './useConnection.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

export interface UseRunsOptions<TData = JsonObject>
  extends Omit<RunQueryConfig<TData>, 'isVisible'>, TransitionCallbacks {
  /**
   * Whether somebody looks at this run, such as a row on the screen. When more runs wait than the client's budget allows
   * at once, those that are looked at go first; the others still get one turn in four. Asked each time when a turn is
   * given, so that scrolling needs no render; keep it cheap.
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
  const [, render] = useReducer((count: number) => count + 1, 0)
  const [store] = useState(() => createRunsStore<TData>(queryClient, render))
  const [isStopped, setIsStopped] = useState(false)
  const latest = useRef(options)

  const { schema, deadlineMs, background, enabled = true } = options
  // A function that is written into the component is a new one on each render, which is no reason to set all anew.
  const intervalMs = typeof options.intervalMs !== 'function' && options.intervalMs
  const config = useMemo(
    () => ({
      schema,
      deadlineMs,
      get intervalMs() {
        return latest.current.intervalMs
      },
      background,
      isEnabled: enabled,
      isStopped,
    }),
    // With what the getter gives, and with the client that it is asked by.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, schema, deadlineMs, intervalMs, background, enabled, isStopped],
  )
  // An app may write the same list anew on each render.
  const whom = useMemo(
    () => JSON.stringify(refs?.map(({ projectName, tableId, runId }) => [projectName, tableId, runId])),
    [refs],
  )
  const following = useMemo(() => {
    const runs = (refs ?? []).map((ref) => {
      const query = {
        ...runQueryOptions(client, ref, config),
        enabled: enabled && !isStopped,
        // Two changes within one millisecond are told only if what is selected differs.
        select: (snapshot: RunSnapshot) => snapshot as never,
        // Asked when a turn is given; a copy of the cache gets what it gives, and no function.
        meta: {
          deadlineMs,
          get isVisible() {
            return latest.current.isVisible?.(ref)
          },
        },
      }
      return { query, row: store.rowOf(ref, queryClient.defaultQueryOptions(query).queryHash) }
    })
    return { runs, config }
    // The text stands for the list, and the config for all that is in it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queryClient, store, config, whom])

  useEffect(() => {
    latest.current = options
  })
  useEffect(() => store.follow(following, () => latest.current), [store, following])
  useEffect(() => store.end, [store])

  const isAnyOn = following.runs.some(({ row }) => isWatching(store.describe(row, config).connection))
  const here = useConnection(isAnyOn ? 'live' : 'settled', background)
  const runs = store.show(following, here)

  const ask = (query: FetchQueryOptions<RunSnapshot, RunError, RunSnapshot, RunQueryKey>) =>
    queryClient.fetchQuery({ ...query, staleTime: alwaysStale })
  return {
    runs,
    ...summarizeRuns(refs && runs),
    refresh: async (ref) => readRefreshed(await ask(runQueryOptions(client, ref, config)), config),
    stop: () => setIsStopped(true),
    resume() {
      setIsStopped(false)
      for (const { row, query } of following.runs) {
        const { connection } = store.describe(row, config)
        if (!enabled || !hasEnded(connection)) continue
        queryClient.setQueryData<RunSnapshot>(query.queryKey, restartWatch)
        ask(query).catch(() => {})
      }
    },
  }
}
