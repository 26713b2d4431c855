import type { RunError } from '../client/errors.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { DoneRun, FailedRun, PendingRun, Run, RunningRun, UnknownRun } from '../contract/Run.ts'
import type { Connection } from '../polling/connectionOf.ts'

interface WatchFields<TData> {
  /** How the watching goes, apart from how the run goes. */
  connection: Connection
  /** Why watching ended, or what it is recovering from. Stays until an answer comes; never flickers (F5). */
  error: RunError | null
  /** When the last good answer came. Reading it renders on every poll. */
  readonly checkedAt: Date | undefined
  /** Polls that failed since the last good answer. Reading it renders on every poll. */
  readonly failureCount: number
  /**
   * Asks now, also after the end: a review arrives after `done` (contract row 11). Shares a request in flight.
   *
   * @throws RunError if this request fails, or if the data does not fit the schema; the last good run stays.
   */
  refresh: () => Promise<Run<TData>>
  /** Ends watching and the request in flight, unless another component watches too. Cancels nothing at Cloudsquid. */
  stop: () => void
  /** Watches on after `stop`, after the deadline, or after a failure that ended it. */
  resume: () => void
}

/** What {@link useRun} gives: narrow it by `phase`. */
export type UseRunResult<TData = JsonObject> = WatchFields<TData> &
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

/** What the hook is at: the run's status, or why there is none. */
export type RunPhase = UseRunResult['phase']
