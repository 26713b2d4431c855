import { CancelledError, type QueryClient, QueryObserver } from '@tanstack/react-query'
import { checkRef } from '../client/checkRef.ts'
import { RunStoppedError } from '../client/errors.ts'
import type { RunAnswer, RunClient } from '../client/RunClient.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { isTooEarly, type RunWatch } from '../polling/watch.ts'
import {
  alwaysStale,
  readRun,
  type RunQueryConfig,
  runQueryOptions,
  type RunQueryOptions,
} from './watching/runQuery.ts'
import { endLong } from './watching/mend.ts'
import { runKeys, runQueryOf, type RunSnapshot } from './watching/runSnapshot.ts'
import { watchCache } from './watching/watchCache.ts'
import { watcherOf } from './watching/watcher.ts'
import { watchOf } from './watching/watchOf.ts'

/** How a loader reads a run; each is as in `useRun`. */
export type FetchRunOptions<TData = JsonObject> = Pick<RunQueryConfig<TData>, 'schema' | 'gcTime' | 'meta'>

/**
 * Reads a run into the cache and gives it: for a router's loader, a server component, an event. Shares a request that is
 * under way, and asks nothing while the answer that is there is fresh: final, less than a second old, or within the time
 * that the server asked to wait. A component that follows the run right after asks nothing for as long. Server and browser
 * need one `scope` (see `createRunClient`) for the one to find what the other has read.
 *
 * @throws RunError for every failure, also one that passes; then nothing new is cached, and nothing is asked again. If the
 * app gives its request up (`cancelQueries`, `clear`), it gives the last good run, or rejects with RunStoppedError.
 * @example
 * const loader = ({ params }: { params: { runId: string } }) => fetchRun(queryClient, client, { ...table, runId: params.runId })
 */
// The cache, the API, the run, and how: as TanStack Query's own have two, and a client of this package is the third.
// oxlint-disable-next-line max-params
export async function fetchRun<TData = JsonObject>(
  queryClient: QueryClient,
  client: RunClient,
  ref: RunRef,
  options: FetchRunOptions<TData> = {},
): Promise<Run<TData>> {
  checkRef(ref)
  const query = runQueryOptions(client, ref, options)
  const isFresh = ({ run, failure, ...watch }: RunWatch) =>
    run && !failure && (isFinal(run) || isTooEarly(watch))
  const known = runQueryOf(queryClient, query.queryKey)
  if (!known || known.state.error || known.state.isInvalidated || !isFresh(watchOf(known, client))) {
    endLong(known)
    await load(queryClient, query)
  }
  const found = runQueryOf(queryClient, query.queryKey)
  const watch = found && watchOf(found, client)
  if (watch?.failure) throw watch.failure
  // An app has cancelled the request, or cleared the cache, before there was a run to give.
  if (!watch?.run) throw new RunStoppedError()
  return readRun(watch, options.schema)
}

/** Asks for a run, or shares the request that is under way, which goes on then if its component leaves. */
async function load(queryClient: QueryClient, query: RunQueryOptions<unknown>): Promise<void> {
  watchCache(queryClient)
  const select = (snapshot: RunSnapshot) => snapshot as never
  const observer = new QueryObserver(queryClient, { ...query, select, enabled: false })
  const watcher = Object.assign(watcherOf(observer), { isLoader: true })
  // TanStack Query cancels a request as the last observer leaves.
  const leave = observer.subscribe(() => {})
  // A loader before the first render: TanStack Query hears that the network is back from when its client is mounted.
  queryClient.mount()
  try {
    do {
      watcher.isLeft = false
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.fetchQuery({ ...query, staleTime: alwaysStale }).catch((error: unknown) => {
        if (!(error instanceof CancelledError)) throw error
      })
    } while (watcher.isLeft)
  } finally {
    queryClient.unmount()
    leave()
  }
}

/**
 * As {@link fetchRun}, and never rejects: a run that cannot be read is left to the component that follows it.
 *
 * @example
 * await prefetchRun(queryClient, client, ref)
 * return <HydrationBoundary state={dehydrate(queryClient)}><RunPage runRef={ref} /></HydrationBoundary>
 */
// oxlint-disable-next-line max-params
export async function prefetchRun(
  queryClient: QueryClient,
  client: RunClient,
  ref: RunRef,
  options?: Omit<FetchRunOptions, 'schema'>,
): Promise<void> {
  await fetchRun(queryClient, client, ref, options).catch(() => {})
}

/**
 * Gives the run that the cache has, however old, and reads it if there is none.
 *
 * @throws RunError if it has to be read and cannot be.
 */
// oxlint-disable-next-line max-params
export async function ensureRun<TData = JsonObject>(
  queryClient: QueryClient,
  client: RunClient,
  ref: RunRef,
  options: FetchRunOptions<TData> = {},
): Promise<Run<TData>> {
  const query = runQueryOf(queryClient, runKeys.run(client, ref))
  const watch = query && watchOf(query, client)
  return watch?.run ? readRun(watch, options.schema) : fetchRun(queryClient, client, ref, options)
}

/**
 * Puts a run into the cache that was read elsewhere, as from a list or a push. Components that follow it show it at once,
 * as checked now; one that is not final is followed on, no sooner than its server has asked to wait. A poll that is under way
 * is given up, as it may know less.
 *
 * @param given - The run; or all that `getRun` answered, if it was read so: its `pollAfterMs` is kept to.
 */
// oxlint-disable-next-line max-params
export function seedRun(
  queryClient: QueryClient,
  client: RunClient,
  ref: RunRef,
  given: Run | RunAnswer,
): void {
  const { run, pollAfterMs }: RunAnswer = 'run' in given ? given : { run: given }
  const queryKey = runKeys.run(client, ref)
  // A poll that is under way was asked for before then, and would put back what was.
  void queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, {
    body: run.raw,
    checkedAt: Date.now(),
    // What is undefined must not be there at all: some servers refuse to send it.
    ...(pollAfterMs && { pollAfterMs }),
  })
}

/**
 * Has a run asked for again, final or not: now if anybody follows it, else when somebody does. Never rejects; a failure is
 * told by the hooks.
 */
export async function invalidateRun(queryClient: QueryClient, client: RunClient, ref: RunRef): Promise<void> {
  if (!ref) return
  // Outdated it stays, also where nobody has followed a run yet and a stored cache is restored over it.
  watchCache(queryClient)
  await queryClient.invalidateQueries({ queryKey: runKeys.run(client, ref), exact: true })
}
