import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { Run } from '../contract/Run.ts'
import type { Description } from './describeWatch.ts'
import type { RunPhase } from './UseRunResult.ts'

/** One of many runs: narrow it by `phase`, as the result of `useRun`. */
export type FollowedRun<TData = JsonObject> = Description<TData> & { ref: RunRef }

/** What `useRuns` gives. */
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
   * Asks for one run now, also after its end; shares a request in flight.
   *
   * @throws RunError if this request fails; the last good run stays.
   */
  refresh: (ref: RunRef) => Promise<Run<TData>>
  /** Ends watching all of them; requests that nobody else waits for are aborted. Cancels nothing at Cloudsquid. */
  stop: () => void
  /** Watches on after `stop`, after the deadline, or after failures that ended the watching of some. */
  resume: () => void
}
