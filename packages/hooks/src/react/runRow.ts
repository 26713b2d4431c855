import { isServer, type QueryClient } from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { explainNextPoll } from '../polling/explainNextPoll.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { type RunWatch, startWatch } from '../polling/watch.ts'
import { paceOf, type RunQueryConfig } from './runQuery.ts'
import type { RunQuery } from './runSnapshot.ts'
import type { TransitionCallbacks } from './tellTransitions.ts'
import { type RunView, viewRun } from './viewRun.ts'
import { failureOf } from './watchCache.ts'
import { isExpired, readSurroundings, type RunObserver, type Watcher } from './watcher.ts'
import { isUnchecked, watchOf } from './watchOf.ts'

/** How all runs of a component are followed; another object when any of it changes. */
export interface FollowConfig<TData> extends RunQueryConfig<TData> {
  client: RunClient
  isEnabled: boolean
  /** Wishes that are asked for each time. */
  latest: (ref: RunRef) => ReturnType<Watcher['wishes']> & TransitionCallbacks
}

/** Times and counts, which change with each poll; for those who read them. */
export interface RunDetails {
  checkedAt: Date | undefined
  failureCount: number
  nextPollAt: Date | undefined
}

/** One run of a component, for as long as it is in its list. */
export interface RunRow<TData> {
  readonly ref: RunRef
  readonly queryHash: string
  /** How it is followed; absent before it is. */
  config?: FollowConfig<TData> | undefined
  watcher?: Watcher | undefined
  observer?: RunObserver | undefined
  end?: (() => void) | undefined
  /** Whether the component was told to stop. */
  isStopped: () => boolean
  /** Whether what it showed before it was followed was old. */
  wasOld?: boolean | undefined
  view?: RunView<TData>
  /** How it was followed when that was found out, for as long as nothing has changed since. */
  seenBy?: FollowConfig<TData> | undefined
  details?: RunDetails
  /** What the component was last told; not what was last read, as React may throw a render away. */
  told?: unknown
}

/** The cache's entry of a run, if there is one. */
export function queryOf(
  queryClient: QueryClient,
  { queryHash }: { queryHash: string },
): RunQuery | undefined {
  return queryClient.getQueryCache().get(queryHash)
}

/** What is known of the run, or would be if it were followed so. */
export function watchIn<TData>(
  query: RunQuery | undefined,
  { client, initialRun }: FollowConfig<TData>,
): RunWatch {
  return query ? watchOf(query, client) : startWatch(0, { run: initialRun })
}

/** What is to be shown of a run; the same object until that changes. */
export function viewRow<TData>(
  row: RunRow<TData>,
  query: RunQuery | undefined,
  { config, isHydrating }: { config: FollowConfig<TData>; isHydrating?: boolean | undefined },
): RunView<TData> {
  const { watcher, observer, view } = row
  // Lists of thousands: all are looked at whenever one changes, and most have nothing new.
  if (view && row.seenBy === config && !isHydrating) return view
  const watch = watchIn(query, config)
  // Before the first effect: a failure from an earlier watch is not shown, as mounting asks again.
  const error = query && (watch.run || observer || query.isActive()) ? failureOf(query) : null
  row.wasOld ??= query && isUnchecked(query)
  const next = viewRun(
    {
      ...config,
      run: watch.run,
      isHeld: watch.heldUntil !== undefined,
      isStopped: row.isStopped(),
      isExpired: watcher !== undefined && isExpired(watcher),
      // To a loader a failure that passes is the end, and to nobody who watches.
      fatalError: (error?.class === 'transient' ? null : error) ?? watcher?.problem ?? null,
      // Hydration: the first render shows what the server showed (F18).
      ...(isHydrating
        ? { failure: undefined, isUnchecked: false, here: 'here' }
        : {
            failure: watch.failure,
            isUnchecked: Boolean(observer ? watcher?.isUnchecked : row.wasOld),
            here: readSurroundings(),
          }),
    },
    view,
  )
  row.seenBy = observer && !isHydrating ? config : undefined
  return (row.view = keepEqual(view, next))
}

/** Times and counts of a run; the same object and dates until they change. */
export function detailsOf<TData>(
  row: RunRow<TData>,
  query: RunQuery | undefined,
  config: FollowConfig<TData>,
): RunDetails {
  const { details, watcher, ref } = row
  const watch = watchIn(query, config)
  const { checkedAt, failureCount, heldUntil, endedAt } = watch
  let nextPollMs = heldUntil || undefined
  try {
    if (heldUntil === undefined && watcher?.hasPolled && viewRow(row, query, { config }).isWatching)
      nextPollMs = endedAt + Number(nextPoll(watch, ref.runId, paceOf(config, watcher)).afterMs)
  } catch {
    // A wish that throws is told as soon as the poll is due (F23).
  }
  return (row.details = keepEqual(details, {
    checkedAt: toDate(checkedAt, details?.checkedAt),
    // Rendering on a server: its failures are none of the page's (F18).
    failureCount: isServer ? 0 : failureCount,
    nextPollAt: toDate(nextPollMs, details?.nextPollAt),
  }))
}

/** Says in a sentence when the run is asked for next, and why then. */
export function explainRow<TData>(row: RunRow<TData>, query: RunQuery | undefined): string {
  const { config, watcher } = row
  if (!config) return 'There is no run to follow.'
  return explainNextPoll({
    ...paceOf(config, watcher ?? { spentMs: 0 }),
    ...viewRow(row, query, { config }),
    isEnabled: config.isEnabled,
    runId: row.ref.runId,
    watch: watchIn(query, config),
    isAsking: query?.state.fetchStatus === 'fetching',
    nowMs: Date.now(),
  })
}

/** The object of before, if every field is the same one. */
function keepEqual<TFields extends object>(before: TFields | undefined, next: TFields): TFields {
  const names = Object.keys(next) as (keyof TFields)[]
  return before && names.every((name) => before[name] === next[name]) ? before : next
}

/** The same date object for as long as it is the same time. */
function toDate(ms: number | undefined, before: Date | undefined): Date | undefined {
  if (ms === undefined) return undefined
  return before?.getTime() === ms ? before : new Date(ms)
}
