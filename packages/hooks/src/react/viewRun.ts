import { isServer } from '@tanstack/react-query'
import { RunError } from '../client/errors.ts'
import { validateRun } from '../client/validateRun.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import {
  type DoneRun,
  type FailedRun,
  isFinal,
  type PendingRun,
  type Run,
  type RunningRun,
  type UnknownRun,
} from '../contract/Run.ts'
import { shareEqual } from '../contract/shareEqual.ts'
import { type Connection, connectionOf, isWatching } from '../polling/connection.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { explainNextPoll } from '../polling/explainNextPoll.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { evenNow, type RunWatch, setByMs, startWatch } from '../polling/watch.ts'
import { keepEqual } from './watching/keepEqual.ts'
import type { RunQueryConfig } from './watching/runQuery.ts'
import type { RunQuery } from './watching/runSnapshot.ts'
import { failureOf } from './watching/mend.ts'
import { isExpired, paceOf, readSurroundings, type RunObserver, type Watcher } from './watching/watcher.ts'
import { isUnchecked, watchOf } from './watching/watchOf.ts'

interface ViewFields {
  /** How the watching goes, apart from how the run goes. */
  connection: Connection
  /** Why watching ended, or what it is recovering from. Stays until an answer comes; never flickers. */
  error: RunError | null
  /** Whether the run is `done` or `error`: no poll will change its status. */
  isFinal: boolean
  /** Whether polls go out by themselves: `connection` is `live`, `reconnecting` or `held`. */
  isWatching: boolean
}

/** What one component shows of a run: narrow it by `phase`. */
export type RunView<TData = JsonObject> = ViewFields &
  /**
   * Nothing was read yet: nothing is to be (`idle`), or the first answer is awaited (`loading`). A watch that ended before
   * it came stays `loading`, with a `connection` of `stopped` or `expired`: show that in place of a spinner.
   */
  (
    | { phase: 'idle' | 'loading'; run?: undefined }
    | { phase: 'pending'; run: PendingRun }
    | { phase: 'running'; run: RunningRun }
    | { phase: 'unknown'; run: UnknownRun }
    | { phase: 'done'; run: DoneRun<TData> }
    /**
     * The run failed (`run.status` is `error`), its data does not fit the schema (`done`, typed by nobody), or no
     * run could be read at all. In the last two cases `error` says why.
     */
    | { phase: 'error'; run?: FailedRun | DoneRun<unknown> | undefined }
  )

/** What a component is at: the run's status, or why there is none. */
export type RunPhase = RunView['phase']

/** What is shown where there is no run to follow. */
export const idle: RunView<never> = {
  phase: 'idle',
  run: undefined,
  connection: 'paused',
  error: null,
  isFinal: false,
  isWatching: false,
}

const shared = new WeakMap<Run, Run>()

/** What a schema makes of data is made anew when the data changes; the parts that came out equal stay. */
function shareData(before: { data?: unknown } | undefined, run: Run): Run {
  const known = shared.get(run) ?? ({ ...run, data: shareEqual(before?.data, run.data) } as Run)
  shared.set(run, known)
  return known
}

/** How all runs of a component are followed; another object when any of it changes. */
export interface FollowConfig<TData> extends RunQueryConfig<TData> {
  client: RunClient
  isEnabled: boolean
  /** Wishes that are asked for each time, and what tells whether somebody looks. */
  latest: () => {
    options: ReturnType<Watcher['wishes']>
    isVisible?: ((ref: RunRef) => boolean | undefined) | undefined
  }
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
  /** The cache's entry of the run, if there is one. */
  query(): RunQuery | undefined
  /** How it is followed; absent before it is. */
  config?: FollowConfig<TData> | undefined
  watcher: Watcher
  observer?: RunObserver | undefined
  end?: (() => void) | undefined
  /** Whether the component was told to stop. */
  isStopped(): boolean
  /** Whether what it showed before it was followed was old. */
  wasOld?: boolean | undefined
  view?: RunView<TData>
  /** What a list gives of it, and of which view that was made. */
  listed?: (RunView<TData> & { ref: RunRef }) | undefined
  listedOf?: RunView<TData> | undefined
  /** How it was followed when that was found out, for as long as nothing has changed since. */
  seenBy?: FollowConfig<TData> | undefined
  details?: RunDetails
  /** What the component was last told; not what was last read, as React may throw a render away. */
  told?: unknown
}

/** What is known of the run, or would be if it were followed so. */
export function watchIn<TData>(row: RunRow<TData>, { client, initialRun }: FollowConfig<TData>): RunWatch {
  const query = row.query()
  return query ? watchOf(query, client) : startWatch({ run: initialRun })
}

/** What is to be shown of a run; the same object until that changes. */
export function viewRow<TData>(
  row: RunRow<TData>,
  config: FollowConfig<TData>,
  isHydrating?: boolean,
): RunView<TData> {
  // Lists of thousands: all are looked at whenever one changes, and most have nothing new.
  if (row.view && row.seenBy === config && !isHydrating) return row.view
  row.view = look(row, config, isHydrating)
  row.seenBy = row.observer && !isHydrating ? config : undefined
  return row.view
}

