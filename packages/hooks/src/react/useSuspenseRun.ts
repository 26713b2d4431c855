'use client'
import {
  CancelledError,
  isServer,
  type QueryClient,
  useIsRestoring,
  useQueryClient,
  useQueryErrorResetBoundary,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { RunError, RunHttpError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { isRecoverable, recordFailure, startWatch } from '../polling/watch.ts'
import { sleep } from '../polling/waitForRun.ts'
import { asking, leaveTheirs } from './watching/mend.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { alwaysStale, type RunQueryConfig, runQueryOptions } from './watching/runQuery.ts'
import { runKeys, runQueryOf } from './watching/runSnapshot.ts'
import { useRun, type UseRunOptions, type UseRunResult } from './useRun.ts'
import { watchCache } from './watching/watchCache.ts'
import { watchOf } from './watching/watchOf.ts'

/** What {@link useSuspenseRun} gives: as `useRun`, but there always is a run. */
export type UseSuspenseRunResult<TData = JsonObject, TSelected = undefined> = WithRun<
  UseRunResult<TData, TSelected>
>

type WithRun<TResult extends { phase: string; run?: unknown }> = TResult extends { phase: 'idle' | 'loading' }
  ? never
  : TResult & { run: NonNullable<TResult['run']> }

/**
 * Follows a run as `useRun` does, and suspends until it was read for the first time, unless an `initialRun` is given.
 * Later failures are told as there: the last good run stays. On a server it reads the run once and streams it.
 *
 * @throws RunError to the nearest error boundary, if the run cannot be read: at once if asking again cannot help, else
 * after five tries, on a server after two. A `QueryErrorResetBoundary` of TanStack Query above it tries again when it is
 * reset.
 * @example
 * const { run, connection } = useSuspenseRun(ref, { schema: invoiceSchema })
 * return <p>{run.status}, {connection}</p>
 */
export function useSuspenseRun<TData = JsonObject, TSelected = undefined>(
  ref: RunRef,
  options: Omit<UseRunOptions<TData, TSelected>, 'enabled'> = {},
): UseSuspenseRunResult<TData, TSelected> {
  const client = useRunClient()
  const queryClient = useQueryClient(options.queryClient)
  const boundary = useQueryErrorResetBoundary()
  const isRestoring = useIsRestoring()
  const result = useRun(ref, options)
  useEffect(() => boundary.clearReset())
  const query = runQueryOf(queryClient, runKeys.run(client, ref))
  // `useRun` shows an initial run at once, and asks for it unless it is final.
  if (query ? watchOf(query, client).run : options.initialRun)
    return result as unknown as UseSuspenseRunResult<TData, TSelected>

  // While a cache is restored nothing is asked; its provider renders again when it is done.
  if (isRestoring) throw new Promise(() => {})
  const reader = { queryClient, client, ref, config: options }
  const failed = failures.get(query!)
  if (failed && !boundary.isReset()) throw failed
  // A promise that is thrown is how a component suspends in React 18 and 19; `use` came with 19.
  // A reset of the boundary holds for one reading, or a run that keeps failing would be asked for without end.
  throw readFirst(reader).finally(boundary.clearReset)
}

const tries = isServer ? 2 : 5
/** A server holds its answer open meanwhile. */
const longestWaitMs = isServer ? 500 : Number.POSITIVE_INFINITY
/**
 * Nobody observes the run while it is read first; until somebody does, it is kept at least this long (milliseconds). On a
 * server nobody ever does, and a timer would hold the process: kept as long as its query client, as is TanStack Query's own.
 */
const gcTime = isServer ? Number.POSITIVE_INFINITY : 60_000
const readings = new WeakMap<object, Promise<void>>()
/** Why a first reading was given up; thrown until somebody resets. */
const failures = new WeakMap<object, unknown>()

interface Reader {
  queryClient: QueryClient
  client: RunClient
  ref: RunRef
  config: Pick<RunQueryConfig, 'intervalMs' | 'deadlineMs' | 'background' | 'gcTime' | 'meta'>
}

/** Reads a run until there is a good answer; all that suspend on it wait for one reading. */
function readFirst(reader: Reader): Promise<void> {
  const { queryClient, client, ref } = reader
  // Without an entry in the cache, a render that is thrown away could not find this reading again.
  const options = queryClient.defaultQueryOptions({ ...runQueryOptions(client, ref, reader.config), gcTime })
  const query = queryClient.getQueryCache().build(queryClient, options)
  const known = readings.get(query)
  if (known) return known
  failures.delete(query)
  watchCache(queryClient)
  leaveTheirs(query)
  // A boundary above the provider: as in a loader, nobody else has mounted the client yet.
  queryClient.mount()
  const reading = attempt(reader)
    .catch((error: unknown) => void failures.set(query, error))
    .finally(() => {
      queryClient.unmount()
      readings.delete(query)
    })
  readings.set(query, reading)
  return reading
}

async function attempt({ queryClient, client, ref, config }: Reader): Promise<void> {
  const options = { ...runQueryOptions(client, ref, config), staleTime: alwaysStale, gcTime }
  let watch = startWatch()
  for (let count = 1; ; count += 1) {
    try {
      // A 429 that holds all requests: a server does not wait for its end, and the browser reads the run.
      const retryAfterMs = client.budget?.heldForMs()
      // No budget, no number, and that is not above one.
      if (retryAfterMs! > longestWaitMs)
        throw new RunHttpError('Reading the run', { status: 429, retryAfterMs })
      // One try after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.fetchQuery(options)
      const query = runQueryOf(queryClient, options.queryKey)
      const { run, failure } = query ? watchOf(query, client) : watch
      if (run || !query) return
      if (failure) throw failure
    } catch (error) {
      // Another component that had asked for the run has left, and its request with it: that is no failure.
      if (error instanceof CancelledError) continue
      // The grace for a run that is not there yet: it counts from the first answer, as the request may have waited for its turn.
      watch.askedAtMs ??= performance.now()
      // What a server could not read that streams the run here: this page has not asked yet.
      const isTheirs = !(error instanceof RunError) && !asking.has(runQueryOf(queryClient, options.queryKey)!)
      if (!isTheirs && !isRecoverable(error as RunError, watch)) throw error
      watch = recordFailure(watch, error as RunError, Date.now())
      const { afterMs } = nextPoll(watch, ref.runId, config)
      if (afterMs === false || count >= tries) throw error
      // oxlint-disable-next-line no-await-in-loop
      await sleep(Math.min(afterMs, longestWaitMs))
    }
  }
}
