import type { Query, QueryCache } from '@tanstack/react-query'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryKey } from './runKeys.ts'

export interface TransitionCallbacks {
  /**
   * Called once for each change of the run's status (F13), with the run as it came, its `data` typed by nobody: when
   * several components follow the run, each function is called once, and one that they share is called once in all.
   */
  onStatusChange?: ((run: Run, previous: Run | undefined, ref: RunRef) => void) | undefined
  /** Called once when the run becomes final (F13), in the same way. */
  onSettled?: ((run: DoneRun | FailedRun, ref: RunRef) => void) | undefined
  /**
   * Whether both are also told what the run is when it is first seen; `previous` is then `undefined`.
   *
   * @default false
   */
  notifyInitial?: boolean | undefined
}

/** Gives the callbacks of the moment: a component passes new ones with each render. */
export type Watcher = () => TransitionCallbacks

type RunQuery = Query<RunSnapshot, Error, RunSnapshot, RunQueryKey>

interface Told {
  /** What the watchers were last told of, or saw when they came. */
  run?: Run | undefined
  /** The status that those who ask for the first one were told last. */
  first?: string | undefined
}

const watchersByCache = new WeakMap<QueryCache, Map<string, Set<Watcher>>>()
const toldByQuery = new WeakMap<object, Told>()

/**
 * Tells watchers of each change of a run's status, from the cache and not from renders: several components, StrictMode
 * and remounts come to one call each (F13).
 *
 * @returns a function that ends it.
 */
export function watchTransitions(cache: QueryCache, queryHash: string, watcher: Watcher): () => void {
  const byHash = watchersByCache.get(cache) ?? listen(cache)
  const watchers = byHash.get(queryHash) ?? new Set()
  const query: RunQuery | undefined = cache.get(queryHash)
  if (query) meet(query, { watcher, isAlone: watchers.size === 0 })
  byHash.set(queryHash, watchers.add(watcher))
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0 && byHash.get(queryHash) === watchers) byHash.delete(queryHash)
  }
}

/** One listener for a cache, as long as the cache lives: a thousand runs are not a thousand listeners for each answer. */
function listen(cache: QueryCache): Map<string, Set<Watcher>> {
  const byHash = new Map<string, Set<Watcher>>()
  watchersByCache.set(cache, byHash)
  cache.subscribe(({ type, query }) => {
    const watchers = type === 'updated' && byHash.get(query.queryHash)
    if (watchers) follow(query, watchers)
  })
  return byHash
}

/** A watcher comes to a query: what nobody saw in between is no change, and the first status is told if asked for. */
function meet(query: RunQuery, { watcher, isAlone }: { watcher: Watcher; isAlone: boolean }): void {
  const run = query.state.data?.run
  const told = toldByQuery.get(query) ?? {}
  if (isAlone) toldByQuery.set(query, { ...told, run })
  if (run && told.first !== run.status) tell(query, { run, watchers: [watcher].filter(asksForFirst) })
}

function follow(query: RunQuery, watchers: Set<Watcher>): void {
  const run = query.state.data?.run
  const { run: previous, first } = toldByQuery.get(query) ?? {}
  if (!run || run === previous) return
  toldByQuery.set(query, { run, first })
  if (run.status === previous?.status) return
  tell(query, { run, previous, watchers: previous ? [...watchers] : [...watchers].filter(asksForFirst) })
}

function asksForFirst(watcher: Watcher): boolean {
  return watcher().notifyInitial === true
}

function tell(query: RunQuery, news: { run: Run; previous?: Run | undefined; watchers: Watcher[] }): void {
  const { run, previous, watchers } = news
  if (watchers.some(asksForFirst)) toldByQuery.set(query, { run, first: run.status })
  const callbacks = watchers.map((watcher) => watcher())
  const [, , projectName, tableId, , runId] = query.queryKey
  const ref = { projectName, tableId, runId }
  for (const call of new Set(callbacks.map((each) => each.onStatusChange)))
    guard(() => call?.(run, previous, ref))
  if (!isFinal(run)) return
  for (const call of new Set(callbacks.map((each) => each.onSettled))) guard(() => call?.(run, ref))
}

/** A callback that throws takes no other one along, nor the polling; its error reaches the page's own handler. */
function guard(call: () => void): void {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
