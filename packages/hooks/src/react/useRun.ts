'use client'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RunError } from '../client/errors.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { shareEqual } from '../contract/shareEqual.ts'
import { keepEqual } from './watching/keepEqual.ts'
import { detailsOf, idle, isAsking, type RunDetails, viewRow } from './viewRun.ts'
import { type FollowOptions, useFollow } from './useFollow.ts'
import type { RunView } from './viewRun.ts'

export interface UseRunOptions<TData = JsonObject, TSelected = undefined> extends FollowOptions<TData> {
  /**
   * Whether somebody looks at this run. When more runs are followed than the client's budget allows at once, those that
   * are looked at go first; the others still get their turn.
   *
   * @default true
   */
  isVisible?: boolean | undefined
  /**
   * Takes a part of the run, given as `selected`. With it, a component renders only for what it reads of the result: one
   * that reads `selected` alone, when that part changes.
   */
  select?: ((run: Run<TData>) => TSelected) | undefined
  /**
   * Whether a failure that ends the watching is thrown to the nearest error boundary, or a function that decides.
   *
   * @default false
   */
  throwOnError?: boolean | ((error: RunError) => boolean) | undefined
}

interface Controls<TData> {
  /**
   * Asks now, also after the end: a review arrives after `done`. Shares a request in flight. All functions are the same
   * ones on each render, as long as the ref is.
   *
   * @throws RunError if this request fails, or if the data does not fit the schema; the last good run stays.
   */
  refresh: () => Promise<Run<TData>>
  /** Ends watching and the request in flight, unless another component watches too. Cancels nothing at Cloudsquid. */
  stop: () => void
  /** Watches on after `stop`, after the deadline, or after a failure that ended it. */
  resume: () => void
  /** Says in a sentence when the run is asked for next, and why then; for logs and bug reports. */
  explain: () => string
}

/** What {@link useRun} gives: narrow it by `phase`. A component renders when something changes that it reads of it. */
export type UseRunResult<TData = JsonObject, TSelected = undefined> = RunView<TData> &
  Controls<TData> & {
    /** When the last good answer came. Reading it renders on every poll. */
    readonly checkedAt: Date | undefined
    /** Polls that failed since the last good answer. Reading it renders on every poll. */
    readonly failureCount: number
    /** When the next poll is due; absent while none is. Reading it renders on every poll. */
    readonly nextPollAt: Date | undefined
    /** What `select` gave; absent before there is a run. */
    readonly selected: TSelected | undefined
  }

/**
 * Follows one run until it is `done` or `error`.
 *
 * Asks at once and then every 2 to 5 s; ends by itself on a final status, on a failure that asking again cannot mend, or
 * after an hour of watching. Failures that pass keep the last good run in `run` and say `reconnecting` in `connection`.
 * Waits while the tab is hidden or the device offline. Components that follow the same run share one stream of requests;
 * each has a deadline and a `stop` of its own.
 *
 * @param ref - Pass `undefined` to wait: nothing is requested until there is a run. A changed ref never shows the
 * old run.
 * @example
 * const { phase, run, connection } = useRun(ref, { schema: invoiceSchema })
 * if (phase === 'done') return <Invoice data={run.data} />
 */
export function useRun<TData = JsonObject, TSelected = undefined>(
  ref: RunRef | undefined,
  options: UseRunOptions<TData, TSelected> = {},
): UseRunResult<TData, TSelected> {
  const { select, throwOnError = false, isVisible } = options
  const { store, rows, config } = useFollow<TData>(ref ? [ref] : none, options, () => isVisible)
  const row = rows[0]
  const tracker = useMemo(() => createTracker<TSelected>(), [])
  const read = (isHydrating?: boolean) => {
    const view = row ? viewRow(row, config, isHydrating) : idle
    const details = row && store.readDetails.size > 0 ? detailsOf(row, config) : noDetails
    return tracker.see(row ?? idle, { ...view, ...details }, select as (run: Run) => TSelected)
  }
  const shown = useSyncExternalStore(store.subscribe, read, () => read(true))

  const boundary = useQueryErrorResetBoundary()
  useEffect(() => boundary.clearReset())
  const { error } = shown
  const hasEnded = error?.class === 'fatal' && shown.connection === 'stopped' && !(row && isAsking(row))
  const isThrown = hasEnded && (typeof throwOnError === 'function' ? throwOnError(error) : throwOnError)
  if (isThrown && !boundary.isReset()) throw error

  const controls = useMemo(
    () => ({
      refresh: () => store.refresh(row?.ref),
      stop: () => row && store.stop(row.ref),
      resume: () => row && store.resume(row.ref),
      explain: () => store.explain(row?.ref),
    }),
    [store, row],
  )
  return useMemo(() => {
    const result = { ...shown, ...controls }
    for (const name of Object.keys(shown)) {
      Object.defineProperty(result, name, {
        enumerable: true,
        get() {
          tracker.reads.add(name)
          if (!(name in noDetails) || !row) return shown[name as keyof typeof shown]
          store.readDetails.add(name)
          return detailsOf(row, config)[name as keyof RunDetails]
        },
      })
    }
    return result as UseRunResult<TData, TSelected>
  }, [shown, controls, tracker, store, row, config])
}

const none: readonly RunRef[] = []
const noDetails: RunDetails = { checkedAt: undefined, failureCount: 0, nextPollAt: undefined }
const viewNames = [...Object.keys(idle), 'selected']

type Shown<TSelected> = RunView<unknown> & RunDetails & { selected?: TSelected | undefined }

/** Remembers what a component reads, so that nothing else makes it render. */
function createTracker<TSelected>() {
  const reads = new Set<string>()
  // For each run: React asks for the last one again when the component has gone on to the next.
  const shown = new WeakMap<object, [Shown<TSelected>, by: unknown]>()
  return {
    reads,
    /** Gives the object of before for as long as nothing changes that is read. Takes what is seen as its own. */
    see(
      whom: object,
      seen: Shown<TSelected>,
      select: ((run: Run) => TSelected) | undefined,
    ): Shown<TSelected> {
      const [before = {} as Shown<TSelected>, by] = shown.get(whom) ?? []
      // What cannot be compared, such as a date, is another one each time: asked for once, or React would render without end.
      seen.selected =
        by === select && before.run === seen.run
          ? before.selected
          : select && seen.run && shareEqual(before.selected, select(seen.run as Run))
      // What changes with each poll is for those who read it; with `select` so is all.
      const names = [...(select && reads.size ? [] : viewNames), ...reads]
      const next = keepEqual(before, seen, names)
      // What nobody has read yet is as of now, for whoever reads it next.
      shown.set(whom, [Object.assign(next, seen), select])
      return next
    },
  }
}
