import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { guard } from './guard.ts'
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

/** Gives the callbacks of the moment: a component passes new ones with each render. */
type Callbacks = () => TransitionCallbacks

/** What those who follow one run were told; kept as long as the run is in the cache or anybody follows it. */
interface Told {
  callbacks: Set<Callbacks>
  /** What they were last told of, or saw when they came. */
  run?: Run | undefined
  /** The last status that was told to those who ask for the first one, and how many of them have left since. */
  status?: string | undefined
  left: number
}

/** Tells of each change of a run's status: several components, StrictMode and remounts come to one call each. */
export interface Teller {
  /** Somebody comes, who knows of the run what `run` says. */
  join: (query: RunQuery, run: Run | undefined, callbacks: Callbacks) => void
  leave: (queryHash: string, callbacks: Callbacks, isInCache: boolean) => void
  /** The run is at this now. */
  tell: (query: RunQuery, run: Run | undefined) => void
  /** The cache has let go of the run. A cache that is cleared takes nothing from those who watch on. */
  forget: (queryHash: string) => void
}

export function createTeller(): Teller {
  const toldByHash = new Map<string, Told>()

  return {
    join(query, run, callbacks) {
      const told = toldByHash.get(query.queryHash) ?? { callbacks: new Set(), left: 0 }
      toldByHash.set(query.queryHash, told)
      // Nobody followed it until now: what changed meanwhile is not told.
      if (told.callbacks.size === 0) told.run = run ?? told.run
      if (run && asksForFirst(callbacks)) {
        if (told.status !== run.status) told.left = 0
        // A remount makes new functions, so the one that comes after one has left counts as that one.
        if (told.left > 0) told.left -= 1
        else call(query, { run, to: [callbacks], known: [...told.callbacks].filter(asksForFirst) })
        told.status = run.status
      }
      told.callbacks.add(callbacks)
    },
    leave(queryHash, callbacks, isInCache) {
      const told = toldByHash.get(queryHash)
      if (!told?.callbacks.delete(callbacks)) return
      if (asksForFirst(callbacks)) told.left += 1
      if (told.callbacks.size === 0 && !isInCache) toldByHash.delete(queryHash)
    },
    tell(query, run) {
      const told = toldByHash.get(query.queryHash)
      const previous = told?.run
      if (!told || !run || run === previous) return
      told.run = run
      if (run.status === previous?.status) return
      told.status = run.status
      told.left = 0
      const all = [...told.callbacks]
      call(query, { run, previous, to: previous ? all : all.filter(asksForFirst) })
    },
    forget(queryHash) {
      if (toldByHash.get(queryHash)?.callbacks.size === 0) toldByHash.delete(queryHash)
    },
  }
}

function asksForFirst(callbacks: Callbacks): boolean {
  return callbacks().notifyInitial === true
}

interface News {
  run: Run
  previous?: Run | undefined
  to: Callbacks[]
  /** Those who know it already: a function of theirs is not called again. */
  known?: Callbacks[]
}

function call(query: RunQuery, { run, previous, to, known = [] }: News): void {
  const [, , projectName, tableId, , runId] = query.queryKey
  const ref = { projectName, tableId, runId }
  const callees = <TName extends 'onStatusChange' | 'onSettled'>(name: TName) =>
    new Set(
      to
        .map((callbacks) => callbacks()[name])
        .filter((callee) => known.every((callbacks) => callbacks()[name] !== callee)),
    )
  for (const callee of callees('onStatusChange')) guard(() => callee?.(run, previous, ref))
  if (!isFinal(run)) return
  for (const callee of callees('onSettled')) guard(() => callee?.(run, ref))
}
