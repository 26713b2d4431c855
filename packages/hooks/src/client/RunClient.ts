import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'

/** Options that every endpoint function takes. */
export interface RequestOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds for one complete answer, in place of the client's. */
  timeoutMs?: number | undefined
}

/** A run as one poll saw it, with the server's wish for the next. */
export interface RunAnswer {
  run: Run
  /** How long the server asks to wait before the next poll (F4). */
  pollAfterMs?: number | undefined
}

/** One request to the API, as the endpoint functions ask for it. */
export interface ClientRequest {
  method?: 'GET' | 'POST'
  /** Relative to the base URL, percent-encoded. */
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** What is being done, to begin an error's sentence: "Reading the run". */
  subject: string
  signal?: AbortSignal | undefined
  /** Overrides the client's time for one complete answer. */
  timeoutMs?: number | undefined
  /** Called with 0 to 1 while the body is sent. */
  onProgress?: ((progress: number) => void) | undefined
}

/** A 2xx answer: its JSON, and how long the server asks to wait before the next request. */
export interface ClientAnswer {
  body: unknown
  pollAfterMs?: number | undefined
}

/** The way to one API with one set of credentials; made by {@link createRunClient}. */
export interface RunClient {
  readonly baseUrl: string
  /** Keeps cache entries of different APIs and credentials apart (F11). Holds no secret. */
  readonly scope: string
  /**
   * Sends one request and gives its JSON; never retries.
   *
   * @throws RunHttpError, RunNetworkError, RunTimeoutError, RunContractError; the signal's reason when aborted.
   */
  request(request: ClientRequest): Promise<ClientAnswer>
  /**
   * Reads a run once and parses it, where the answer enters. A method, so that the hooks need not carry the parser.
   *
   * @throws what `request` throws, and RunInputError for an address that is none.
   */
  getRun(ref: RunRef, options?: RequestOptions): Promise<RunAnswer>
}
