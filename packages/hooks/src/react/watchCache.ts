import { isCancelledError, type QueryCache, type QueryClient } from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import { isJsonObject } from '../contract/JsonValue.ts'
import { isFinal } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { pollRun } from '../polling/pollRun.ts'
import { recordAnswer, type RunWatch, startWatch } from '../polling/watch.ts'
import { runIn, type RunQuery, type RunSnapshot, toSnapshot } from './runSnapshot.ts'
import { createTeller, type Teller } from './tellTransitions.ts'
import { count, isOn, leftMs, restart, watchSurroundings, type Watcher, watcherOf } from './watcher.ts'

interface Asked {
  client: RunClient
  ref: RunRef
  signal: AbortSignal
}

/** All that is known of the runs in one query cache, for as long as the cache lives. */
export interface CacheWatch extends Pick<Teller, 'join' | 'leave'> {
  /** Asks for a run once: gives what the cache is to hold after it. */
  poll: (query: RunQuery, asked: Asked) => Promise<RunSnapshot>
}

const known = new WeakMap<RunQuery, { watch: RunWatch; client: RunClient }>()
/** Snapshots that were read or written here, and for which run of which cache. */
const ours = new WeakMap<object, RunQuery>()

/** The last request for a run that was sent from this page. */
const asking = new WeakMap<RunQuery, Asked>()

/** What ended the watching of a run for all; a failure of another page, which came with the cache, is none. */
export function failureOf(query: RunQuery): RunError | null {
  return asking.has(query) ? query.state.error : null
}

/** What is known of a run; what others have put into the cache meanwhile is read first. */
export function watchOf(query: RunQuery, client: RunClient): RunWatch {
  const before = known.get(query)?.watch
  const { data } = query.state
  if (before && (data === undefined || ours.get(data) === query)) return before
  const run = runIn(data, client)
  // Garbage that an app puts there takes nothing away.
  const kept = before ?? startWatch(Date.now())
  const { checkedAt, previousCheckedAt, pollAfterMs } = data ?? {}
  const watch = run
    ? {
        ...recordAnswer(kept, { run, pollAfterMs }, checkedAt ?? 0),
        ...{ checkedAt, previousCheckedAt, pollCount: kept.pollCount },
      }
    : kept
  if (isJsonObject(data)) ours.set(data, query)
  known.set(query, { watch, client })
  return watch
}

/** What is known of the run that a snapshot holds, if it is one of this page. */
export function watchBehind(snapshot: RunSnapshot): RunWatch | undefined {
  const query = ours.get(snapshot)
  return query && known.get(query)?.watch
}

/** How old an answer may be before it is said to be unchecked when a watch begins: as old as polls let it become. */
const freshMs = 5_000

/** Tells whether what is shown of a run is old, and nobody is watching who would have noticed. */
export function isUnchecked(query: RunQuery): boolean {
  const { checkedAt } = known.get(query)?.watch ?? {}
  const isWatched = query.observers.some((observer) => {
    const { since, isUnchecked } = watcherOf(observer)
    return since !== undefined && !isUnchecked
  })
  return !isWatched && checkedAt !== undefined && Math.abs(Date.now() - checkedAt) > freshMs
}

/** Keeps what is known of a run, and gives what the cache is to hold of it. */
function keep(query: RunQuery, client: RunClient, watch: RunWatch): RunSnapshot {
  const snapshot = toSnapshot(watch)
  ours.set(snapshot, query)
  known.set(query, { watch, client })
  return snapshot
}

/** Changes what is known of a run other than by a poll, and shows it. */
export function changeWatch(query: RunQuery, client: RunClient, change: (watch: RunWatch) => RunWatch): void {
  const watch = change(watchOf(query, client))
  const data = keep(query, client, watch)
  // A review may be given before the run was ever read, and then there is nothing to show.
  if (watch.run) query.setState({ data })
}

const cacheWatches = new WeakMap<QueryCache, CacheWatch>()

/**
 * Watches a query cache, by one listener however many runs and components there are: it counts the time of watchers, tells
 * them of each change and transition, aborts the request that nobody waits for any more, and when a run is removed under
 * its watchers attaches them to a new one.
 */
export function watchCache(queryClient: QueryClient): CacheWatch {
  const cache = queryClient.getQueryCache()
  let cacheWatch = cacheWatches.get(cache)
  if (!cacheWatch) cacheWatches.set(cache, (cacheWatch = createCacheWatch(cache)))
  return cacheWatch
}

