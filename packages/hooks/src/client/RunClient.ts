import type { JsonObject } from '../contract/JsonValue.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import type { RunPace } from './pace/createRunPace.ts'

/** Headers for each request: fixed, or asked for anew each time (a token that is renewed). */
export type ClientHeaders =
  | Record<string, string>
  | (() => Record<string, string> | Promise<Record<string, string>>)

export interface PoolLimits {
  /**
   * Reads of runs that may begin within any one second; below 1, one in a longer time (`0.5`: one in two seconds).
   *
   * @default 10
   */
  maxRequestsPerSecond?: number | undefined
  /**
   * Reads of runs that may be unanswered at one time.
   *
   * @default 6, which is what browsers open to one host over HTTP/1.1
   */
  maxInFlight?: number | undefined
}

/** A limit as wished; one that is no number above zero would end all requests without a word. */
export function positive(wished: number | undefined, usual: number): number {
  return wished! > 0 ? wished! : usual
}

/** Options that every endpoint function takes. */
export interface RequestOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /**
   * Milliseconds for one complete answer, counted from when the request leaves. For a read that joins one which is under
   * way, counted from then, and for this caller alone. What is no number above zero is the default.
   *
   * @default that of the client; of uploads 300000, of synchronous calls 120000
   */
  timeoutMs?: number | undefined
}

/** What a proxy offers: to answer a read not before it has something else to say than what it has named so. */
export interface LongOffer {
  /** Names what was answered. */
  tag: string
  /** For how long it waits at most. */
  seconds: number
}

/** A run as one poll saw it, with the server's wish for the next. */
export interface RunAnswer {
  run: Run
  /** Milliseconds that the server asks to wait before the next poll. */
  pollAfterMs?: number | undefined
  /** When it was asked for, by a count and not a clock: which of two answers is the newer one. */
  stamp?: number | undefined
  /** That the next request may wait for a change. */
  offer?: LongOffer | undefined
  /** Whether it has waited for one. */
  wasLong?: boolean | undefined
}

let stamp = 0

/** Gives the next number of one count for requests and settled reviews; a clock may jump (F17). */
export function nextStamp(): number {
  stamp += 1
  return stamp
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
   * Whether the answer must be to a request sent after this call. A request for the run that is under way is then given
   * up and sent anew, and all who wait for it get the newer answer.
   *
   * @default false
   */
  isFresh?: boolean | undefined
  /**
   * The run as it was last read: an answer of the same text is that one, and is not parsed again.
   */
  known?: Run | undefined
  /** The offer that came with `known`, if the answer may come as late as it says. Without it, it comes at once. */
  offer?: LongOffer | undefined
  /**
   * Told `held` when the request has to wait noticeably: at once while the server holds all requests back for more than
   * a second, else once it has waited a second for the budget. Told `sent` when it leaves, or at once if it joins one
   * that is under way; `isLong` says whether that may wait for a change, as by an `offer`.
   */
  onTurn?: ((turn: RequestTurn, isLong?: boolean) => void) | undefined
  /**
   * Milliseconds after which a request that still waits for the budget is given up (RUN-TIMEOUT). Without it, a 429 that
   * holds all requests for as long as the default or longer is thrown again at once, with the time that is left as `retryAfterMs`.
   *
   * @default 90000
   */
  waitMs?: number | undefined
  /**
   * With `tabs`: called once when another tab has a newer answer, so that reading again costs no request. Without it,
   * another tab's answer is not taken.
   */
  onNews?: (() => void) | undefined
}

/** Where a request stands that asked for its turn. */
export type RequestTurn = 'held' | 'sent'

/** What the budget of a client does with a run just now. */
export interface RequestBudget {
  /** Whether a request for this run waits for its turn. */
  isQueued: (ref: RunRef) => boolean
  /** Milliseconds for which the server asked all requests to wait; 0 if it did not. */
  heldForMs: () => number
  /** Lets one request ask at once where an outage has all wait; called when the tab or the network comes back. */
  wake?: (() => void) | undefined
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
  /** A body that was read before: if the answer is the same text, it is given again, and nothing is parsed. */
  known?: unknown
  /** Asks not to be answered before the body is another one than `known`, or the time is over. */
  wait?: LongOffer | false | undefined
  /** Sends the body in place of the global `fetch`; a client with a `fetch` of its own, or a key, does not use it. */
  send?: BodySender | undefined
}

/** An answer as it came over the wire. */
export interface SentAnswer extends ReadBody {
  status: number
  headers: Headers
}

/** A body as text, or as the JSON that was made of it elsewhere. */
export interface ReadBody {
  text?: string | undefined
  body?: unknown
}

/** Reads bodies of answers, the large ones elsewhere; made by `readInWorker` of `cloudsquid-react/worker`. */
export interface AnswerReader {
  /** Gives `known` itself where the body says the same, and what of it did not change as it is there. */
  read: (response: Response, request: ClientRequest, signal: AbortSignal) => Promise<ReadBody>
  /** Ends the worker; what is read from then on is read by the page. */
  close: () => void
}

/** A way to send a body that tells how much of it has left. */
export type BodySender = (
  url: string,
  options: { headers: Headers; body: string; signal: AbortSignal; onProgress: (progress: number) => void },
) => Promise<SentAnswer>

/** Sends one request, whatever its answer says. */
export type Send = (request: ClientRequest, signal: AbortSignal) => Promise<SentAnswer>

/** Lets the tabs of one browser ask once; made by `shareTabs` of `cloudsquid-react/client`. */
export interface TabSharing {
  /** Has a client share what it reads; gives the way in which it sends from then on. */
  join: (client: RunClient, send: Send, options: SharingOptions) => Send
  /** Shares nothing any more, as before a module is loaded anew. */
  close: () => void
}

/** By what a client is told from those of others. */
export interface SharingOptions {
  scope?: string | undefined
  headers?: unknown
  fetch?: unknown
}

/** A 2xx answer: its JSON, and how long the server asks to wait before the next request. */
export interface ClientAnswer {
  body: unknown
  pollAfterMs?: number | undefined
  offer?: LongOffer | undefined
}

/** The way to one API with one set of credentials; made by {@link createRunClient}. */
export interface RunClient {
  readonly baseUrl: string
  /** Keeps cache entries of different APIs and credentials apart. Holds no secret. */
  readonly scope: string
  /**
   * Sends one request and gives its JSON; never retries.
   *
   * @throws RunHttpError, RunNetworkError, RunTimeoutError, RunContractError, RunHeadersError; RunInputError if the base
   * URL is none, or the program failed before anything was sent; the signal's reason when aborted.
   */
  request(request: ClientRequest): Promise<ClientAnswer>
  /**
   * Reads a run once and parses it, where the answer enters. A method, so that the hooks need not carry the parser.
   * Callers that read the same run at the same time share one request, and all stay within the client's budget.
   *
   * @throws what `request` throws, and RunInputError for an address that is none.
   */
  getRun(ref: RunRef, options?: ReadOptions): Promise<RunAnswer>
  /**
   * Reads a body that was answered before, such as one that a cache kept. The same body gives the same run object, also
   * the one that `getRun` gave for it.
   *
   * @throws RunContractError if it is no run.
   */
  parseRun?(body: JsonObject): Run
  /** What it learns of how long runs take; absent from clients that learn nothing. */
  readonly pace?: RunPace | undefined
  /** What the budget does; absent from clients that have none. */
  readonly budget?: RequestBudget | undefined
}
