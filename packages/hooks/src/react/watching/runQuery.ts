import {
  type DataTag,
  focusManager,
  onlineManager,
  type QueryFunction,
  type QueryMeta,
  skipToken,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import { RunError } from '../../client/errors.ts'
import type { RunClient } from '../../client/RunClient.ts'
import { validateRun } from '../../client/validateRun.ts'
import type { DataSchema } from '../../contract/DataSchema.ts'
import type { JsonObject } from '../../contract/JsonValue.ts'
import { isFinal, type Run } from '../../contract/Run.ts'
import type { RunRef } from '../../contract/RunRef.ts'
import { nextPoll, type ScheduleOptions } from '../../polling/nextPoll.ts'
import { isTooEarly, type RunWatch } from '../../polling/watch.ts'
import { keepEqual } from './keepEqual.ts'
import { hashOf, runIn, runKeys, type RunQuery, type RunQueryKey, type RunSnapshot } from './runSnapshot.ts'
import { watchCache } from './watchCache.ts'
import { hasEndedAlone, paceOf, type RunObserver, type Watcher, watcherOf } from './watcher.ts'
import { watchBehind, watchOf } from './watchOf.ts'

export interface RunQueryConfig<TData = JsonObject> extends ScheduleOptions {
  /**
   * Validates and types `data` once the run is done: zod, valibot, arktype or any other Standard Schema. Define it
   * outside of components, or it validates anew on each render.
   */
  schema?: DataSchema<TData> | undefined
  /**
   * What happens in a hidden tab: `pause` asks nothing and asks at once when the tab is back, `slow` asks every
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
  /** A run that was read elsewhere, shown until the first answer; a final one is not asked for again. */
  initialRun?: Run | undefined
  /**
   * Milliseconds for which the cache keeps the run after nobody follows it.
   *
   * @default that of the query client, five minutes by TanStack Query's own
   */
  gcTime?: number | undefined
  /** Handed to TanStack Query as it is; plain JSON if the cache is dehydrated. */
  meta?: QueryMeta | undefined
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

/**
 * Everything that following a run takes, as options for TanStack Query: key, request, schedule, end. `useRun` stands on
 * them, and loaders may; `fetchRun` and its relatives do it in one call.
 *
 * Polls until the run is final, then never again by itself: not on focus, reconnect or remount. Failures that pass by
 * themselves leave the last good run, and polling goes on; others become the query's error and end it.
 */
export function runQueryOptions<TData = JsonObject>(
  client: RunClient,
  ref: RunRef,
  config?: RunQueryConfig<TData>,
): Omit<RunQueryOptions<TData>, 'queryFn'> & { queryFn: QueryFunction<RunSnapshot, RunQueryKey> }
export function runQueryOptions<TData = JsonObject>(
  client: RunClient,
  ref: RunRef | undefined,
  config?: RunQueryConfig<TData>,
): RunQueryOptions<TData>
export function runQueryOptions<TData = JsonObject>(
  client: RunClient,
  ref: RunRef | undefined,
  config: RunQueryConfig<TData> = {},
): RunQueryOptions<TData> {
  const wishes = { wishes: () => config, isVisible: () => config.isVisible }
  const options: RunQueryOptions<TData> = {
    ...watchedQueryOptions(client, ref, {
      config,
      // `useQuery`: TanStack Query makes the observer, which is then found by its options. Of several that have the same ones,
      // as made outside of components, whoever polls: another may have ended.
      findWatcher({ observers }): Watcher {
        const isMine = (one: RunObserver): boolean => one.options.refetchInterval === options.refetchInterval
        const mine = observers.filter(isMine).map((one) => Object.assign(watcherOf(one), wishes))
        const live = mine.find((one) => one.wasLive) ?? mine.find((one) => one.wasOn)
        return live ?? Object.assign(watcherOf(options), wishes)
      },
    }),
    select(snapshot) {
      const { run, failure = noRun } = watchBehind(snapshot) ?? ({ run: runIn(snapshot, client) } as RunWatch)
      return readRun({ run, failure }, config.schema)
    },
  }
  return options
}

/** One for all: `useQueries` with options that are made on each render would render without end for one that is new each time. */
const noRun = new Error('No run was read yet.')

interface Watched<TData> {
  /** What does not depend on the run, once it was made. */
  behaviour?: Omit<RunQueryOptions<TData>, 'queryKey' | 'queryFn'>
  config: RunQueryConfig<TData>
  findWatcher: (query: RunQuery) => Watcher
}

/** {@link runQueryOptions} for one who watches. Every option of TanStack Query is named, ours or the app's. */
export function watchedQueryOptions<TData>(
  client: RunClient,
  ref: RunRef | undefined,
  watched: Watched<TData>,
): RunQueryOptions<TData> {
  let queryHash: string | undefined
  // The hash is the key's own.
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps
  return {
    ...behaviourOf(client, watched),
    queryKey: (ref ? runKeys.run(client, ref) : noKey) as RunQueryOptions<TData>['queryKey'],
    queryFn: ref
      ? ({ client: queryClient, queryKey, signal }) => {
          // TanStack Query fetches for an entry of its cache, whose name takes some time to make.
          const query = queryClient.getQueryCache().get((queryHash ??= hashOf(queryClient, queryKey)))
          return watchCache(queryClient).poll(query as object as RunQuery, { client, ref, signal })
        }
      : skipToken,
  }
}

/** What does not depend on the run: the same for all that are followed in one way. */
function behaviourOf<TData>(
  client: RunClient,
  watched: Watched<TData>,
): Omit<RunQueryOptions<TData>, 'queryKey' | 'queryFn'> {
  const { behaviour: made, config } = watched
  if (made) return made
  const { background = 'pause', initialRun, gcTime, meta } = config
  const intervalOf = (query: RunQuery) => nextPollMs(query, client, watched)
  const asksNow = (query: RunQuery) =>
    intervalOf(query) !== false && (background !== 'pause' || focusManager.isFocused())
  const isEarly = (query: RunQuery) => isTooEarly(watchOf(query, client))
  // Joining a run that others watch asks nothing: it is polled for them, or a failure has ended it for all (F6, F11). What an
  // app has declared outdated is asked for at once: of a final run there is no next poll.
  const asksOnMount = (query: RunQuery): boolean => {
    const { run, failure } = watchOf(query, client)
    return (
      (query.state.isInvalidated || !(run ?? failure) || !isEarly(query)) &&
      query.observers.every((one) => one.options.refetchOnMount === asksOnMount || !watcherOf(one).wasLive)
    )
  }
  const behaviour: ReturnType<typeof behaviourOf<TData>> = {
    refetchInterval: intervalOf,
    refetchIntervalInBackground: background !== 'pause',
    refetchOnWindowFocus: (query) => asksNow(query) && !isEarly(query),
    // A poll that got no answer before the network was back says nothing of what comes after; its backoff may be long.
    refetchOnReconnect: (query) =>
      asksNow(query) && !(isEarly(query) && 'status' in (watchOf(query, client).failure ?? { status: 0 })),
    refetchOnMount: asksOnMount,
    // TanStack Query before 5.100 takes no function: there the runs store asks it.
    ...({ retryOnMount: asksOnMount } as object),
    staleTime: (query) => (isFinal(watchOf(query, client).run) ? Number.POSITIVE_INFINITY : alwaysStale),
    // Runs are compared when they come.
    structuralSharing: keepEqual,
    networkMode: 'online',
    // Hidden tabs: retries of TanStack Query stop there, so the interval does the retrying.
    retry: false,
    throwOnError: false,
    enabled: true,
    ...unset,
    // As old as can be.
    ...(initialRun && { initialData: { body: initialRun.raw }, initialDataUpdatedAt: 0 }),
    ...(gcTime !== undefined && { gcTime }),
    ...(meta && { meta }),
  }
  // Of lists of thousands, one for all of them.
  return (watched.behaviour = behaviour)
}

/** What an app may have set for all queries, and what is nothing here: other runs, other data, other renders. */
const unset = {
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  notifyOnChangeProps: undefined,
  placeholderData: undefined,
  retryDelay: undefined,
  select: undefined,
  subscribed: undefined,
  suspense: undefined,
  // The types of TanStack Query do not provide for it: only what is there and `undefined` beats a default of the app.
} as unknown as { initialData?: never }

/** A `staleTime` of 0 counts an answer as fresh for as long as the clock was set back since. */
export const alwaysStale: number = Number.NEGATIVE_INFINITY

const noKey = ['cloudsquid', 'idle'] as unknown as RunQueryKey

function nextPollMs<TData>(
  query: RunQuery,
  client: RunClient,
  { config, findWatcher }: Watched<TData>,
): number | false {
  const { data, status, fetchStatus } = query.state
  // While a request is under way, or waits for the budget, its answer decides. And one that waits for the network would
  // go out with it, also in a tab that is hidden by then (F9).
  if (status === 'error' || fetchStatus !== 'idle' || !onlineManager.isOnline()) return false
  const watcher = findWatcher(query)
  if (hasEndedAlone(watcher)) return false
  if (data === undefined) return 1_000
  try {
    return nextPoll(watchOf(query, client), query.queryKey[5], paceOf(config, watcher)).afterMs
  } catch (error) {
    // Switched off: TanStack Query asks all the same, and nobody is to hear of it.
    if (!watcher.wasOn) return false
    // `intervalMs` threw: that ends this watcher alone (F23). Told later, as TanStack Query may be asking within a render.
    Object.assign(watcher, { problem: error, wasLive: false })
    queueMicrotask(() => {
      if (!watcher.onChange) throw error
      watcher.onChange()
    })
    return false
  }
}

/** The run that is known; throws why there is none that can be given. */
export function readRun<TData>(
  { run, failure }: { run?: Run | undefined; failure?: Error | undefined },
  schema: DataSchema<TData> | undefined,
): Run<TData> {
  const verdict = run && validateRun(run, schema)
  if (verdict && !(verdict instanceof RunError)) return verdict
  throw verdict ?? failure
}
