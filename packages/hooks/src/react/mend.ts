import type { RunError } from '../client/errors.ts'
import type { RunQuery } from './runSnapshot.ts'
import { watcherOf } from './watcher.ts'
import { known } from './watchOf.ts'

/** One request for a run. Its signal is not in it: that is large, and the last one is kept for as long as the run is. */
export interface Asked {
  /** Whether it had its turn. */
  isSent?: boolean
}

/** The last request for a run that was sent from this page. */
export const asking: WeakMap<RunQuery, Asked> = new WeakMap()

/** What ended the watching of a run for all; a failure of another page, which came with the cache, is none. */
export function failureOf(query: RunQuery): RunError | null {
  return asking.has(query) ? query.state.error : null
}

/** What a run goes back to when its request is cancelled. */
interface Resting {
  error: RunError | null
  isInvalidated: boolean
  /** Since when it is declared outdated, if it is (epoch milliseconds). */
  outdatedAt: number
  /** The last error that was taken away: by an answer, by somebody who resumed, or by an app. */
  gone?: RunError | null | undefined
}

export const resting: WeakMap<RunQuery, Resting> = new WeakMap()

/** Notes what a run is while no request is under way. */
export function restAs(query: RunQuery): void {
  const { error, isInvalidated } = query.state
  const rest = resting.get(query)
  resting.set(query, {
    error,
    isInvalidated,
    outdatedAt: rest?.isInvalidated ? rest.outdatedAt : Date.now(),
    gone: error ? rest?.gone : (rest?.error ?? rest?.gone),
  })
}

/** Puts a run back to what it was before a request; without `rest`, takes an error away that says nothing of it any more. */
export function putBack(query: RunQuery, rest?: Pick<Resting, 'error' | 'isInvalidated'>): void {
  const { data } = query.state
  const { error = null, isInvalidated = query.state.isInvalidated } = rest ?? {}
  const status = error ? 'error' : data === undefined ? 'pending' : 'success'
  query.setState({ status, error, isInvalidated })
}

/**
 * Aborts the request of a run that nobody waits for any more. What is sent goes on for all who are switched on, also past
 * their deadline, unless it may wait for a change. What still waits for its turn, or for the network, goes out for those who watch on, and past the deadline
 * for a refresh by hand, or if an app has declared the run outdated.
 */
export function cancelUnwatched(query: RunQuery): void {
  const { fetchStatus, isInvalidated } = query.state
  const isSent = fetchStatus === 'fetching' && asking.get(query)?.isSent && !known.get(query)?.watch.offer
  const isWaitedFor = query.observers.some((one) => {
    const { wasOn, wasLive, refreshes, isLoader } = watcherOf(one)
    return wasLive || (wasOn ? isSent || isInvalidated || refreshes > 0 : isSent && isLoader)
  })
  if (isWaitedFor) return
  // A turn that is still to come was waited for as long as those would who have left: a loader asks for one of its own.
  for (const one of query.observers) watcherOf(one).isLeft = fetchStatus !== 'idle'
  void query.cancel({ revert: true })
}
