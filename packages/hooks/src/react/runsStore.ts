import { CancelledError, notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query'
import { RunInputError, RunStoppedError } from '../client/errors.ts'
import { guard } from '../client/guard.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { hasEnded } from '../polling/connection.ts'
import { alwaysStale, readRun, watchedQueryOptions } from './watching/runQuery.ts'
import { explainRow, type FollowConfig, noRunYet, type RunRow, viewRow, watchIn } from './viewRun.ts'
import { createTurns } from './createTurns.ts'
import { hashOf, runKeys, type RunQuery } from './watching/runSnapshot.ts'
import { cancelUnwatched, endLong, putBack } from './watching/mend.ts'
import { watchCache } from './watching/watchCache.ts'
import { tellChanges } from './tellChanges.ts'
import { warnAboutScope } from './warnAboutScope.ts'
import { createWatcher, type RunObserver, type Stops, watcherOf } from './watching/watcher.ts'
import { restart } from './watching/watchersOf.ts'

// Bundlers put the word in its place, and leave out what is for development alone.
declare const process: { env: { NODE_ENV?: string } }

/** What a component follows, and how. */
export interface RunsStore<TData> {
  /** What is known of each run; the same objects for as long as they are in the list. */
  rowsOf: (refs: readonly RunRef[], client: RunClient) => RunRow<TData>[]
  /** Follows these from now on: new ones begin, those that are missing end, the others go on. */
  follow: (rows: readonly RunRow<TData>[], config: FollowConfig<TData>) => void
  /** Ends the watching of all of them. */
  end: () => void
  /** Calls back after what is shown of any run has changed; and of its details, if they were read. */
  subscribe: (onChange: () => void) => () => void
  /** The details that the component reads, which change with each poll; it is told of them from then on. */
  readDetails: Set<string>
  refresh: (ref: RunRef | undefined) => Promise<Run<TData>>
  stop: (ref?: RunRef) => void
  resume: (ref?: RunRef) => void
  explain: (ref: RunRef | undefined) => string
}

/**
 * Follows the runs of one component, each by an observer of its own: each ends alone, and an answer for one costs next to
 * no work for the others (`useQueries` goes through all of them whenever one changes).
 */
export function createRunsStore<TData>(queryClient: QueryClient, stops: Stops): RunsStore<TData> {
  const rows = new Map<string, RunRow<TData>>()
  let listener: (() => void) | undefined
  let current: FollowConfig<TData> | undefined
  /** By which client runs are read, as of the last render, also of an empty list: a stop is for what comes. */
  let client: RunClient
  /** Refreshes that were asked for before the first of them is followed. */
  let goOn!: () => void
  const begun = new Promise<void>((resolve) => (goOn = resolve))
  const nameOf = (ref: RunRef) => hashOf(queryClient, runKeys.run(client, ref))
  const readDetails = new Set<string>()
  const { change, tell } = tellChanges<TData>(readDetails, () => listener?.())
  /** Of those that wait for their turn; whoever begins has one of its own. */
  const unbegun = createWatcher()
  // The same functions for all rows of a list.
  function query(this: RunRow<TData>): RunQuery | undefined {
    return queryClient.getQueryCache().get(this.queryHash)
  }
  function isStopped(this: RunRow<TData>): boolean {
    return stops.isAll !== stops.except.has(this.queryHash)
  }
  /** One for all runs that are followed in one way. */
  const watchedBy = new WeakMap<FollowConfig<TData>, Parameters<typeof watchedQueryOptions<TData>>[2]>()
  // One that has left the list is asked for no more.
  const findWatcher = ({ queryHash }: RunQuery) => rows.get(queryHash)?.watcher ?? createWatcher()

  function optionsOf(row: RunRow<TData>, config: FollowConfig<TData>) {
    const watched = watchedBy.get(config) ?? { config, findWatcher }
    watchedBy.set(config, watched)
    return {
      ...watchedQueryOptions(config.client, row.ref, watched),
      queryHash: row.queryHash,
      enabled: config.isEnabled && !row.isStopped(),
      // The observer is there to poll; what is shown comes from the watch.
      notifyOnChangeProps: [],
    }
  }

  function begin(row: RunRow<TData>, options: ReturnType<typeof optionsOf>): void {
    const watcher = createWatcher(
      () => row.config!.latest().options,
      store,
      () => row.config!.latest().isVisible?.(row.ref),
    )
    // Switched on in a hidden tab: what it shows is no newer by that.
    const { isUnchecked } = row.watcher
    row.watcher = Object.assign(watcher, { isUnchecked, onChange: () => change(row) })
    const query = row.query()
    // TanStack Query before 5.100 takes no function here.
    const retryOnMount = !query || (options.refetchOnMount as (query: RunQuery) => boolean)(query)
    const observer = new QueryObserver(queryClient, { ...options, retryOnMount }) as unknown as RunObserver
    watcherOf(observer, watcher)
    row.observer = observer
    const { join, leave } = watchCache(queryClient)
    const { run } = watchIn(row, row.config!)
    if (process.env.NODE_ENV !== 'production') warnAboutScope(queryClient, row.query()!, run)
    join(row.query()!, run, watcher)
    const unsubscribe = observer.subscribe(() => {})
    row.end = () => {
      row.end = row.observer = row.wasOld = undefined
      unsubscribe()
      leave(row.queryHash, watcher, row.query() !== undefined)
    }
  }

  function apply(row: RunRow<TData>, config = row.config!): void {
    const options = optionsOf(row, config)
    row.config = config
    // Switched on: asks as one that mounts does; the same observer would ask whatever was before (F4, F6, F11). A refresh goes on.
    if (options.enabled && !row.watcher.wasOn && !row.watcher.refreshes) row.end?.()
    if (row.observer) row.observer.setOptions(options)
    else begin(row, options)
    change(row)
  }

  const turns = createTurns<RunRow<TData>>((some) =>
    notifyManager.batch(() => {
      for (const row of some) apply(row, current)
    }),
  )

  /** Stops one or all, or takes that back; also of a run that is not in the list now. Gives the rows that it concerns. */
  function setStopped(ref: RunRef | undefined, isStopped: boolean): RunRow<TData>[] {
    if (!ref) {
      stops.isAll = isStopped
      stops.except.clear()
    } else stops.except[isStopped === stops.isAll ? 'delete' : 'add'](nameOf(ref))
    // A cache that is being restored: nothing is followed yet, and a stop is for what comes.
    if (!current) listener?.()
    return begunOf(ref)
  }

  /** Those of one run or all that have begun; one that waits for its turn in a long list begins now. */
  function begunOf(ref: RunRef | undefined): RunRow<TData>[] {
    const one = ref && rows.get(nameOf(ref))
    if (one && turns.leave(one)) apply(one, current)
    return [...rows.values()].filter((row) => row.observer && (!ref || row === one))
  }

  const store: RunsStore<TData> = {
    readDetails,
    rowsOf(refs, by) {
      client = by
      return refs.map((ref) => {
        const queryHash = nameOf(ref)
        const row = rows.get(queryHash) ?? { ref, queryHash, query, isStopped, watcher: unbegun }
        rows.set(queryHash, row)
        return row
      })
    },
    follow(wanted, config) {
      current = config
      goOn()
      const kept = new Set(wanted)
      for (const row of rows.values())
        if (!kept.has(row)) {
          rows.delete(row.queryHash)
          row.end?.()
        }
      // A list that mounts: told of all its runs at once, and not in a timer for each. And not within this effect, where React
      // has not taken the last render yet: it would ask the one before, whose schema may be another.
      notifyManager.batch(() => {
        for (const row of kept) {
          // A run that is in the cache may change by somebody else, which is to be told (F13): it does not wait for its turn.
          if (row.observer ? row.config !== config : row.query()) apply(row, config)
          if (row.observer) kept.delete(row)
          else row.told ??= row.view // As it is on the screen.
        }
        // What is looked at first, which the budget is for.
        const isSeen = ({ ref }: RunRow<TData>) =>
          guard(() => config.latest().isVisible?.(ref), true) !== false
        turns.take(new Set([...[...kept].filter(isSeen), ...kept]))
      })
    },
    end() {
      turns.take(new Set())
      for (const { end } of rows.values()) end?.()
      queueMicrotask(() => listener || goOn()) // StrictMode: the component comes back at once.
    },
    subscribe(onChange) {
      listener = onChange
      return () => (listener = undefined)
    },
    async refresh(ref) {
      if (!ref) throw new RunInputError(noRunYet)
      // A layout effect, or a cache that is being restored.
      if (!current) await begun
      const config = current
      if (!config) throw new RunStoppedError()
      const [row] = store.rowsOf([ref], config.client) as [RunRow<TData>]
      begunOf(ref)
      const before = watchIn(row, config)
      let error: unknown
      const { watcher } = row
      watcher.refreshes += 1
      endLong(row.query())
      await queryClient
        .fetchQuery({ ...optionsOf(row, config), staleTime: alwaysStale })
        .catch((reason: unknown) => (error = reason))
      watcher.refreshes -= 1
      const watch = watchIn(row, config)
      const { pollCount, failureCount, endedAt } = watch
      const isNews =
        pollCount !== before.pollCount || failureCount !== before.failureCount || endedAt !== before.endedAt
      // A cache that was cleared or reset counts from zero again.
      const isAnswered = isNews && pollCount + failureCount > 0
      const end = error instanceof CancelledError ? undefined : error
      // One that passed before stays known also when another ends the watching.
      const isOld = watch.failure === before.failure && failureCount === before.failureCount
      if (isAnswered && watch.failure && !(end && isOld)) throw watch.failure
      if (end) throw end
      // Cancelled, or the cache was cleared, while this component watches on: asked again.
      const isGivenUp = !row.end || !row.config?.isEnabled || row.isStopped()
      if (!isAnswered && !isGivenUp) return store.refresh(ref)
      if (!watch.run) throw new RunStoppedError()
      return readRun(watch, config.schema)
    },
    stop(ref) {
      for (const row of setStopped(ref, true)) {
        apply(row)
        cancelUnwatched(row.query()!)
      }
      tell()
    },
    resume(ref) {
      const ended = new Set(begunOf(ref).filter((row) => hasEnded(viewRow(row, row.config!).connection)))
      for (const row of setStopped(ref, false)) {
        // A run that is final too: it may be forgotten, and is to be asked for then. A cleared cache has it again by this.
        apply(row)
        if (ended.has(row) && row.config!.isEnabled) {
          putBack(row.query()!)
          // Last, as until then its wishes are not asked for: one that threw would throw again.
          restart(row.query()!, row.watcher)
          change(row)
          store.refresh(row.ref).catch(() => {})
        }
      }
      tell()
    },
    explain: (ref) => explainRow(ref && rows.get(nameOf(ref))),
  }
  return store
}
