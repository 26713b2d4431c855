import type { RunError } from '../client/errors.ts'
import type { UploadSource } from '../client/toDocumentBody.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { DoneRun, FailedRun, PendingRun, Run, RunningRun, UnknownRun } from '../contract/Run.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'
import type { Connection } from '../polling/connection.ts'

/** An id to go on from. With its table (a `RowRef`, a `RunRef`) it goes on there; if both ids are there, the run's counts. */
export type ExtractionId = ({ rowId: string } | { runId: string }) & Partial<TableRef>

/** Each function is the same one as long as the component lives, and works on the latest state and options. */
export interface ExtractionFunctions<TData = JsonObject> {
  /**
   * Uploads a document, starts a run on it and follows that. A second call starts over: it ends an upload that is under
   * way, while a run that was started is told by `onStarted` all the same.
   *
   * @returns when the run is there or a step has failed; never rejects, see `error`.
   */
  extract: (source: UploadSource) => Promise<void>
  /**
   * Goes on from an id that was got before: on a row a run is started, a run is followed. Two calls for one row are one
   * start until its answer is there; after that, another call starts another run.
   *
   * @returns when the run is there or its start has failed; never rejects, see `error`.
   */
  resume: (from: ExtractionId) => Promise<void>
  /**
   * Takes the failed step again, and only that: what was uploaded is not uploaded twice, and what was started is not
   * started twice. Watches on where that ended by a failure, by `stop` or by the deadline. A run that has failed is not
   * started again: `resume({ rowId })` starts another, which is paid for.
   */
  retry: () => Promise<void>
  /** Forgets the extraction, and ends an upload that is under way. A run that has started goes on, and is still told. */
  reset: () => void
  /** Ends watching the run; before there is one it does nothing. Cancels nothing at Cloudsquid. */
  stop: () => void
  /**
   * Asks for the run now, also after the end: a review arrives after `done`.
   *
   * @throws RunError if this request fails, if the data does not fit the schema, if there is no run yet, or if the
   * component leaves before it follows the run.
   */
  refresh: () => Promise<Run<TData>>
}

interface WatchFields {
  /** How the watching goes; `paused` as long as there is no run to watch. */
  connection: Connection
  /** When the last good answer came. Reading it renders on every poll. */
  readonly checkedAt: Date | undefined
  /** Polls that failed since the last good answer. Reading it renders on every poll. */
  readonly failureCount: number
}

interface NoIds {
  progress?: undefined
  rowId?: undefined
  ref?: undefined
  run?: undefined
}

interface FollowFields {
  progress?: undefined
  /** The document, if it was sent here. */
  source: UploadSource | undefined
  /** The row, if it was got here. */
  rowId: string | undefined
  /** The run's address. */
  ref: RunRef
}

/** Where an extraction is, and all it has got so far. A step that fails stays, with its `error` and every id. */
export type ExtractionStep<TData = JsonObject> =
  | ({ step: 'idle'; source?: undefined; error: null } & NoIds)
  | (Omit<NoIds, 'progress'> & {
      step: 'uploading'
      /** How much of the document has left, 0 to 1. */
      progress: number
      source: UploadSource
      /** Why the upload has failed; `retry` sends the document again. */
      error: Error | null
    })
  | (Omit<NoIds, 'rowId'> & {
      step: 'starting'
      source: UploadSource | undefined
      /** The document is at Cloudsquid, and need not be sent again. */
      rowId: string
      /** Why the start has failed; `retry` starts on the same row. */
      error: Error | null
    })
  | (FollowFields & {
      step: 'following'
      /** The last good answer; none yet, or none that could be read. Its data is no result. */
      run: PendingRun | RunningRun | UnknownRun | undefined
      /** Why watching ended, as `connection` says, or what it is recovering from. */
      error: RunError | null
    })
  | (FollowFields & { step: 'done'; run: DoneRun<TData>; error: RunError | null })
  | (FollowFields & {
      step: 'error'
      /** The run that failed; or (`run.status` is `done`) one whose data does not fit the schema, as `error` says. */
      run: FailedRun | DoneRun<unknown>
      error: RunError | null
    })

/** What {@link useExtraction} gives: narrow it by `step`. */
export type UseExtractionResult<TData = JsonObject> = ExtractionStep<TData> &
  WatchFields &
  ExtractionFunctions<TData>
