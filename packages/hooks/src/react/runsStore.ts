import { CancelledError, notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query'
import { RunInputError, RunStoppedError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { hasEnded } from '../polling/connection.ts'
import { explainNextPoll } from '../polling/explainNextPoll.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { type RunWatch, startWatch } from '../polling/watch.ts'
import { alwaysStale, paceOf, readRun, type RunQueryConfig, watchedQueryOptions } from './runQuery.ts'
import { runKeys, type RunQuery, type RunSnapshot } from './runSnapshot.ts'
import type { TransitionCallbacks } from './tellTransitions.ts'
import { type RunView, viewRun } from './viewRun.ts'
import { cancelUnwatched, failureOf, isUnchecked, mend, watchCache, watchOf } from './watchCache.ts'
import { createWatcher, isExpired, readSurroundings, restart, type RunObserver, type Watcher, watcherOf } from './watcher.ts'

/** How all runs of a component are followed; another object when any of it changes. */
export interface FollowConfig<TData> extends RunQueryConfig<TData> {
  client: RunClient
  isEnabled: boolean
  /** Wishes that are asked for each time. */
  latest: (ref: RunRef) => ReturnType<Watcher['wishes']> & TransitionCallbacks
}

/** Times and counts, which change with each poll; for those who read them. */
export interface RunDetails {
  checkedAt: Date | undefined
  failureCount: number
  nextPollAt: Date | undefined
}

/** One run of a component, for as long as it is in its list. */
export interface RunRow<TData> {
  readonly ref: RunRef
  readonly queryHash: string
  /** How it is followed; absent before it is. */
  config?: FollowConfig<TData> | undefined
  watcher?: Watcher | undefined
  observer?: RunObserver | undefined
  end?: (() => void) | undefined
  /** Whether what it showed before it was followed was old. */
  wasOld?: boolean | undefined
  view?: RunView<TData>
  details?: RunDetails
  /** What the component was last told; not what was last read, as React may throw a render away. */
  told?: RunView<TData>
  toldDetails?: RunDetails
}

/** What a component follows, and how. */
export interface RunsStore<TData> {
  /** What is known of a run; the same object for as long as it is in the list. */
  rowOf: (ref: RunRef, client: RunClient) => RunRow<TData>
  /** What is to be shown of it; the same object until that changes. */
  view: (row: RunRow<TData>, config: FollowConfig<TData>, isHydrating?: boolean) => RunView<TData>
  details: (row: RunRow<TData>, config: FollowConfig<TData>) => RunDetails
  /** Follows these from now on: new ones begin, those that are missing end, the others go on. */
  follow: (rows: readonly RunRow<TData>[], config: FollowConfig<TData>) => void
  /** Ends the watching of all of them. */
  end: () => void
  /** Calls back after what is shown of any run has changed; and of its details, if they were read. */
  subscribe: (onChange: () => void) => () => void
  /** Whether the component reads details, which change with each poll. */
  readsDetails: boolean
  /** Whether a request for it is under way. */
  isAsking: (row: RunRow<TData>) => boolean
  refresh: (ref: RunRef | undefined) => Promise<Run<TData>>
  stop: (ref?: RunRef) => void
  resume: (ref?: RunRef) => void
  explain: (ref: RunRef | undefined) => string
}

/**
 * Follows the runs of one component, each by an observer of its own: each ends alone, and an answer for one costs next to
 * no work for the others (`useQueries` goes through all of them whenever one changes).
 */
export function createRunsStore<TData>(queryClient: QueryClient): RunsStore<TData> {
  const cache = queryClient.getQueryCache()
  const rows = new Map<string, RunRow<TData>>()
  const listeners = new Set<() => void>()
  /** Either those that were stopped, or, after all were, those that were resumed. */
  const exceptions = new Set<string>()
  let isAllStopped = false
  let current: FollowConfig<TData> | undefined

  const hashOf = (ref: RunRef, client: RunClient) =>
    queryClient.defaultQueryOptions({ queryKey: runKeys.run(client, ref) }).queryHash
  const queryOf = ({ queryHash }: RunRow<TData>): RunQuery | undefined => cache.get(queryHash)
  const isStopped = ({ queryHash }: RunRow<TData>) => isAllStopped !== exceptions.has(queryHash)

  function watchIn(row: RunRow<TData>, { client, initialRun }: FollowConfig<TData>): RunWatch {
    const query = queryOf(row)
    return query ? watchOf(query, client) : startWatch(0, { run: initialRun })
  }

  function view(row: RunRow<TData>, config: FollowConfig<TData>, isHydrating = false): RunView<TData> {
    const { watcher, observer, view: before } = row
    const query = queryOf(row)
    const watch = watchIn(row, config)
    // One from before the watching is asked for again when that begins.
    const isAnybodyThere = watch.run || observer || query?.isActive()
    const error = query && isAnybodyThere ? failureOf(query) : null
    row.wasOld ??= query && isUnchecked(query)
    const next = viewRun(
      {
        run: watch.run,
        // A page that is taken over shows what its server showed (F18).
        failure: isHydrating ? undefined : watch.failure,
        // To a loader a failure that passes is the end, and to nobody who watches.
        fatalError: (error?.class === 'transient' ? null : error) ?? watcher?.problem ?? null,
        isHeld: watch.heldUntil !== undefined,
        isUnchecked: !isHydrating && Boolean(observer ? watcher?.isUnchecked : row.wasOld),
        isExpired: watcher !== undefined && isExpired(watcher),
        isStopped: isStopped(row),
        isEnabled: config.isEnabled,
        background: config.background,
        here: isHydrating ? 'here' : readSurroundings(),
        schema: config.schema,
      },
      before,
    )
    if (!before || !isEqual(before, next)) row.view = next
    return row.view!
  }

  function details(row: RunRow<TData>, config: FollowConfig<TData>): RunDetails {
    const { details: before } = row
    const watch = watchIn(row, config)
    const next = {
      checkedAt: toDate(watch.checkedAt, before?.checkedAt),
      failureCount: watch.failureCount,
      nextPollAt: toDate(
        view(row, config).isWatching ? nextPollMs(watch, row, config) : undefined,
        before?.nextPollAt,
      ),
    }
    if (!before || !isEqual(before, next)) row.details = next
    return row.details!
  }

  function nextPollMs(watch: RunWatch, { ref, watcher }: RunRow<TData>, config: FollowConfig<TData>) {
    if (watch.heldUntil !== undefined) return watch.heldUntil || undefined
    if (!watcher?.hasPolled) return undefined
    try {
      const { afterMs } = nextPoll(watch, ref.runId, paceOf(config, watcher))
      return afterMs === false ? undefined : watch.endedAt + afterMs
    } catch {
      // A wish that throws is told as soon as the poll is due (F23).
      return undefined
    }
  }

  /** Tells the component if a run is not at what it was told before. */
  function update(row: RunRow<TData>): void {
    const { config, told, toldDetails } = row
    if (!config) return
    row.told = view(row, config)
    if (store.readsDetails) row.toldDetails = details(row, config)
    if (row.told !== told || row.toldDetails !== toldDetails) for (const listener of listeners) listener()
  }

  function optionsOf(row: RunRow<TData>, config: FollowConfig<TData>) {
    return {
      ...watchedQueryOptions(config.client, row.ref, { config, findWatcher: () => row.watcher! }),
      enabled: config.isEnabled && !isStopped(row),
      // Nobody listens to the observer; it polls.
      select: keepSnapshot,
      notifyOnChangeProps: [],
    }
  }

  function apply(row: RunRow<TData>, config: FollowConfig<TData>): void {
    row.config = config
    const { observer, watcher } = row
    const query = queryOf(row)
    const options = optionsOf(row, config)
    if (options.enabled && !watcher?.wasOn && query?.isActive() && failureOf(query)) {
      // Whoever joins a watch that a failure has ended asks nothing (F6); switched on, an observer would.
      row.end?.()
      begin(row, config)
    } else observer?.setOptions(options)
    update(row)
  }

  function begin(row: RunRow<TData>, config: FollowConfig<TData>): void {
    const wishes = () => row.config!.latest(row.ref)
    const watcher = createWatcher(wishes)
    watcher.onChange = notifyManager.batchCalls(() => update(row))
    Object.assign(row, { config, watcher })
    const observer = new QueryObserver(queryClient, optionsOf(row, config)) as unknown as RunObserver
    watcherOf(observer, watcher)
    row.observer = observer
    const cacheWatch = watchCache(queryClient)
    const query = observer.getCurrentQuery()
    cacheWatch.join(query, watchIn(row, config).run, wishes)
    const leave = observer.subscribe(() => {})
    row.end = () => {
      Object.assign(row, { end: undefined, observer: undefined, wasOld: undefined })
      leave()
      cacheWatch.leave(row.queryHash, wishes, queryOf(row) !== undefined)
    }
    update(row)
  }

  const each = (ref: RunRef | undefined, change: (row: RunRow<TData>, config: FollowConfig<TData>) => void) => {
    for (const row of rows.values())
      if (row.config && (!ref || row.queryHash === hashOf(ref, row.config.client))) change(row, row.config)
  }

  /** Also of a run that the component has gone on from. */
  function exceptStop(ref: RunRef, isException: boolean): void {
    if (current) exceptions[isException ? 'add' : 'delete'](hashOf(ref, current.client))
  }

  const store: RunsStore<TData> = {
    readsDetails: false,
    view,
    details,
    isAsking: (row) => queryOf(row)?.state.fetchStatus === 'fetching',
    rowOf(ref, client) {
      const queryHash = hashOf(ref, client)
      const row: RunRow<TData> = rows.get(queryHash) ?? { ref, queryHash }
      rows.set(queryHash, row)
      return row
    },
    follow(wanted, config) {
      current = config
      const kept = new Set(wanted)
      for (const row of rows.values())
        if (!kept.has(row)) {
          rows.delete(row.queryHash)
          row.end?.()
        }
      // Told of all at once, and not in a timer for each.
      notifyManager.batch(() => {
        for (const row of kept)
          if (!row.observer) begin(row, config)
          else if (row.config !== config) apply(row, config)
      })
    },
    end() {
      for (const { end } of rows.values()) end?.()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    async refresh(ref) {
      if (!ref || !current) throw new RunInputError('There is no run yet. Pass a ref first.')
      const config = current
      const row = store.rowOf(ref, config.client)
      const before = watchIn(row, config)
      const asked = queryClient.fetchQuery({ ...optionsOf(row, config), staleTime: alwaysStale })
      let error: unknown
      await asked.catch((reason: unknown) => (error = reason))
      const watch = watchIn(row, config)
      const hasFailed = watch.failureCount > before.failureCount
      if (hasFailed) throw watch.failure
      if (error && !(error instanceof CancelledError)) throw error
      // Somebody has cancelled it, or cleared the cache.
      const isGivenUp = !row.end || !row.config?.isEnabled || isStopped(row)
      if (watch.pollCount <= before.pollCount && !isGivenUp) return store.refresh(ref)
      if (!watch.run) throw new RunStoppedError()
      return readRun(watch, config.schema)
    },
    stop(ref) {
      if (!ref) {
        isAllStopped = true
        exceptions.clear()
      } else exceptStop(ref, !isAllStopped)
      each(ref, (row, config) => {
        apply(row, config)
        cancelUnwatched(queryOf(row)!)
      })
    },
    resume(ref) {
      const ended = new Set<RunRow<TData>>()
      each(ref, (row, config) => hasEnded(view(row, config).connection) && ended.add(row))
      if (!ref) {
        isAllStopped = false
        exceptions.clear()
      } else exceptStop(ref, isAllStopped)
      each(ref, (row, config) => {
        if (!ended.has(row) || !config.isEnabled || !row.watcher) return update(row)
        restart(row.watcher)
        mend(queryOf(row)!)
        apply(row, config)
        store.refresh(row.ref).catch(() => {})
      })
    },
    explain(ref) {
      const row = ref && current && store.rowOf(ref, current.client)
      if (!row?.config) return 'There is no run to follow.'
      const { config, watcher } = row
      const { connection, error } = view(row, config)
      return explainNextPoll({
        ...paceOf(config, watcher ?? { spentMs: 0 }),
        connection,
        error,
        isEnabled: config.isEnabled,
        runId: row.ref.runId,
        watch: watchIn(row, config),
        isAsking: store.isAsking(row),
        nowMs: Date.now(),
      })
    },
  }
  return store
}

function keepSnapshot(snapshot: RunSnapshot): never {
  return snapshot as never
}

/** Whether every field is the same one. */
function isEqual<TFields extends object>(one: TFields, other: TFields): boolean {
  return (Object.keys(other) as (keyof TFields)[]).every((name) => one[name] === other[name])
}

/** The same date object for as long as it is the same time. */
function toDate(ms: number | undefined, before: Date | undefined): Date | undefined {
  if (ms === undefined) return undefined
  return before?.getTime() === ms ? before : new Date(ms)
}
