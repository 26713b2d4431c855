import { notifyManager, type QueryClient, QueryObserver, type QueryState } from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { type Connection, isWatching } from '../polling/connectionOf.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { type Description, describeWatch } from './describeWatch.ts'
import type { RunQueryKey } from './runKeys.ts'
import type { RunQueryConfig, RunQueryOptions } from './runQueryOptions.ts'
import { startWatching } from './startWatching.ts'
import type { FollowedRun } from './UseRunsResult.ts'
import { viewSnapshot } from './viewSnapshot.ts'
import type { Watcher } from './watchTransitions.ts'

/** How all runs of a list are followed; another object when any of it changes. */
export interface FollowConfig<TData> extends RunQueryConfig<TData> {
  isEnabled: boolean
  isStopped: boolean
}

/** What is known of a run, for as long as it is in the list. */
export interface RunRow<TData> {
  readonly ref: RunRef
  readonly queryHash: string
  /** What it is at, apart from the device; the same object until that changes. */
  watch?: Description<TData>
  /** What that was made from. */
  state?: QueryState<RunSnapshot, RunError> | undefined
  config?: FollowConfig<TData>
  isWatched?: boolean
  /** The same as the component gets it, and what that was made from. */
  shown?: { run: FollowedRun<TData>; watch: Description<TData> }
  /** What the component was last told; not what was last read, as React may throw a render away. */
  told?: Description<TData> | undefined
  observer?: QueryObserver<RunSnapshot, RunError, Run<TData>, RunSnapshot, RunQueryKey> | undefined
  /** How it is observed. */
  applied?: FollowConfig<TData>
  /** Ends the watching; absent while nobody watches. */
  end?: (() => void) | undefined
}

/** What is followed, and how. */
export interface Following<TData> {
  runs: readonly { row: RunRow<TData>; query: RunQueryOptions<TData> }[]
  config: FollowConfig<TData>
}

export interface RunsStore<TData> {
  /** Gives what is known of a run; the same object for as long as it is in the list. */
  rowOf: (ref: RunRef, queryHash: string) => RunRow<TData>
  /** Says what a run is at, apart from the device; the same object until that changes. */
  describe: (row: RunRow<TData>, config: FollowConfig<TData>) => Description<TData>
  /**
   * Says what all of them are at, where a watch that is under way goes as `here` says; the same array until something in
   * it changes.
   */
  show: (following: Following<TData>, here: Connection) => readonly FollowedRun<TData>[]
  /** Follows these from now on: new ones begin, those that are missing end, the others go on. */
  follow: (following: Following<TData>, watcher: Watcher) => void
  /** Ends the watching of all of them. */
  end: () => void
}

/**
 * Watches many runs, each by an observer of its own: each ends alone, and an answer for one costs next to no work for
 * the others (`useQueries` goes through all of them whenever one changes).
 *
 * @param onChange - Called whenever a followed run is at something else than the component was last told.
 */
export function createRunsStore<TData>(queryClient: QueryClient, onChange: () => void): RunsStore<TData> {
  const cache = queryClient.getQueryCache()
  const rows = new Map<string, RunRow<TData>>()
  let current: Following<TData> | undefined
  let latest: readonly FollowedRun<TData>[] = []

  function rowOf(ref: RunRef, queryHash: string): RunRow<TData> {
    const row: RunRow<TData> = rows.get(queryHash) ?? { ref, queryHash }
    rows.set(queryHash, row)
    return row
  }

  function describe(row: RunRow<TData>, config: FollowConfig<TData>): Description<TData> {
    const query =
      row.observer?.getCurrentQuery() ??
      cache.get<RunSnapshot, RunError, RunSnapshot, RunQueryKey>(row.queryHash)
    const state = query?.state
    const before = row.watch
    const isWatched = row.end !== undefined
    if (before && row.state === state && row.config === config && row.isWatched === isWatched) return before
    const { data, error: lastError = null } = state ?? {}
    // One from before the watching is asked for again when that begins, as in `useRun`; a server's page has none (F18).
    const error = data || isWatched ? lastError : null
    const view = data && viewSnapshot(data, config)
    const watch = describeWatch<TData>({ ...config, view, fatalError: error })
    const names = Object.keys(watch) as (keyof typeof watch)[]
    const isSame = before && names.every((name) => before[name] === watch[name])
    Object.assign(row, { state, config, isWatched, watch: isSame ? before : watch })
    return row.watch ?? watch
  }

  function showRow(row: RunRow<TData>, watch: Description<TData>, here: Connection): FollowedRun<TData> {
    const { ref, shown } = row
    const connection = isWatching(watch.connection) && !isWatching(here) ? here : watch.connection
    if (shown?.watch === watch && shown.run.connection === connection) return shown.run
    const run = { ...watch, ref, connection } as FollowedRun<TData>
    row.shown = { run, watch }
    return run
  }

  /** Tells the component if a run is not at what it was told before. */
  function update(row: RunRow<TData>): void {
    if (!current || describe(row, current.config) === row.told) return
    row.told = row.watch
    onChange()
  }

  function begin(row: RunRow<TData>, query: RunQueryOptions<TData>, watcher: Watcher): void {
    row.observer = new QueryObserver(queryClient, query)
    const leave = row.observer.subscribe(notifyManager.batchCalls(() => update(row)))
    const endWatching = startWatching(queryClient, query, watcher)
    row.end = () => {
      row.observer = row.end = undefined
      leave()
      endWatching()
    }
  }

  return {
    rowOf,
    describe,
    show({ runs, config }, here) {
      const shown = runs.map(({ row }) => showRow(row, describe(row, config), here))
      if (shown.length !== latest.length || shown.some((run, index) => run !== latest[index])) latest = shown
      return latest
    },
    follow(following, watcher) {
      const { runs, config } = following
      const wanted = new Set(runs.map(({ row }) => row))
      current = following
      for (const row of rows.values())
        if (!wanted.has(row)) {
          rows.delete(row.queryHash)
          row.end?.()
        }
      // Told of all at once, and not in a timer for each.
      notifyManager.batch(() => {
        for (const { row, query } of runs) {
          row.told = row.watch
          // Each time that polling is switched on, it is a watch that begins anew.
          if (row.observer?.options.enabled !== query.enabled) {
            row.end?.()
            begin(row, query, watcher)
          } else if (row.applied !== config) row.observer?.setOptions(query)
          row.applied = config
          // Between the render and now an answer may have come.
          update(row)
        }
      })
    },
    end() {
      for (const { end } of rows.values()) end?.()
    },
  }
}
