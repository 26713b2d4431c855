import { CancelledError, type QueryCache, type QueryClient } from '@tanstack/react-query'
import type { RunClient } from '../../client/RunClient.ts'
import { isFinal } from '../../contract/Run.ts'
import type { RunRef } from '../../contract/RunRef.ts'
import { pollRun } from '../../polling/pollRun.ts'
import { endAt, evenNow, hintLeftMs } from '../../polling/watch.ts'
import {
  type Asked,
  asking,
  cancelUnwatched,
  endLong,
  failureOf,
  leaveTheirs,
  mend,
  putBack,
} from './mend.ts'
import { isRunQuery, type RunQuery, type RunSnapshot } from './runSnapshot.ts'
import { createTeller, type Teller } from './tellTransitions.ts'
import {
  count,
  hasEndedAlone,
  isOn,
  leftMs,
  readSurroundings,
  type RunObserver,
  unspent,
  watchSurroundings,
  type Watcher,
  watcherOf,
} from './watcher.ts'
import { attachAgain, countAll, restart, show, watchersOf } from './watchersOf.ts'
import { isUnchecked, keep, known, note, startAgain, watchOf } from './watchOf.ts'

/** Which run is asked for, by whom, and for how long. */
interface PolledRun {
  client: RunClient
  ref: RunRef
  signal: AbortSignal
}

/** All that is known of the runs in one query cache, for as long as the cache lives. */
export interface CacheWatch extends Pick<Teller, 'join' | 'leave'> {
  /** Asks for a run once: gives what the cache is to hold after it. */
  poll: (query: RunQuery, by: PolledRun) => Promise<RunSnapshot>
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
  const { tell, forget, ...teller } = createTeller()
  let observerCount = 0
  let endSurroundings: (() => void)[] = []

  const runQueries = () => (cache.getAll() as object[] as RunQuery[]).filter(isRunQuery)

  async function poll(query: RunQuery, { client, ref, signal }: PolledRun): Promise<RunSnapshot> {
    const latest = () => watchOf(query, client)
    const before = latest()
    // Read anew each time: a component may come while the request waits for its turn.
    const watching = () => watchersOf(query)
    countAll(query)
    const waitMs = hintLeftMs(before)
    const isOver = (one: Watcher) => leftMs(one, one.countedMs) <= 0 && !hasEndedAlone(one)
    if (waitMs > 0 && !isFinal(before.run) && watching().some(isOver)) {
      // A deadline comes before the time that the server asked for: it ends without a request (F4, F8).
      countAll(query, true)
      return keep(query, client, { ...before, pollAfterMs: waitMs, ...endAt(Date.now()) })
    }
    const hold = (heldUntil: number | undefined) => {
      // StrictMode: the request that is given up ends after the next one began.
      if (asking.get(query) !== asked || latest().heldUntil === heldUntil) return
      note(query, { heldUntil })
      show(query)
    }
    const isWished = query.state.isInvalidated || query.observers.some((one) => watcherOf(one).refreshes > 0)
    // Nobody asked for it by hand, nothing is declared outdated, and somebody looks.
    const isPatient =
      readSurroundings() === 'here' && !isWished && query.observers.every((one) => !watcherOf(one).isLoader)
    if (!isPatient) note(query, { offer: undefined })
    const ended = failureOf(query)
    const asked: Asked = { isSent: false }
    asking.set(query, asked)
    try {
      const record = await pollRun(client, ref, {
        latest,
        signal,
        isPatient,
        // Those who have expired do not wait, but for a refresh: a loader beside them waits as it would alone.
        leftMs: watching()
          .filter((one) => !hasEndedAlone(one) || one.refreshes > 0)
          .map((one) => leftMs(one, one.countedMs)),
        // One that is in sight is enough, whichever of them asked. A loader has no watcher, and counts as in sight.
        isVisible: () => {
          const all = watching()
          return !all[0] || all.some((one) => one.isVisible?.() !== false)
        },
        // Another tab has asked: as good a reason to look as somebody who comes back. Who asks by hand wants an answer of its own.
        onNews: isWished ? undefined : () => query.onFocus(),
        onTurn(turn, isLong) {
          Object.assign(asked, { isSent: turn === 'sent', isLong })
          const heldForMs = client.budget?.heldForMs() ?? 0
          hold(asked.isSent ? undefined : heldForMs && evenNow(latest()) + heldForMs)
        },
      })
      // Answered, and given up before it came here: one that began since knows better, and nobody would be told.
      if (signal.aborted) throw new CancelledError()
      const watch = record(latest())
      // A run that was final and runs again is watched anew (contract row 19).
      if (isFinal(before.run) && !isFinal(watch.run))
        for (const one of watching()) Object.assign(one, unspent)
      // To those who only load it, a run that was never read is a failure, and nothing to keep. Whoever came meanwhile, or
      // is switched off, follows it.
      if (watch.failure && !watch.run && query.observers.every((one) => watcherOf(one).isLoader))
        throw watch.failure
      const snapshot = keep(query, client, watch)
      // Read by hand, a run that a failure had ended goes on with the answer, also if the next request begins before TanStack
      // Query has it; where that failed in a way that passes, it stays ended.
      if (ended && !watch.failure) putBack(query)
      else if (ended && ended === query.state.error) throw ended
      return snapshot
    } catch (error) {
      // Ended or given up: who looks for the run next has a grace for a 404 anew. A failure that ends the watching is the end
      // of a poll too, and wishes for no next one.
      const isEnd = (asked.hasFailed = !signal.aborted) && error !== ended
      note(query, {
        askedAtMs: undefined,
        offer: undefined,
        ...(isEnd && { pollAfterMs: undefined, ...endAt(Date.now()) }),
      })
      throw error
    } finally {
      if (!signal.aborted) countAll(query, true)
      hold(undefined)
      // cancelQueries({ silent: true }) leaves the query waiting for ever (F19).
      if (signal.aborted && asking.get(query) === asked && query.state.fetchStatus === 'fetching')
        query.setState({ fetchStatus: 'idle' })
    }
  }

