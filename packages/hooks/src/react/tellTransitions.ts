import { guard } from '../client/guard.ts'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { RunQuery } from './runSnapshot.ts'

export interface TransitionCallbacks {
  /**
   * Called once for each change of the run's status, with the run as it came, its `data` typed by nobody: when several
   * components follow the run, each function is called once, and one that they share is called once in all.
   */
  onStatusChange?: ((run: Run, previous: Run | undefined, ref: RunRef) => void) | undefined
  /** Called once when the run becomes final, in the same way. */
  onSettled?: ((run: DoneRun | FailedRun, ref: RunRef) => void) | undefined
  /**
   * Whether both are also told what the run is when it is first seen, once, and not again after a remount; `previous` is
   * then `undefined`.
   *
   * @default false
   */
  notifyInitial?: boolean | undefined
}

/** What is to be known of a watcher to tell it. */
interface TransitionWatcher {
  /** Its component: the same object, however often it comes to the run. */
  by: object
  /** Gives the callbacks of the moment: a component passes new ones with each render. */
  wishes: () => TransitionCallbacks
}

/** What those who follow one run were told; kept as long as the run is in the cache or anybody follows it. */
interface Told {
  watchers: Set<TransitionWatcher>
  /** The run as it was last told. */
  run?: Run | undefined
  /** The components that have seen it so, also those that look at another run now; and the functions that were called. */
  seenBy: WeakSet<object>
  called: WeakSet<object>
  /** How many have left since, of those who ask for the first status. */
  left: number
}

/** Tells of each change of a run's status: several components, StrictMode and remounts come to one call each. */
export interface Teller {
  /** Somebody comes, and sees of the run what `run` says. */
  join: (query: RunQuery, run: Run | undefined, watcher: TransitionWatcher) => void
  leave: (queryHash: string, watcher: TransitionWatcher, isInCache: boolean) => void
  /** The run is at this now. */
  tell: (query: RunQuery, run: Run | undefined) => void
  /** The cache has let go of the run. A cache that is cleared takes nothing from those who watch on. */
  forget: (queryHash: string) => void
}

export function createTeller(): Teller {
  const toldByHash = new Map<string, Told>()

  function tell(query: RunQuery, run: Run | undefined): void {
    const told = toldByHash.get(query.queryHash)
    if (!told || !run) return
    const previous = told.run
    const isNews = run.status !== previous?.status
    told.run = run
    if (isNews) {
      told.left = 0
      told.called = new WeakSet()
      forgetAway(told)
    }
    // A copy, as a callback may mount and unmount.
    const all = [...told.watchers]
    for (const one of all) {
      const hasSeen = told.seenBy.has(one.by)
      told.seenBy.add(one.by)
      if (hasSeen ? !isNews : !asksForFirst(one)) continue
      // A remount makes new functions, so the one that comes after one has left counts as that one.
      if (!hasSeen && told.left > 0) told.left -= 1
      else call(query, told.called, { run, previous: hasSeen ? previous : undefined, one })
    }
  }

  function forget(queryHash: string): void {
    const told = toldByHash.get(queryHash)
    if (told?.watchers.size === 0) toldByHash.delete(queryHash)
    else if (told) forgetAway(told)
  }

  return {
    tell,
    forget,
    join(query, run, watcher) {
      const told = toldByHash.get(query.queryHash) ?? {
        watchers: new Set(),
        seenBy: new WeakSet(),
        called: new WeakSet(),
        left: 0,
      }
      toldByHash.set(query.queryHash, told)
      // What changed while it was away is not told to it.
      tell(query, run)
      if (told.left > 0 && told.seenBy.has(watcher.by) && asksForFirst(watcher)) told.left -= 1
      told.watchers.add(watcher)
      tell(query, run)
    },
    leave(queryHash, watcher, isInCache) {
      const told = toldByHash.get(queryHash)
      if (!told?.watchers.delete(watcher)) return
      if (told.seenBy.has(watcher.by) && asksForFirst(watcher)) told.left += 1
      if (!isInCache) forget(queryHash)
    },
  }
}

/** A component that is away has not seen what comes; nor what it has seen, once the cache does not have it. */
function forgetAway(told: Told): void {
  const here = [...told.watchers].map(({ by }) => by)
  told.seenBy = new WeakSet(here.filter((by) => told.seenBy.has(by)))
}

function asksForFirst({ wishes }: TransitionWatcher): boolean {
  return wishes().notifyInitial ?? false
}

interface News {
  run: Run
  previous: Run | undefined
  one: TransitionWatcher
}

/** Calls the functions of a watcher that were not called of this status before. */
function call(query: RunQuery, called: WeakSet<object>, { run, previous, one }: News): void {
  const [, , projectName, tableId, , runId] = query.queryKey
  const ref = { projectName, tableId, runId }
  const { onStatusChange, onSettled } = one.wishes()
  const calls = [
    [onStatusChange, () => onStatusChange?.(run, previous, ref)],
    [isFinal(run) ? onSettled : undefined, () => onSettled?.(run as FailedRun, ref)],
  ] as const
  // One function may be passed as both.
  for (const [callee, tell] of calls.filter(([callee]) => callee && !called.has(callee))) {
    called.add(callee!)
    guard(tell)
  }
}
