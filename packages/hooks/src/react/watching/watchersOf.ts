import type { RunQuery } from './runSnapshot.ts'
import { count, isOn, unspent, type Watcher, watcherOf } from './watcher.ts'
import { isUnchecked } from './watchOf.ts'

/** Those who are switched on for a run and not stopped; their watching may have ended all the same. */
export function watchersOf(query: RunQuery): Watcher[] {
  return query.observers.filter((observer) => isOn(observer, query)).map((observer) => watcherOf(observer))
}

/** Has each look whether what it shows has changed. */
export function show(query: RunQuery): void {
  for (const observer of query.observers) watcherOf(observer).onChange?.()
}

/** Counts for how long each has watched; at the end of a poll, also what of its deadline is spent. */
export function countAll(query: RunQuery, isPollEnd?: boolean): void {
  const isOld = isUnchecked(query)
  for (const observer of query.observers) {
    const watcher = watcherOf(observer)
    const wasAway = watcher.since === undefined
    count(watcher, isOn(observer, query), isPollEnd)
    if (isPollEnd) watcher.isUnchecked = false
    else if (wasAway && watcher.since !== undefined) watcher.isUnchecked = isOld
  }
}

/** Lets the deadline of one count from now. What it shows is no newer by that. */
export function restart(query: RunQuery, watcher: Watcher): void {
  Object.assign(watcher, unspent)
  countAll(query)
}

/** Has each who watches look anew for its run and its timer. */
export function attachAgain(query: RunQuery): void {
  // A copy, as each leaves the list if the run is another one.
  for (const observer of query.observers.slice()) {
    // What it began with is older than what was read since.
    observer.setOptions({ ...observer.options, initialData: undefined } as typeof observer.options)
    watcherOf(observer).onChange?.()
  }
}