/** What is to be shown of a run; what was shown before if that is the same. */
export function look<TData>(
  row: RunRow<TData>,
  config: FollowConfig<TData>,
  isHydrating?: boolean,
): RunView<TData> {
  const { watcher, observer, view } = row
  const query = row.query()
  const watch = watchIn(row, config)
  const { run } = watch
  // Hydration: the first render shows what the server showed (F18).
  const failure = isHydrating ? undefined : watch.failure
  // Before the first effect: a failure from an earlier watch is not shown, as mounting asks again.
  const ended = query && (run || observer || query.isActive()) && failureOf(query)
  // What ended the watching: for all, or for this watcher alone. To a loader a failure that passes is the end, and to nobody
  // who watches.
  const fatalError = ended && ended.class !== 'transient' ? ended : watcher.problem
  row.wasOld ??= query && isUnchecked(query)
  const isOld = !isHydrating && (observer ? watcher.isUnchecked : row.wasOld)
  const verdict = run && validateRun(run, config.schema)
  const dataError = verdict instanceof RunError ? verdict : undefined
  const connection = connectionOf({
    isFinal: isFinal(run),
    hasFailed: fatalError !== undefined,
    isStopped: row.isStopped(),
    isExpired: isExpired(watcher),
    isReconnecting: Boolean(failure ?? isOld),
    isHeld: watch.heldUntil !== undefined,
    here: isHydrating ? 'here' : readSurroundings(),
    // Not all of it: engines copy an object with a getter field by field, and this is done with each poll.
    isEnabled: config.isEnabled,
    background: config.background,
  })
  // Data first, then errors, then waiting. The phase is the run's status, which ties the two together; the type system cannot
  // see that it is.
  return keepEqual(view, {
    phase: dataError
      ? 'error'
      : (run?.status ?? (fatalError ? 'error' : config.isEnabled ? 'loading' : 'idle')),
    run: dataError || verdict === run ? run : shareData(view?.run, verdict as Run),
    connection,
    error: fatalError ?? dataError ?? failure ?? null,
    isFinal: isFinal(run),
    isWatching: isWatching(connection),
  } as RunView<TData>)
}

/** Times and counts of a run; the same object and dates until they change. */
export function detailsOf<TData>(row: RunRow<TData>, config: FollowConfig<TData>): RunDetails {
  const { details, watcher, ref } = row
  const watch = watchIn(row, config)
  const { checkedAt, checkedAtMs, pollCount, failureCount, heldUntil, endedAt, endedAtMs } = watch
  let nextPollMs = heldUntil || undefined
  try {
    if (heldUntil === undefined && watcher.spentMs !== undefined && viewRow(row, config).isWatching)
      nextPollMs = endedAt + (nextPoll(watch, ref.runId, paceOf(config, watcher)).afterMs as number)
  } catch {
    // A wish that throws is told as soon as the poll is due (F23).
  }
  return (row.details = keepEqual(details, {
    // What another page has read was by its clock; and where the time of day went ahead, the device may have slept.
    checkedAt: toDate(
      checkedAt,
      details?.checkedAt,
      pollCount && Math.min(setByMs(checkedAt!, checkedAtMs!), 0),
    ),
    // Rendering on a server: its failures are none of the page's (F18).
    failureCount: isServer ? 0 : failureCount,
    nextPollAt: toDate(nextPollMs, details?.nextPollAt, setByMs(endedAt, endedAtMs)),
  }))
}

export const noRunYet = 'There is no run yet. Pass a ref first.'

/** Says in a sentence when the run is asked for next, and why then. */
export function explainRow<TData>(row: RunRow<TData> | undefined): string {
  if (!row) return noRunYet
  const { config } = row
  if (!config) return 'No poll: the watching has not begun.'
  const watch = watchIn(row, config)
  return explainNextPoll({
    ...paceOf(config, row.watcher),
    ...viewRow(row, config),
    isEnabled: config.isEnabled,
    runId: row.ref.runId,
    watch,
    isAsking: isAsking(row),
    estimate: config.client.pace?.estimate(row.ref),
    nowMs: evenNow(watch),
  })
}

/** Whether a request for it is under way. */
export function isAsking<TData>(row: RunRow<TData>): boolean {
  return row.query()?.state.fetchStatus === 'fetching'
}

/** A time by the clock as it is set now; the same object for as long as it is the same, whatever two clocks make of it. */
function toDate(at: number | undefined, before: Date | undefined, clockSetByMs: number): Date | undefined {
  const date = new Date(Math.round(at! + clockSetByMs))
  // There is none, or an app has put something else into the cache.
  if (Number.isNaN(+date)) return undefined
  return Math.abs(+date - Number(before)) < 100 ? before : date
}
