import type { JsonObject, JsonValue } from '../contract/JsonValue.ts'
import type { Review, RunInput, RunStatus } from '../contract/Run.ts'

/** When a step is answered, how long it stays, and which hints its answer carries. */
export interface StepOptions {
  /**
   * How many polls get this step before the next one has its turn. The last step of a script stays for good.
   *
   * @default 1
   */
  polls?: number | undefined
  /**
   * How many milliseconds this step stays, in place of `polls`, whether anybody polls or not. Reads `Date.now()`, so
   * fake timers move it on.
   */
  forMs?: number | undefined
  /**
   * Milliseconds until the answer comes.
   *
   * @default 0
   */
  delayMs?: number | undefined
  /** Sent as `Retry-After`: a number of seconds, a date, or any text to see what is made of it. */
  retryAfter?: number | Date | string | undefined
  /** Sent as `X-Poll-After-Ms`. */
  pollAfterMs?: number | undefined
  /** Further headers of the answer. */
  headers?: Record<string, string> | undefined
}

/** Fields of the row that a run answers with, as the API spells them. */
export interface RowFields {
  row_id?: string | undefined
  created_at?: string | undefined
  reasoning?: string | null | undefined
  review?: Review | null | undefined
  input?: RunInput | null | undefined
  /** The data as a reviewer corrected it, over that of the script. */
  data?: JsonObject | undefined
}

/** Options of a step that answers with a row. */
export interface RowStepOptions extends StepOptions, RowFields {
  /** Fields that the documentation does not know, laid over all others. */
  fields?: Record<string, JsonValue> | undefined
}

/** One answer of a scripted run; made by {@link done}, {@link httpError} and their like. */
export interface RunStep {
  readonly kind: 'answer' | 'dropped' | 'hang'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Spells the body, given what the API knows of the row. */
  readonly text: (row: RowFields) => string
  readonly polls?: number | undefined
  readonly forMs?: number | undefined
  readonly delayMs: number
}

/** What a run answers, poll by poll: steps, or just the word of a status. The last one repeats. */
export type RunScript = readonly (RunStep | RunStatus)[]
