import type { Query, QueryCache } from '@tanstack/react-query'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryKey } from './runKeys.ts'
import { cancelUnwatched } from './runQueryOf.ts'

export interface TransitionCallbacks {
  /**
   * Called once for each change of the run's status (F13), with the run as it came, its `data` typed by nobody: when
   * several components follow the run, each function is called once, and one that they share is called once in all.
   */
  onStatusChange?: ((run: Run, previous: Run | undefined, ref: RunRef) => void) | undefined
  /** Called once when the run becomes final (F13), in the same way. */
  onSettled?: ((run: DoneRun | FailedRun, ref: RunRef) => void) | undefined
  /**
   * Whether both are also told what the run is when it is first seen, once, and not again after a remount; `previous` is
   * then `undefined`.
   *
   * @default false
   */
  notifyInitial?: boolean | undefined
}

/** Gives the callbacks of the moment: a component passes new ones with each render. */
export type Watcher = () => TransitionCallbacks

type RunQuery = Query<RunSnapshot, Error, RunSnapshot, RunQueryKey>

/** What the watchers of one run in the cache know; kept as long as the run is in the cache or anybody watches. */
interface Followed {
  watchers: Set<Watcher>
  /** What they were last told of, or saw when they came. */
  run?: Run | undefined
  /** The last status that was told to those who ask for the first one, and how many of them have left since. */
  told?: string | undefined
  left: number
}

const followedByCache = new WeakMap<QueryCache, Map<string, Followed>>()

/**
 * Tells watchers of each change of a run's status, from the cache and not from renders: several components, StrictMode
 * and remounts come to one call each (F13).
 *
 * @returns a function that ends it.
 */
export function watchTransitions(cache: QueryCache, queryHash: string, watcher: Watcher): () => void {
  const byHash = followedByCache.get(cache) ?? listen(cache)
  const followed = byHash.get(queryHash) ?? { watchers: new Set(), left: 0 }
  const query: RunQuery | undefined = cache.get(queryHash)
  if (query) meet(query, followed, watcher)
  byHash.set(queryHash, followed)
  followed.watchers.add(watcher)
  return () => {
    followed.watchers.delete(watcher)
    if (asksForFirst(watcher)) followed.left += 1
    if (followed.watchers.size === 0 && !cache.get(queryHash)) byHash.delete(queryHash)
  }
}

/** One listener for a cache, as long as the cache lives: a thousand runs are not a thousand listeners for each answer. */
function listen(cache: QueryCache): Map<string, Followed> {
  const byHash = new Map<string, Followed>()
  followedByCache.set(cache, byHash)
  cache.subscribe(({ type, query }) => {
    const followed = byHash.get(query.queryHash)
    if (!followed) return
    // A cache that is cleared takes nothing from those who watch on.
    if (type === 'removed' && followed.watchers.size === 0) byHash.delete(query.queryHash)
    if (type === 'updated') follow(query, followed)
    if (type === 'observerRemoved') cancelUnwatched(query)
  })
  return byHash
}

/** A watcher comes to a query: what nobody saw in between is no change, and the first status is told if asked for. */
function meet(query: RunQuery, followed: Followed, watcher: Watcher): void {
  const run = query.state.data?.run
  if (followed.watchers.size === 0) followed.run = run
  if (!run || !asksForFirst(watcher)) return
  if (followed.told !== run.status) followed.left = 0
  // One that has left comes back by another name: a remount makes new functions.
  if (followed.left > 0) followed.left -= 1
  else tell(query, { run, to: [watcher], known: [...followed.watchers].filter(asksForFirst) })
  followed.told = run.status
}

function follow(query: RunQuery, followed: Followed): void {
  const run = query.state.data?.run
  const previous = followed.run
  if (!run || run === previous) return
  followed.run = run
  if (run.status === previous?.status) return
  followed.told = run.status
  followed.left = 0
  const watchers = [...followed.watchers]
  tell(query, { run, previous, to: previous ? watchers : watchers.filter(asksForFirst) })
}

function asksForFirst(watcher: Watcher): boolean {
  return watcher().notifyInitial === true
}

interface News {
  run: Run
  previous?: Run | undefined
  to: Watcher[]
  /** Those who know it already: a function of theirs is not called again. */
  known?: Watcher[]
}

function tell(query: RunQuery, { run, previous, to, known = [] }: News): void {
  const [, , projectName, tableId, , runId] = query.queryKey
  const ref = { projectName, tableId, runId }
  const callees = <TName extends 'onStatusChange' | 'onSettled'>(name: TName) =>
    new Set(
      to
        .map((watcher) => watcher()[name])
        .filter((call) => known.every((watcher) => watcher()[name] !== call)),
    )
  for (const call of callees('onStatusChange')) guard(() => call?.(run, previous, ref))
  if (!isFinal(run)) return
  for (const call of callees('onSettled')) guard(() => call?.(run, ref))
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
