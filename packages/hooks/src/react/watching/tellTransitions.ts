import { guard } from '../../client/guard.ts'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../../contract/Run.ts'
import type { RunRef } from '../../contract/RunRef.ts'
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
  /** Its component: the same object, however often it comes to the run. One at a time is of it. */
  by: object
  /** Whether it has seen of the run what was last told. */
  hasSeen?: boolean | undefined
  /** Gives the callbacks of the moment: a component passes new ones with each render. */
  wishes: () => TransitionCallbacks
}

/** What those who follow one run were told; kept as long as the run is in the cache or anybody follows it. */
interface Told {
  /** Another list with each who comes or leaves, as a callback may mount and unmount. */
  watchers: readonly TransitionWatcher[]
  /** The run as it was last told. */
  run?: Run | undefined
  /** The components that have seen it so and look at another run now; and the functions that were called. Of most runs, none. */
  away?: WeakSet<object> | undefined
  called?: WeakSet<object> | undefined
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
    // A component that is away has not seen what comes.
    if (isNews) Object.assign(told, { left: 0, called: undefined, away: undefined })
    for (const one of told.watchers) {
      const { hasSeen } = one
      one.hasSeen = true
      if (hasSeen ? !isNews : !asksForFirst(one)) continue
      // A remount makes new functions, so the one that comes after one has left counts as that one.
      if (!hasSeen && told.left > 0) told.left -= 1
      else
        call(query, (told.called ??= new WeakSet()), { run, previous: hasSeen ? previous : undefined, one })
    }
  }

  function forget(queryHash: string): void {
    const told = toldByHash.get(queryHash)
    if (told?.watchers.length === 0) toldByHash.delete(queryHash)
    // Nor what it has seen, once the cache does not have it.
    else if (told) told.away = undefined
  }

  return {
    tell,
    forget,
    join(query, run, watcher) {
      const told: Told = toldByHash.get(query.queryHash) ?? { watchers: [], left: 0 }
      toldByHash.set(query.queryHash, told)
      // What changed while it was away is not told to it.
      tell(query, run)
      watcher.hasSeen = told.away?.has(watcher.by)
      if (told.left > 0 && watcher.hasSeen && asksForFirst(watcher)) told.left -= 1
      told.watchers = told.watchers.concat(watcher)
      tell(query, run)
    },
    leave(queryHash, watcher, isInCache) {
      const told = toldByHash.get(queryHash)
      if (!told) return
      told.watchers = told.watchers.filter((one) => one !== watcher)
      if (watcher.hasSeen) (told.away ??= new WeakSet()).add(watcher.by)
      if (watcher.hasSeen && asksForFirst(watcher)) told.left += 1
      if (!isInCache) forget(queryHash)
    },
  }
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