  function begin(query: RunQuery, observer: RunObserver): void {
    // Whoever comes where nobody watches looks anew (F6); and a failure of another page is none here.
    const isFirst = query.observers.every((one) => isOn(one, query) === (one === observer))
    // So is one that passes: it was the end for a loader alone, which nobody watched.
    if (query.state.error && (isFirst || !asking.has(query) || query.state.error.class === 'transient')) {
      note(query, endAt(0))
      putBack(query)
    }
    leaveTheirs(query)
    observerCount += 1
    const watcher = watcherOf(observer)
    watcher.isUnchecked &&= isUnchecked(query)
    restart(query, watcher)
    // Timers follow the tab and the network also where nothing renders for them (F2, F9).
    if (observerCount === 1)
      endSurroundings = watchSurroundings(() => {
        const isHere = readSurroundings() === 'here'
        const all = runQueries()
        // Of those that read runs now: an app makes another client at each sign-in.
        const clients = new Set(all.map((one) => known.get(one)?.client))
        if (isHere) for (const client of clients) client?.budget?.wake?.()
        for (const one of all) {
          countAll(one)
          // Nothing waits for a change where nobody looks.
          if (!isHere) endLong(one)
          attachAgain(one)
        }
      })
  }

  // Those of TanStack Query's own hooks that came first.
  for (const query of runQueries()) for (const observer of query.observers) begin(query, observer)

  cache.subscribe((event) => {
    if (!isRunQuery(event.query)) return
    const { query } = event
    switch (event.type) {
      case 'observerAdded':
        begin(query, event.observer)
        break
      case 'observerOptionsUpdated':
      case 'observerRemoved': {
        const watcher = watcherOf(event.observer)
        const { wasOn, wasLive } = watcher
        if (query.observers.includes(event.observer)) {
          // Switched on, it begins anew.
          if (!wasOn && isOn(event.observer, query)) restart(query, watcher)
          else countAll(query)
        } else count(watcher, false)
        // StrictMode mounts twice, and a component may go to another run and back: looked at once all of that is over.
        // A refresh by hand of one that had stopped goes with it, also where it waits for the network.
        const isOff = (wasOn && !watcher.wasOn) || (wasLive && !watcher.wasLive)
        const isGone = event.type === 'observerRemoved'
        const hasLeft = isOff || query.observers.length === 0 || (isGone && watcher.refreshes > 0)
        if (hasLeft) queueMicrotask(() => cancelUnwatched(query))
        if (isGone && (observerCount -= 1) === 0) for (const end of endSurroundings) end()
        break
      }
      case 'removed':
        forget(query.queryHash)
        // A cache that is cleared takes the run away, and not the wish to follow it (F19).
        queueMicrotask(() => {
          attachAgain(query)
          const next = cache.get(query.queryHash) as RunQuery | undefined
          const { client } = known.get(query) ?? {}
          if (!next || !client) return
          startAgain(query, next)
          // Restored or seeded in the same go: what it is by now, they were not told.
          if (next.observers.length > 0) tell(next, watchOf(next, client).run)
          show(next)
        })
        break
      case 'updated': {
        const { type } = event.action
        const rest = mend(query, type)
        // A request that begins shows nothing else, but where it takes an error away.
        if (type === 'fetch' && !rest?.error) break
        const { client, watch } = known.get(query) ?? {}
        // A reset takes away what is known.
        const isReset =
          type === 'setState' && query.state.data === undefined && (watch?.run || watch?.failure)
        if (isReset) startAgain(query, query)
        else if (client) {
          const { run, failure } = watchOf(query, client)
          // Declared outdated, a final run stays so until it was read: nothing asks for it by itself.
          if (failure && isFinal(run) && rest?.isInvalidated) query.invalidate()
          tell(query, run)
        }
        show(query)
        break
      }
      case 'added':
      case 'observerResultsUpdated':
    }
  })

  return { ...teller, poll }
}
