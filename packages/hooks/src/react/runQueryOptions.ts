import {
  type DataTag,
  focusManager,
  onlineManager,
  type Query,
  type QueryFunctionContext,
  skipToken,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import type { RunError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { nextPoll, type ScheduleOptions } from '../polling/nextPoll.ts'
import { pollRun } from '../polling/pollRun.ts'
import { isTooEarly, type RunSnapshot } from '../polling/RunSnapshot.ts'
import { readRun } from './readRun.ts'
import { runKeys, type RunQueryKey } from './runKeys.ts'
import { runQueryOf } from './runQueryOf.ts'
import { viewSnapshot } from './viewSnapshot.ts'

export interface RunQueryConfig<TData = JsonObject> extends ScheduleOptions {
  /**
   * Validates and types `data` once the run is done: zod, valibot, arktype or any other Standard Schema. Define it
   * outside of components, or it validates anew on each render.
   */
  schema?: DataSchema<TData> | undefined
  /**
   * What happens in a hidden tab (F9): `pause` asks nothing and asks at once when the tab is back, `slow` asks every
   * 30 s, `keep` goes on as before, once a second at most: so often browsers let the timers of a hidden tab fire. Once a
   * minute, after five minutes (Chromium's intensive throttling), is for timers that timers start; those of polls are
   * started by answers.
   *
   * @default 'pause'
   */
  background?: 'pause' | 'slow' | 'keep' | undefined
  /**
   * Whether somebody looks at this run. When more runs are followed than the client's budget allows at once, those that
   * are looked at go first; the others still get their turn.
   *
   * @default true
   */
  isVisible?: boolean | undefined
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
  const { background = 'pause' } = config
  const asksNow = (query: RunQuery) =>
    nextPollMs(query, config) !== false && (background !== 'pause' || focusManager.isFocused())
  // Whoever joins a watch asks nothing: it goes on by itself, or has ended for all of them (F6, F8, F11).
  const asksOnMount = (query: RunQuery): boolean =>
    !isEarly(query) &&
    query.observers.every(
      ({ options }) => options.enabled === false || options.refetchOnMount === asksOnMount,
    )
  return {
    queryKey: (ref ? runKeys.run(client, ref) : noKey) as RunQueryOptions<TData>['queryKey'],
    queryFn: ref ? (context) => poll(client, ref, context) : skipToken,
    select: (snapshot) => readRun(viewSnapshot(snapshot, config)),
    refetchInterval: (query) => nextPollMs(query, config),
    refetchIntervalInBackground: background !== 'pause',
    refetchOnWindowFocus: (query) => asksNow(query) && !isEarly(query),
    refetchOnReconnect: (query) => asksNow(query) && (hadNoAnswer(query) || !isEarly(query)),
    refetchOnMount: asksOnMount,
    retryOnMount: asksOnMount,
    staleTime: ({ state }) => (isFinal(state.data?.run) ? Number.POSITIVE_INFINITY : alwaysStale),
    structuralSharing: shareEqual,
    networkMode: 'online',
    // Retries of TanStack Query stop in hidden tabs; the interval does the retrying here.
    retry: false,
    // An app may keep previous data by default; here that would be another run (F12).
    placeholderData: () => undefined,
    meta: { isVisible: config.isVisible, deadlineMs: config.deadlineMs },
  }
}

/** A `staleTime` of 0 counts an answer as fresh for as long as the clock was set back since. */
export const alwaysStale: number = Number.NEGATIVE_INFINITY

function isEarly({ state }: RunQuery): boolean | undefined {
  return state.data && isTooEarly(state.data, Date.now())
}

/** A poll that failed before the network was back says nothing of what comes after; its backoff may be long. */
function hadNoAnswer({ state }: RunQuery): boolean {
  const failure = state.data?.failure
  return failure !== undefined && !('status' in failure)
}

const noKey: RunQueryKey = ['cloudsquid', 'idle', '', '', 'run', '']

function poll(
  client: RunClient,
  ref: RunRef,
  { client: queryClient, queryKey, signal, meta }: QueryFunctionContext<RunQueryKey>,
): Promise<RunSnapshot> {
  const query = runQueryOf(queryClient, queryKey)
  return pollRun(client, ref, {
    latest: () => queryClient.getQueryData<RunSnapshot>(queryKey),
    signal,
    deadlineMs: meta?.['deadlineMs'] as number | undefined,
    // Any of the components that follow it; the one whose turn it was may be the one out of sight. A loader is none.
    isVisible: () => !query?.observers.length || query.observers.some(isSeen),
  })
}

function isSeen({ options }: RunQuery['observers'][number]): boolean {
  return options.meta?.['isVisible'] !== false
}

function nextPollMs(query: RunQuery, config: RunQueryConfig<unknown>): number | false {
  const { data, status, fetchStatus } = query.state
  // While a request is under way, or waits for the budget, its answer decides. And one that waits for the network would
  // go out with it, also in a tab that is hidden by then (F9).
  if (status === 'error' || fetchStatus !== 'idle' || !onlineManager.isOnline()) return false
  const isSlow = config.background === 'slow' && !focusManager.isFocused()
  try {
    return data ? nextPoll(data, query.queryKey[5], { ...config, isSlow }).afterMs : 1_000
  } catch (error) {
    // Later, as TanStack Query may be asking from within a render.
    queueMicrotask(() => query.setState({ status: 'error', error: error as RunError }))
    return false
  }
}

/** Keeps the old object if every field is the same one; runs are compared when they come. */
function shareEqual(before: unknown, after: unknown): unknown {
  const isEqual =
    isJsonObject(before) &&
    isJsonObject(after) &&
    Object.keys({ ...before, ...after }).every((name) => before[name] === after[name])
  return isEqual ? before : after
}
