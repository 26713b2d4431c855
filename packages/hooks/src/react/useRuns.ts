'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { idle, viewRow } from './viewRun.ts'
import { type FollowOptions, useFollow } from './useFollow.ts'
import type { RunPhase, RunRow, RunView } from './viewRun.ts'

export interface UseRunsOptions<TData = JsonObject> extends Omit<FollowOptions<TData>, 'initialRun'> {
  /**
   * Whether somebody looks at this run, such as a row on the screen. When more runs wait than the client's budget allows
   * at once, those that are looked at go first; the others still get one turn in four. Asked each time when a turn is
   * given, so that scrolling needs no render; keep it cheap.
   *
   * @default every one is
   */
  isVisible?: ((ref: RunRef) => boolean) | undefined
}

/** One of many runs: narrow it by `phase`, as the result of `useRun`. */
export type FollowedRun<TData = JsonObject> = RunView<TData> & { ref: RunRef }

/** What {@link useRuns} gives. */
export interface UseRunsResult<TData = JsonObject> {
  /**
   * One for each ref, in their order. The same array until something in it changes, and then the same objects for the runs
   * that did not: `memo` keeps their rows from rendering.
   */
  runs: readonly FollowedRun<TData>[]
  /**
   * What the list is at: `idle` without a list or with `enabled: false` before anything was read, `empty` with an empty
   * list, `loading` until the first answer, `watching` while any run may still change, `settled` when none will by itself.
   */
  phase: 'idle' | 'empty' | 'loading' | 'watching' | 'settled'
  /** How many runs are in which phase; one that is listed twice counts twice. */
  counts: Readonly<Record<RunPhase, number>>
  /**
   * Asks for one run now, also after its end; shares a request in flight. All functions are the same ones on each render.
   *
   * @throws RunError if this request fails; the last good run stays.
   */
  refresh: (ref: RunRef) => Promise<Run<TData>>
  /**
   * Ends watching one of them, or all without a ref; requests that nobody else waits for are aborted. Cancels nothing at
   * Cloudsquid.
   */
  stop: (ref?: RunRef) => void
  /** Watches on, one or all, after `stop`, after the deadline, or after a failure that ended it. */
  resume: (ref?: RunRef) => void
  /** Says in a sentence when one of them is asked for next, and why then; for logs and bug reports. */
  explain: (ref: RunRef) => string
}

/**
 * Follows many runs, each as `useRun` does: each ends alone, by its own status, failure or deadline. All requests of a
 * client keep within its budget (`maxRequestsPerSecond`, `maxInFlight` of `createRunClient`), whether this hook asks or
 * another; a 429 slows all of them once. An answer that changes nothing renders nothing. A list of thousands begins fifty
 * at a time, those that are looked at first, so that the page answers meanwhile; the others are `loading` until their turn.
 *
 * @param refs - Their addresses. `undefined` while the list itself is not known, which is not the same as an empty one.
 * @example
 * const { runs, counts } = useRuns(refs, { schema: invoiceSchema })
 * return <p>{counts.done} of {runs.length} done</p>
 */
export function useRuns<TData = JsonObject>(
  refs: readonly RunRef[] | undefined,
  options: UseRunsOptions<TData> = {},
): UseRunsResult<TData> {
  const { isVisible } = options
  // JavaScript: a list may have nothing at a place, which is idle as `useRun` of nothing is.
  const known = (refs ?? none).filter(Boolean)
  const { store, rows, config } = useFollow<TData>(known, options, isVisible)
  const [list] = useState(() => createList<TData>())
  const read = (isHydrating?: boolean) => {
    let unbegun: RunView<TData> | undefined
    let next = 0
    const places = known.length === refs?.length ? rows : (refs ?? none).map((ref) => ref && rows[next++])
    return list(places, (row) =>
      // Those that wait for their turn look alike.
      row.config || row.query() || row.isStopped()
        ? viewRow(row, config, isHydrating)
        : (row.view = unbegun ??= viewRow(row, config, isHydrating)),
    )
  }
  const runs = useSyncExternalStore(store.subscribe, read, () => read(true))
  const { refresh, stop, resume, explain } = store
  // JavaScript: a list that is not known may be `null`.
  const isKnown = !!refs
  return useMemo(
    () => ({ runs, ...summarize(isKnown ? runs : undefined), refresh, stop, resume, explain }),
    [runs, isKnown, refresh, stop, resume, explain],
  )
}

const none: readonly RunRef[] = []
const nothing = { ref: undefined as never, ...idle }

/** Gives the same list as before until something in it changes, and the same objects for what does not. */
function createList<TData>() {
  let latest: readonly FollowedRun<TData>[] = []
  return (
    rows: readonly (RunRow<TData> | undefined)[],
    viewOf: (row: RunRow<TData>) => RunView<TData>,
  ): readonly FollowedRun<TData>[] => {
    const next = rows.map((row) => {
      if (!row) return nothing
      const view = viewOf(row)
      // In this order: engines make a hidden class of its own for each object that adds to what it is spread from.
      if (row.listedOf !== view) row.listed = { ref: row.ref, ...view }
      row.listedOf = view
      return row.listed!
    })
    if (next.length !== latest.length || next.some((run, index) => run !== latest[index])) latest = next
    return latest
  }
}

/** Counts runs by their phase and says what the list is at; an empty list is not a list that is loading. */
function summarize(
  runs: readonly FollowedRun<unknown>[] | undefined,
): Pick<UseRunsResult, 'phase' | 'counts'> {
  const counts = { idle: 0, loading: 0, pending: 0, running: 0, unknown: 0, done: 0, error: 0 }
  for (const { phase } of runs ?? []) counts[phase] += 1
  return { counts, phase: phaseOf(runs, counts) }
}

function phaseOf(
  runs: readonly FollowedRun<unknown>[] | undefined,
  { idle, loading }: Record<RunPhase, number>,
): UseRunsResult['phase'] {
  if (runs?.length === 0) return 'empty'
  if (runs === undefined || runs.length === idle) return 'idle'
  const mayChange = ({ connection, isWatching }: FollowedRun<unknown>) =>
    isWatching || connection === 'offline' || connection === 'paused'
  if (!runs.some(mayChange)) return 'settled'
  return loading === runs.length ? 'loading' : 'watching'
}
