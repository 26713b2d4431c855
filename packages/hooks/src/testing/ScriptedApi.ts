import type { JsonObject } from '../contract/JsonValue.ts'
import type { Review } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { ScriptedEndpoint } from './findEndpoint.ts'
import type { RunScript, RunStep } from './RunStep.ts'

export interface ScriptedApiOptions {
  /** Demanded as `X-API-Key`; without one every caller is let in. */
  apiKey?: string | undefined
  /**
   * Where the API is. Only its path counts when requests come in; relative addresses are read against it.
   *
   * @default 'https://cloudsquid.test/api'
   */
  baseUrl?: string | undefined
  /**
   * The names of the projects that it lists.
   *
   * @default ['demo']
   */
  projects?: readonly string[] | undefined
  /**
   * What a run answers for which nothing else was said.
   *
   * @default pending, running, then done with a small invoice
   */
  script?: RunScript | undefined
  /**
   * Makes the ids of rows, runs and tasks; give one where ids must not begin anew with each page.
   *
   * @default counts them from one, so that they are the same in every test
   */
  createId?: ((kind: 'row' | 'run' | 'task') => string) | undefined
}

/** A request as it came in. Of its body only the size is kept, of its headers nothing. */
export interface ScriptedRequest {
  readonly method: string
  /** Below the base URL, as it was sent. */
  readonly path: string
  /** `undefined` if there is no such endpoint. */
  readonly endpoint: ScriptedEndpoint | undefined
  readonly runId: string | undefined
  /** `Date.now()` on arrival. */
  readonly at: number
  readonly bodyBytes: number
  /** How many other requests for the same run were unanswered when it came. */
  readonly overlaps: number
}

export interface FaultOptions {
  /** @default whichever request comes next */
  endpoint?: ScriptedEndpoint | undefined
  /**
   * How many requests it hits; `Infinity` for an outage.
   *
   * @default 1
   */
  times?: number | undefined
}

export interface ReplayOptions {
  /** What the runs are done with; a recording holds no data. */
  data?: JsonObject | undefined
}

/** A run of a recording, which is answered as it was then. */
export interface ReplayedRun {
  /** Its number in the recording. */
  run: number
  ref: RunRef
  /** When it was first asked for, in milliseconds since the recording began. */
  askedMs: number
  /** For `useRun` or `waitForRun`: asks when it was asked for then, whatever had decided so. */
  config: { intervalMs: (state: { pollCount: number }) => number; deadlineMs: number }
}

/** A Cloudsquid that answers by script; made by {@link createScriptedApi}. */
export interface ScriptedApi {
  /** For `createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })`. */
  readonly baseUrl: string
  /** Answers in place of the global `fetch`. Honours the abort signal. */
  readonly fetch: typeof globalThis.fetch
  /**
   * Answers behind a real HTTP server. A dropped connection is a body that breaks after its first byte, upon which
   * servers close the socket. Never rejects.
   */
  readonly handle: (request: Request) => Promise<Response>
  /**
   * Says what the run with this id answers from now on, whether it was started or not.
   *
   * @returns its address, in the first project.
   */
  script(runId: string, script: RunScript): RunRef
  /** Makes a run that nobody needs to start, and gives its address. */
  addRun(script?: RunScript): RunRef
  /** Says what the next run that is started (or extracted, or reconciled) answers; several calls queue up. */
  nextRun(script: RunScript): void
  /**
   * Answers requests with a fault in place of what they ask for, and takes no step of any script for it.
   *
   * @returns a function that ends it.
   */
  fault(step: RunStep, options?: FaultOptions): () => void
  /**
   * Gives a run a review, as if somebody had just made it, over that of its script; `null` takes it back. Corrections that
   * it carries change the data, as they do where a review is sent; of what was corrected before, none is lost.
   */
  review(runId: string, review: Review | null): void
  /**
   * Answers as a flight recorder saw it: each run of the recording gets the same answers and failures, with the same wishes of
   * the server, each after as long as then. What was asked and never sent takes no answer. The last answer stays.
   *
   * @param recording - What `exportRecording()` of `cloudsquid-react/devtools` gave, or its JSON as text.
   * @returns the runs, to be followed with their `config`.
   * @throws Error if it is no recording, or a newer one than this package knows.
   */
  replay(recording: unknown, options?: ReplayOptions): ReplayedRun[]
  /** Every request since the start or the last `reset()`, oldest first. */
  readonly requests: readonly ScriptedRequest[]
  /** Counts requests: all, those to one endpoint, or those for one run. */
  count(endpoint?: ScriptedEndpoint, runId?: string): number
  /** Requests that are not answered yet. */
  readonly inFlight: number
  /** The most requests that were unanswered at one time. */
  readonly maxInFlight: number
  /** Forgets runs, faults and requests; ids start over. */
  reset(): void
}
