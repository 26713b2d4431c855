import type { JsonPatchOperation } from './JsonPatchOperation.ts'
import type { JsonObject, JsonValue } from './JsonValue.ts'

/** The four words that the API documents for a run's status. */
export type RunStatus = 'pending' | 'running' | 'done' | 'error'

/** What a check objected to and a reviewer let stand, with the reason. */
export interface AcceptedFinding {
  /** JSON Pointer (RFC 6901) into the run's `data`. */
  pointer: string
  /** Which check it was. */
  code: string
  reason: string
}

/** A human's verdict on a run, as it arrived; ask {@link reviewState} what it amounts to. */
export interface Review {
  comment?: string | undefined
  reviewed_by?: string | undefined
  review_date?: string | undefined
  approved?: boolean | undefined
  /**
   * What was put right. Of a stored review: from what was extracted to the run's `data`; of one that is on its way: from the
   * `data` that was read. Not documented by Cloudsquid, so only servers that say so keep it. What is no operation is left out
   * and stays in `run.raw`.
   */
  corrections?: readonly JsonPatchOperation[] | undefined
  /** What checks objected to and the reviewer let stand; kept as `corrections` are. */
  accepted_findings?: readonly AcceptedFinding[] | undefined
}

/** What a run was given. `files[].id` are row ids of an extraction table, not file ids. */
export interface RunInput {
  data?: JsonObject | undefined
  files: { id: string }[]
}

interface RunFields {
  /** The row that the run belongs to; absent in the older answer. */
  row_id?: string | undefined
  /** When it was created, as it arrived. The API does not say whether this is the row or the run. */
  created_at?: string | undefined
  reasoning?: string | undefined
  review?: Review | undefined
  input?: RunInput | undefined
  /** Whether the answer carried `result` in place of `data`. */
  isLegacyShape: boolean
  /** What arrived, untouched: the same object, with every field that this package does not know. */
  raw: JsonObject
}

interface UnfinishedFields extends RunFields {
  /** Whatever came so far: partial, and typed by nobody. Never to be shown as the result. */
  data?: JsonObject | undefined
}

/** Queued: no worker has taken it yet. */
export interface PendingRun extends UnfinishedFields {
  status: 'pending'
}

/** Being processed. */
export interface RunningRun extends UnfinishedFields {
  status: 'running'
}

/** Finished; `data` is the answer. An empty `data` means that nothing was extracted. */
export interface DoneRun<TData = JsonObject> extends RunFields {
  status: 'done'
  data: TData
}

/** Failed, for good. The API gives no reason; `message` holds one if the answer carried it. */
export interface FailedRun extends UnfinishedFields {
  status: 'error'
  message?: string | undefined
}

/** A status that this version does not know, or none at all: not final, polled on. */
export interface UnknownRun extends UnfinishedFields {
  status: 'unknown'
  /** The status as it arrived; `undefined` if there was none. */
  rawStatus: JsonValue | undefined
}

/** A run in any of its states. Narrow it by `status`. */
export type Run<TData = JsonObject> = PendingRun | RunningRun | DoneRun<TData> | FailedRun | UnknownRun

/** Tells whether there is a run and it has ended, for good or ill: no poll will change its status. */
export function isFinal<TData>(run: Run<TData> | undefined): run is DoneRun<TData> | FailedRun {
  return run?.status === 'done' || run?.status === 'error'
}
