import {
  type DataTag,
  type Query,
  type QueryFunctionContext,
  replaceEqualDeep,
  skipToken,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import { RunError } from '../client/errors.ts'
import type { RunAnswer, RunClient } from '../client/RunClient.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { isRecoverable, recordAnswer, recordFailure, startSnapshot } from '../polling/advanceSnapshot.ts'
import { nextPollMs, type ScheduleOptions } from '../polling/nextPollMs.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { runKeys, type RunQueryKey } from './runKeys.ts'
import { validateRun } from './validateRun.ts'

export interface RunQueryConfig<TData = JsonObject> extends ScheduleOptions {
  /**
   * Validates and types `data` once the run is done: zod, valibot, arktype or any other Standard Schema. Define it
   * outside of components, or it validates anew on each render.
   */
  schema?: DataSchema<TData> | undefined
}

/** Options for `useQuery` and its relatives; the cache holds a {@link RunSnapshot}, the hook gets the run. */
export type RunQueryOptions<TData> = UndefinedInitialDataOptions<
  RunSnapshot,
  RunError,
  Run<TData>,
  RunQueryKey
> & {
  queryKey: DataTag<RunQueryKey, RunSnapshot, RunError>
}

type RunQuery = Query<RunSnapshot, RunError, RunSnapshot, RunQueryKey>

/**
 * Everything that following a run takes, as options for TanStack Query: key, request, schedule, end. `useRun` is a
 * few lines over it; loaders and `prefetchQuery` take it as it is.
 *
 * Polls until the run is final, then never again by itself: not on focus, reconnect or remount (F1). Failures that
 * pass by themselves are kept in the cached snapshot, and polling goes on (F5); others become the query's error and
 * end it (F6). In either case the last good run stays.
 */
export function runQueryOptions<TData = JsonObject>(
  client: RunClient,
  ref: RunRef | undefined,
  config: RunQueryConfig<TData> = {},
): RunQueryOptions<TData> {
  const isOpen = (query: RunQuery) => dueMs(query, config) !== false
  return {
    queryKey: (ref ? runKeys.run(client, ref) : noKey) as RunQueryOptions<TData>['queryKey'],
    queryFn: ref ? (context) => poll(client, ref, context) : skipToken,
    select: ({ run, failure }) => {
      const verdict = run && validateRun(run, config.schema)
      if (verdict === undefined || verdict instanceof RunError) throw verdict ?? failure
      return verdict
    },
    refetchInterval: (query) => dueMs(query, config),
    refetchOnWindowFocus: isOpen,
    refetchOnReconnect: isOpen,
    // Not by staleTime alone: a refresh that failed makes a final run stale.
    refetchOnMount: (query) => !isSettled(query),
    staleTime: (query) => (isSettled(query) ? Number.POSITIVE_INFINITY : 0),
    structuralSharing: shareEqual,
    // Retries of TanStack Query stop in hidden tabs; the interval does the retrying here.
    retry: false,
    // An app may keep previous data by default; here that would be another run (F12).
    placeholderData: () => undefined,
  }
}

function isSettled({ state }: RunQuery): boolean {
  return isFinal(state.data?.run)
}

const noKey: RunQueryKey = ['cloudsquid', 'idle', '', '', 'run', '']

async function poll(
  client: RunClient,
  ref: RunRef,
  { client: queryClient, queryKey, signal }: QueryFunctionContext<RunQueryKey>,
): Promise<RunSnapshot> {
  const startedAt = Date.now()
  const before = () => queryClient.getQueryData<RunSnapshot>(queryKey) ?? startSnapshot(startedAt)
  try {
    const answer = await client.getRun(ref, { signal })
    return recordAnswer(before(), keepUnchanged(before().run, answer), Date.now())
  } catch (error) {
    const isPassing = error instanceof RunError && isRecoverable(error, before(), Date.now())
    if (isPassing) return recordFailure(before(), error, Date.now())
    throw error
  }
}

/** An answer that says nothing new keeps the old run object, and with it every memo that hangs on it (F14). */
function keepUnchanged(known: Run | undefined, answer: RunAnswer): RunAnswer {
  const isUnchanged = known !== undefined && replaceEqualDeep(known.raw, answer.run.raw) === known.raw
  return isUnchanged ? { ...answer, run: known } : answer
}

function dueMs({ queryKey, state }: RunQuery, config: ScheduleOptions): number | false {
  if (state.status === 'error') return false
  return state.data ? nextPollMs(state.data, queryKey[5], config) : 1_000
}

/** Keeps the old object if every field is the same one; runs are compared by `keepUnchanged` before. */
function shareEqual(before: unknown, after: unknown): unknown {
  if (!isJsonObject(before) || !isJsonObject(after)) return after
  const names = Object.keys(after)
  const isEqual =
    names.length === Object.keys(before).length && names.every((name) => before[name] === after[name])
  return isEqual ? before : after
}
