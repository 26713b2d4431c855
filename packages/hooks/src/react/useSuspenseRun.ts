'use client'
import {
  CancelledError,
  type QueryClient,
  useQueryClient,
  useQueryErrorResetBoundary,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { sleep } from '../polling/sleep.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { runQueryOf } from './runQueryOf.ts'
import { alwaysStale, type RunQueryConfig, type RunQueryOptions, runQueryOptions } from './runQueryOptions.ts'
import { useRun, type UseRunOptions } from './useRun.ts'
import type { UseRunResult } from './UseRunResult.ts'

/** What {@link useSuspenseRun} gives: as `useRun`, but there always is a run. */
export type UseSuspenseRunResult<TData = JsonObject> = WithRun<UseRunResult<TData>>

type WithRun<TResult extends UseRunResult<unknown>> = TResult extends { phase: 'idle' | 'loading' }
  ? never
  : TResult & { run: NonNullable<TResult['run']> }

/**
 * Follows a run as `useRun` does, and suspends until it was read for the first time. Later failures are told as there:
 * the last good run stays. On a server it reads the run once and streams it.
 *
 * @throws RunError to the nearest error boundary, if the run cannot be read: at once if asking again cannot help, else
 * after five tries. A `QueryErrorResetBoundary` of TanStack Query above it tries again when it is reset.
 * @example
 * const { run, connection } = useSuspenseRun(ref, { schema: invoiceSchema })
 * return <p>{run.status}, {connection}</p>
 */
export function useSuspenseRun<TData = JsonObject>(
  ref: RunRef,
  options: Omit<UseRunOptions<TData>, 'enabled'> = {},
): UseSuspenseRunResult<TData> {
  const client = useRunClient()
  const queryClient = useQueryClient()
  const boundary = useQueryErrorResetBoundary()
  const result = useRun(ref, options)
  useEffect(() => boundary.clearReset())
  if (result.run) return result as UseSuspenseRunResult<TData>

  const query = runQueryOptions(client, ref, options)
  const failed = failures.get(runQueryOf(queryClient, query.queryKey) ?? query)
  if (failed && !boundary.isReset()) throw failed
  // A promise that is thrown is how a component suspends in React 18 and 19; `use` came with 19.
  // A reset holds for one reading: one that fails again would be asked for without end.
  throw readFirst(queryClient, query, options).finally(boundary.clearReset)
}

const tries = 5
/** Nobody observes the run while it is read first; until somebody does, it is kept at least this long (milliseconds). */
const gcTime = 60_000
const readings = new WeakMap<object, Promise<void>>()
/** Why a first reading was given up; thrown until somebody resets. */
const failures = new WeakMap<object, unknown>()

/** Reads a run until there is a good answer; all that suspend on it wait for one reading. */
function readFirst<TData>(
  queryClient: QueryClient,
  options: RunQueryOptions<TData>,
  config: RunQueryConfig<TData>,
): Promise<void> {
  const query = runQueryOf(queryClient, options.queryKey) ?? options
  const known = readings.get(query)
  if (known) return known
  failures.delete(query)
  const reading = attempt(queryClient, options, config)
    .catch((error: unknown) => void failures.set(query, error))
    .finally(() => readings.delete(query))
  readings.set(query, reading)
  return reading
}

async function attempt<TData>(
  queryClient: QueryClient,
  options: RunQueryOptions<TData>,
  config: RunQueryConfig<TData>,
): Promise<void> {
  for (let count = 1; ; count += 1) {
    // One try after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    const snapshot = await queryClient
      .fetchQuery({ ...options, staleTime: alwaysStale, gcTime })
      .catch(whenCancelled)
    if (snapshot?.run) return
    if (!snapshot) continue
    const { afterMs } = nextPoll(snapshot, options.queryKey[5], config)
    if (afterMs === false || count === tries) throw snapshot.failure
    // oxlint-disable-next-line no-await-in-loop
    await sleep(afterMs)
  }
}

/** Another component that had asked for the run has left, and its request with it: that is no failure. */
function whenCancelled(error: unknown): undefined {
  if (!(error instanceof CancelledError)) throw error
}
