import { type QueryClient, useIsRestoring, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { useRunClient } from './RunClientProvider.tsx'
import type { RunQueryConfig } from './watching/runQuery.ts'
import type { FollowConfig, RunRow } from './viewRun.ts'
import { createRunsStore, type RunsStore } from './runsStore.ts'
import type { TransitionCallbacks } from './watching/tellTransitions.ts'

/** What every hook that follows runs takes. */
export interface FollowOptions<TData = JsonObject>
  extends Omit<RunQueryConfig<TData>, 'isVisible'>, TransitionCallbacks {
  /**
   * Whether to ask at all. Switched off, what was read before stays readable. A function is asked with each render.
   *
   * @default true
   */
  enabled?: boolean | (() => boolean) | undefined
  /** The query client to use in place of the one that the nearest `QueryClientProvider` gives. */
  queryClient?: QueryClient | undefined
}

interface Following<TData> {
  store: RunsStore<TData>
  rows: RunRow<TData>[]
  config: FollowConfig<TData>
}

/** Follows runs for as long as the component is mounted; what all hooks that follow runs stand on. */
export function useFollow<TData>(
  refs: readonly RunRef[],
  options: FollowOptions<TData>,
  isVisible?: (ref: RunRef) => boolean | undefined,
): Following<TData> {
  const client = useRunClient()
  const queryClient = useQueryClient(options.queryClient)
  const isRestoring = useIsRestoring()
  // State, as what is memoized Fast Refresh makes anew with each edit: its stops and its deadlines go on.
  const [stores] = useState(() => new WeakMap<QueryClient, RunsStore<TData>>())
  const [stops] = useState(() => ({ isAll: false, except: new Set<string>() }))
  const store = stores.get(queryClient) ?? createRunsStore<TData>(queryClient, stops)
  stores.set(queryClient, store)
  const latest = useRef({ options, isVisible })

  const { schema, deadlineMs, background, gcTime, initialRun, meta, enabled } = options
  const isEnabled = (typeof enabled === 'function' ? enabled() : enabled) !== false
  // A function that is written into the component is a new one on each render, which is no reason to set all anew.
  const intervalMs = typeof options.intervalMs !== 'function' && options.intervalMs
  const fixed = { client, isEnabled, schema, deadlineMs, background, gcTime, initialRun, meta }
  const config = useMemo<FollowConfig<TData>>(
    () => ({
      ...fixed,
      get intervalMs() {
        return latest.current.options.intervalMs
      },
      latest: () => latest.current,
    }),
    // `intervalMs` is what the getter gives.
    // oxlint-disable-next-line react/exhaustive-deps
    [...Object.values(fixed), intervalMs],
  )
  // An app may write the same list anew on each render; its text stands for it.
  const whom = JSON.stringify(refs, ['projectName', 'tableId', 'runId'])
  // oxlint-disable-next-line react/exhaustive-deps
  const rows = useMemo(() => store.rowsOf(refs, client), [store, client, whom])

  useEffect(() => {
    latest.current = { options, isVisible }
  })
  useEffect(() => {
    if (!isRestoring) store.follow(rows, config)
  }, [store, rows, config, isRestoring])
  useEffect(() => store.end, [store])
  return { store, rows, config }
}
