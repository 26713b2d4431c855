import { notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { type Connection, isWatching } from '../polling/connectionOf.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { type Description, describeWatch } from './describeWatch.ts'
import type { RunQueryKey } from './runKeys.ts'
import { cancelUnwatched } from './runQueryOf.ts'
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

/** A run of the list, and how it is asked for. */
export interface WatchedRun<TData> {
  ref: RunRef
  query: RunQueryOptions<TData>
  queryHash: string
}

type RunToRead = Pick<WatchedRun<unknown>, 'ref' | 'queryHash'>

/** What is followed, and how. */
export interface Following<TData> {
  runs: readonly WatchedRun<TData>[]
  config: FollowConfig<TData>
}

/** What is known of a run, for as long as it is in the list. */
interface Row<TData> {
  ref: RunRef
  /** What it is at, apart from the device; the same object until that changes. */
  watch: Description<TData>
  /** What that was made from. */
  snapshot: RunSnapshot | undefined
  error: RunError | null
  config: FollowConfig<TData>
  /** The same as the component gets it, and what that was made from. */
  shown?: { run: FollowedRun<TData>; watch: Description<TData> }
  /** What the component was last told; not what was last read, as React may throw a render away. */
  told?: Description<TData>
  observer?: QueryObserver<RunSnapshot, RunError, Run<TData>, RunSnapshot, RunQueryKey>
  /** How it is observed. */
  applied?: FollowConfig<TData>
  /** Ends the watching; absent while nobody watches. */
  end?: (() => void) | undefined
}

export interface RunsStore<TData> {
  /** Says what a run is at, apart from the device; the same object until that changes. */
  describe: (run: WatchedRun<TData>, config: FollowConfig<TData>) => Description<TData>
  /**
   * Says what all of them are at, where a watch that is under way goes as `here` says; the same array until something in
   * it changes.
   */
  show: (following: Following<TData>, here: Connection) => readonly FollowedRun<TData>[]
  /**
   * Follows these from now on: new ones begin, those that are missing end, the others go on. Those that somebody looks at
   * go first.
   */
  follow: (
    following: Following<TData>,
    isVisible: ((ref: RunRef) => boolean) | undefined,
    watcher: Watcher,
  ) => void
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
  const rows = new Map<string, Row<TData>>()
  let current: Following<TData> | undefined
  let latest: readonly FollowedRun<TData>[] = []

  function readRow({ ref, queryHash }: RunToRead, config: FollowConfig<TData>): Row<TData> {
    const query = cache.get<RunSnapshot, RunError, RunSnapshot, RunQueryKey>(queryHash)
    const { data: snapshot, error: lastError = null } = query?.state ?? {}
    const known = rows.get(queryHash)
    // One from before the watching is asked for again when that begins, as in `useRun`; a server's page has none (F18).
    const error = snapshot || known?.end ? lastError : null
    if (known?.snapshot === snapshot && known?.error === error && known.config === config) return known
    const view = snapshot && viewSnapshot(snapshot, config)
    const watch = describeWatch<TData>({ ...config, view, fatalError: error })
    const row: Row<TData> = known ?? { ref, watch, snapshot, error, config }
    const names = Object.keys(watch) as (keyof typeof watch)[]
    if (names.some((name) => row.watch[name] !== watch[name])) row.watch = watch
    rows.set(queryHash, Object.assign(row, { snapshot, error, config }))
    return row
  }

  function showRow(row: Row<TData>, here: Connection): FollowedRun<TData> {
    const { ref, watch, shown } = row
    const connection = isWatching(watch.connection) && !isWatching(here) ? here : watch.connection
    if (shown?.watch === watch && shown.run.connection === connection) return shown.run
    const run = { ...watch, ref, connection } as FollowedRun<TData>
    row.shown = { run, watch }
    return run
  }

  /** Tells the component if a run is not at what it was told before. */
  function update(queryHash: string): void {
    const row = rows.get(queryHash)
    if (!current || !row || readRow({ ref: row.ref, queryHash }, current.config).watch === row.told) return
    row.told = row.watch
    onChange()
  }

  function begin(row: Row<TData>, { query, queryHash }: WatchedRun<TData>, watcher: Watcher): void {
    row.observer = new QueryObserver(queryClient, query)
    const leave = row.observer.subscribe(notifyManager.batchCalls(() => update(queryHash)))
    const endWatching = startWatching(queryClient, query, watcher)
    row.end = () => {
      row.end = undefined
      leave()
      endWatching()
    }
  }

  return {
    describe: (run, config) => readRow(run, config).watch,
    show({ runs, config }, here) {
      const shown = runs.map((run) => showRow(readRow(run, config), here))
      if (shown.length !== latest.length || shown.some((run, index) => run !== latest[index])) latest = shown
      return latest
    },
    follow(following, isVisible, watcher) {
      const { runs, config } = following
      const wanted = new Set(runs.map(({ queryHash }) => queryHash))
      current = following
      for (const [queryHash, { end }] of rows)
        if (!wanted.has(queryHash)) {
          rows.delete(queryHash)
          end?.()
        }
      // Told of all at once, and not in a timer for each.
      notifyManager.batch(() => {
        for (const run of runs) {
          const { ref, query, queryHash } = run
          const row = rows.get(queryHash) ?? readRow(run, config)
          row.told = row.watch
          // Each time that polling is switched on, it is a watch that begins anew.
          const { observer } = row
          if (!row.end || !observer || observer.options.enabled !== query.enabled) {
            row.end?.()
            begin(row, run, watcher)
          } else if (row.applied !== config) observer.setOptions(query)
          row.applied = config
          Object.assign(row.observer?.options.meta ?? {}, { isVisible: isVisible?.(ref) })
          if (config.isStopped) cancelUnwatched(cache.get(queryHash))
          // Between the render and now an answer may have come.
          update(queryHash)
        }
      })
    },
    end() {
      for (const { end } of rows.values()) end?.()
    },
  }
}
