import { CancelledError } from '@tanstack/react-query'
import { RunError } from '../../client/errors.ts'
import type { RunQuery } from './runSnapshot.ts'
import { watcherOf } from './watcher.ts'
import { known } from './watchOf.ts'

/** One request for a run. Its signal is not in it: that is large, and the last one is kept for as long as the run is. */
export interface Asked {
  /** Whether it had its turn. */
  isSent?: boolean
  /** Whether it may wait for a change; not known before it is sent, nor of a client of the app's own. */
  isLong?: boolean | undefined
  /** Whether it came to an end with an error, and was not given up. */
  hasFailed?: boolean
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

const resting: WeakMap<RunQuery, Resting> = new WeakMap()

/** Notes what a run is while no request is under way. */
function restAs(query: RunQuery): void {
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
  const { fetchStatus } = query.state
  // TanStack Query calls what has failed outdated too.
  const isOutdated = query.state.isInvalidated && !resting.get(query)?.error
  const isSent = fetchStatus === 'fetching' && asking.get(query)?.isSent && !mayWait(query)
  const isWaitedFor = query.observers.some((one) => {
    const { wasOn, wasLive, refreshes, isLoader } = watcherOf(one)
    return wasLive || (wasOn ? isSent || isOutdated || refreshes > 0 : isSent && isLoader)
  })
  // A turn that is still to come was waited for as long as those would who have left.
  if (!isWaitedFor) giveUp(query)
}

/** Gives up a request that waits for a change: somebody wants to know now, or nobody looks. */
export function endLong(query: RunQuery | undefined): void {
  if (query?.state.fetchStatus === 'fetching' && mayWait(query)) void query.cancel({ revert: true })
}

function mayWait(query: RunQuery): unknown {
  return known.get(query)?.watch.offer && asking.get(query)?.isLong !== false
}

/** Gives up the request of a run; a loader asks for one of its own. */
function giveUp(query: RunQuery): void {
  for (const one of query.observers) watcherOf(one).isLeft = query.state.fetchStatus !== 'idle'
  void query.cancel({ revert: true })
}

/**
 * A run that a server streams into the page, and could not read: TanStack Query waits for the same promise again and again,
 * seconds apart. The page asks by itself.
 */
export function leaveTheirs(query: RunQuery): void {
  if (query.state.fetchFailureCount > 0 && !asking.has(query)) giveUp(query)
}

/** Tells whether an error is of such a promise: none of a request of this page. */
function isTheirs(query: RunQuery): boolean {
  const { error } = query.state
  const isNone = !error || error === resting.get(query)?.error || asking.get(query)?.hasFailed
  return !(isNone || (error as unknown) instanceof RunError)
}

/** Takes back what an update of the cache must not change of a run. Gives what it was before, while no request was under way. */
export function mend(query: RunQuery, type: string): Resting | undefined {
  const { error, data, dataUpdatedAt } = query.state
  const rest = resting.get(query)
  if (type === 'failed') leaveTheirs(query)
  // An app that cancels a request has changed nothing of the watch: neither ended it nor taken its end away (F19). Nor has
  // what another page has sent along and fails.
  if (error instanceof CancelledError || isTheirs(query)) putBack(query, rest)
  // TanStack Query puts back what was before a request that is cancelled, also what is over since.
  else if (error && error === rest?.gone) putBack(query)
  // A request that begins takes an error away for as long as it lasts.
  else if (type !== 'fetch' || !rest) restAs(query)
  // Restored over it: what was read before it was declared outdated is outdated too.
  if (type === 'setState' && data && rest?.isInvalidated && dataUpdatedAt < rest.outdatedAt)
    query.invalidate()
  return rest
}
