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
  /** When it was asked for, counted in turns and not by a clock: which of two answers is the newer one (F17). */
  turn?: number | undefined
}

/** How a run is read, beyond what every request takes. */
export interface ReadOptions extends RequestOptions {
  /**
   * Whether somebody looks at this run; those go first when many wait for the budget. Asked each time when a turn is
   * given, as what is looked at changes while requests wait.
   *
   * @default somebody does
   */
  isVisible?: (() => boolean) | undefined
  /**
   * Whether it was never asked for before; of those that are looked at, these go first.
   *
   * @default true
   */
  isFirst?: boolean | undefined
  /**
   * Milliseconds after which a request that still waits for the budget is given up (RUN-TIMEOUT). Without it, a 429 that
   * holds all requests for as long as the default or longer is thrown again at once, with the time that is left as `retryAfterMs`.
   *
   * @default 90000
   */
  waitMs?: number | undefined
}

/** What the budget of a client does with a run just now. */
export interface RequestBudget {
  /** Whether a request for this run waits for its turn. */
  isQueued: (ref: RunRef) => boolean
  /** Milliseconds for which the server asked all requests to wait; 0 if it did not. */
  heldForMs: () => number
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
  /** Sends the body in place of the global `fetch`; a client with a `fetch` of its own does not use it. */
  send?: BodySender | undefined
}

/** An answer as it came over the wire. */
export interface SentAnswer {
  status: number
  headers: Headers
  text: string
}

/** A way to send a body that tells how much of it has left. */
export type BodySender = (
  url: string,
  options: { headers: Headers; body: string; signal: AbortSignal; onProgress: (progress: number) => void },
) => Promise<SentAnswer>

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
   * Callers that read the same run at the same time share one request (F7), and all stay within the client's budget.
   *
   * @throws what `request` throws, and RunInputError for an address that is none.
   */
  getRun(ref: RunRef, options?: ReadOptions): Promise<RunAnswer>
  /** What the budget does; absent from clients that have none. */
  readonly budget?: RequestBudget | undefined
}