function createCacheWatch(cache: QueryCache): CacheWatch {
  const observed = new Set<RunQuery>()
  const { tell, forget, ...teller } = createTeller()
  let endSurroundings: (() => void) | undefined

  function show(query: RunQuery): void {
    for (const observer of query.observers) watcherOf(observer).onChange?.()
  }

  function countAll(query: RunQuery, isPollEnd?: boolean): void {
    const isOld = isUnchecked(query)
    for (const observer of query.observers) {
      const watcher = watcherOf(observer)
      const wasAway = watcher.since === undefined
      count(watcher, isOn(observer, query), isPollEnd)
      if (isPollEnd || (wasAway && !isOld)) watcher.isUnchecked = false
      else if (wasAway) watcher.isUnchecked = true
    }
  }

  async function poll(query: RunQuery, asked: Asked): Promise<RunSnapshot> {
    const { client, ref, signal } = asked
    const latest = () => watchOf(query, client)
    const before = latest()
    // Asked for anew each time: a component may come while the request waits for its turn.
    const watching = () =>
      query.observers.filter((observer) => isOn(observer, query)).map((observer) => watcherOf(observer))
    const isWatched = watching().length > 0
    countAll(query)
    const waitMs = (before.pollAfterMs ?? 0) - (Date.now() - before.endedAt)
    const isOver = (one: Watcher) => leftMs(one, one.countedMs) <= 0 && leftMs(one, one.spentMs) > 0
    if (waitMs > 0 && watching().some(isOver)) {
      // A deadline comes before the time that the server asked for: it ends without a request (F4, F8).
      countAll(query, true)
      return keep(query, client, { ...before, pollAfterMs: waitMs, endedAt: Date.now() })
    }
    const hold = (heldUntil: number | undefined) => {
      if (latest().heldUntil === heldUntil) return
      known.set(query, { watch: { ...latest(), heldUntil }, client })
      show(query)
    }
    const ended = failureOf(query)
    asking.set(query, asked)
    try {
      const record = await pollRun(client, ref, {
        latest,
        signal,
        leftMs: isWatched ? Math.max(...watching().map((one) => leftMs(one, one.countedMs))) : undefined,
        // Any of those who watch; the one whose turn it was may be the one out of sight. A loader is none.
        isVisible: () => {
          const all = watching()
          return all.length === 0 || all.some(({ wishes }) => wishes().isVisible?.() !== false)
        },
        onTurn(turn) {
          const heldForMs = client.budget?.heldForMs() ?? 0
          hold(turn === 'sent' ? undefined : heldForMs && Date.now() + heldForMs)
        },
      })
      const watch = record(latest())
      // A run that was final and runs again is watched anew (contract row 19).
      if (isFinal(before.run) && !isFinal(watch.run)) watching().forEach(restart)
      // To those who only load it, a run that was never read is a failure, and nothing to keep.
      if (watch.failure && !watch.run && !isWatched) throw watch.failure
      const snapshot = keep(query, client, watch)
      // Asked by hand and not answered, a watch that has ended stays so.
      if (watch.failure && ended) throw ended
      return snapshot
    } catch (error) {
      // A run that is looked for anew has a grace anew.
      known.set(query, { watch: { ...latest(), askedAtMs: undefined }, client })
      throw error
    } finally {
      if (!signal.aborted) countAll(query, true)
      hold(undefined)
      // An app may cancel in silence, which leaves the query waiting for ever (F19).
      if (signal.aborted && asking.get(query) === asked && query.state.fetchStatus === 'fetching')
        query.setState({ fetchStatus: 'idle' })
    }
  }

  /** A cache that is cleared takes the run away, and not the wish to follow it (F19). */
  function attachAgain(query: RunQuery): void {
    queueMicrotask(() => {
      for (const observer of [...query.observers]) observer.setOptions(observer.options)
      const next = cache.get(query.queryHash)
      if (next && isRunQuery(next)) forgetRun(query, next)
    })
  }

  function begin(query: RunQuery): void {
    if (query.state.error && !asking.has(query)) mend(query)
    observed.add(query)
    // Timers follow the tab and the network also where nothing renders for them (F2, F9).
    endSurroundings ??= watchSurroundings(() => {
      for (const one of observed) {
        countAll(one)
        for (const observer of one.observers) observer.setOptions(observer.options)
        show(one)
      }
    })
  }

  // Those of TanStack Query's own hooks that came first.
  for (const query of cache.getAll())
    if (isRunQuery(query) && query.observers.length > 0) {
      begin(query)
      countAll(query)
    }

  cache.subscribe((event) => {
    if (!isRunQuery(event.query)) return
    const { query } = event
    switch (event.type) {
      case 'observerAdded':
        begin(query)
        restart(watcherOf(event.observer))
        countAll(query)
        break
      case 'observerOptionsUpdated':
      case 'observerRemoved': {
        const watcher = watcherOf(event.observer)
        const { wasOn } = watcher
        const isThere = query.observers.includes(event.observer)
        if (isThere) countAll(query)
        else count(watcher, false)
        // Once all who watch on do so: StrictMode mounts twice, and a component may go to another run and back.
        if (wasOn && !watcher.wasOn) queueMicrotask(() => cancelUnwatched(query))
        if (query.observers.length > 0) break
        observed.delete(query)
        if (observed.size > 0) break
        endSurroundings?.()
        endSurroundings = undefined
        break
      }
      case 'removed':
        forget(query.queryHash)
        attachAgain(query)
        break
      case 'updated': {
        const { error, data } = query.state
        // An app that cancels a request has not ended the watch (F19).
        if (isCancelledError(error)) mend(query)
        // A reset takes the run away.
        if (event.action.type === 'setState' && data === undefined && known.get(query)?.watch.run) forgetRun(query)
        const client = known.get(query)?.client
        if (client) tell(query, watchOf(query, client).run)
        show(query)
      }
    }
  })

  return { ...teller, poll }
}

/** A cache that is cleared or reset takes the run away, and not a review of it that is on its way (F17). */
function forgetRun(query: RunQuery, next = query): void {
  const { watch, client } = known.get(query) ?? {}
  known.delete(query)
  if (client && watch?.held) known.set(next, { client, watch: startWatch(Date.now(), { held: watch.held }) })
}

/** Takes an error away that is none of the run. */
export function mend(query: RunQuery): void {
  query.setState({ status: query.state.data === undefined ? 'pending' : 'success', error: null })
}

/** Aborts the request of a run that nobody watches any more (F10). */
export function cancelUnwatched(query: RunQuery): void {
  if (!query.isActive()) void query.cancel({ revert: true })
}

function isRunQuery(query: { queryKey: readonly unknown[] }): query is RunQuery {
  return query.queryKey[0] === 'cloudsquid' && query.queryKey[4] === 'run'
}
