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
export function cancelUnwatched(query: Pick<Query, 'isActive' | 'cancel'> | undefined): void {
  if (!query?.isActive()) void query?.cancel({ revert: true })
}
