import type { Query, QueryClient } from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryKey } from './runKeys.ts'

/** Finds the cache's entry of a run, if there is one. */
export function runQueryOf(
  queryClient: QueryClient,
  queryKey: RunQueryKey,
): Query<RunSnapshot, RunError, RunSnapshot, RunQueryKey> | undefined {
  return queryClient.getQueryCache().get(queryClient.defaultQueryOptions({ queryKey }).queryHash)
}

/**
 * Aborts the request of a run that nobody watches any more, as when the last watcher stops. TanStack Query by itself does
 * so only when no observer at all is left, not even one that has stopped (F10).
 */
export function cancelUnwatched(
  query: Pick<Query, 'isActive' | 'cancel' | 'state' | 'setState'> | undefined,
): void {
  // The cache goes back to what was set since it was asked for, such as a review, and that has no error.
  if (query && !query.isActive()) keepError(query, () => void query.cancel({ revert: true }))
}

/** Changes what the cache holds of a run, and takes nothing up that a failure has ended (F6). */
export function keepError(query: Pick<Query, 'state' | 'setState'>, change: () => void): void {
  const { status, error } = query.state
  change()
  if (error) query.setState({ status, error })
}
