import type { Review, Run } from '../contract/Run.ts'

/** Whether watching goes on by itself (`transient`) or has ended until somebody acts (`fatal`). */
export type RunErrorClass = 'transient' | 'fatal'

/**
 * What every error of this package is: `code` names its page in `docs/errors`, `class` says whether watching goes
 * on. The message says what happened, what it means and what to do; it holds no key and no document content.
 */
export abstract class RunError extends Error {
  readonly class: RunErrorClass = 'fatal'
  /** Names the page in `docs/errors`, such as `RUN-404`. */
  declare readonly code: string
  /** What the server asks to wait before the next request, if it answered so. */
  declare readonly retryAfterMs?: number | undefined

  constructor(code: string, sentence: string, options?: { cause?: unknown }) {
    // TypeScript's library of ES2020 knows an error's first argument only.
    super(
      ...([`${sentence} See cloudsquid-react/dist/docs/errors/${code}.md.`, options] as unknown as [string]),
    )
    this.code = code
    // One name for all: that of the class is a single letter once an app is minified.
    this.name = 'RunError'
  }
}

/** What a {@link RunHttpError} was answered with. */
export interface HttpFailure {
  status: number
  /** What the server asks to wait, by `Retry-After` or a `*-poll-after-ms` header. */
  retryAfterMs?: number | undefined
  /** What the server's error body says; free text from outside, so it is kept out of the message. */
  detail?: string | undefined
}

/** An answer with an HTTP status outside 200 to 299. */
export class RunHttpError extends RunError {
  declare readonly class: RunErrorClass
  declare readonly status: number
  declare readonly retryAfterMs: number | undefined
  declare readonly detail: string | undefined

  constructor(subject: string, { status, retryAfterMs, detail }: HttpFailure) {
    const kind = words[status] ? status : status >= 500 ? '5XX' : 'HTTP'
    super(`RUN-${kind}`, `${subject} failed with HTTP ${status}. ${words[kind]}`)
    // Every other failure needs somebody (contract row 16).
    if (status === 408 || status === 425 || status === 429 || status >= 500) this.class = 'transient'
    this.status = status
    this.retryAfterMs = retryAfterMs
    this.detail = detail
  }
}

/** No answer came: offline, refused, dropped, or blocked by CORS. */
export class RunNetworkError extends RunError {
  override readonly class = 'transient'

  constructor(subject: string, cause: unknown) {
    const sentence = `${subject} got no answer. Check the network, the base URL and CORS.`
    super('RUN-NETWORK', sentence, { cause })
  }
}

/** The client's `headers` threw or rejected, so nothing was sent; `cause` is what it threw. */
export class RunHeadersError extends RunError {
  override readonly class = 'transient'

  constructor(subject: string, cause: unknown) {
    const sentence = `${subject} was not sent: the client's \`headers\` failed. Nothing is lost; see error.cause.`
    super('RUN-HEADERS', sentence, { cause })
  }
}

/** No complete answer came within the request's time. */
export class RunTimeoutError extends RunError {
  override readonly class = 'transient'

  constructor(subject: string, timeoutMs: number) {
    const sentence = `${subject} got no complete answer within ${timeoutMs} ms. It may have arrived; look before sending again.`
    super('RUN-TIMEOUT', sentence)
  }
}

/** A 2xx answer that is not what the contract says: HTML, cut off, or without the field it is for. */
export class RunContractError extends RunError {
  declare readonly class: 'fatal'

  constructor(subject: string, problem: string) {
    const sentence = `${subject} was answered, but the answer ${problem}. Check the base URL.`
    super('RUN-CONTRACT', sentence)
  }
}

/** The data of a done run does not fit the schema. The run is readable all the same. */
export class RunDataError extends RunError {
  declare readonly class: 'fatal'
  /** The run as it came, its data typed by nobody. */
  declare readonly run: Run
  /** Where the schema disagrees: paths and the schema's own words. */
  declare readonly issues: readonly { message: string; path: string }[]

  constructor(run: Run, issues: readonly { message: string; path: string }[]) {
    const paths = issues.slice(0, 5).map((issue) => issue.path || '(top)')
    const sentence = `The run is done, but its data does not fit the schema at ${paths.join(', ')}. Read error.run; correct the schema or the table.`
    super('RUN-DATA', sentence)
    this.run = run
    this.issues = issues
  }
}

/** A watch without hooks has lasted its `deadlineMs`. The run has not failed, as far as anybody knows. */
export class RunExpiredError extends RunError {
  declare readonly class: 'fatal'
  /** The last good answer, if there was one. */
  declare readonly run: Run | undefined

  constructor(run: Run | undefined, cause?: unknown) {
    const why = cause instanceof RunError ? `: the last request failed with ${cause.code}` : ''
    const state = run
      ? 'not final before the deadline, and is still running'
      : `never read before the deadline${why}`
    super('RUN-EXPIRED', `The run was ${state}. Wait for it again by its id.`, { cause })
    this.run = run
  }
}

/** A request was given up because the watching ended that it was for; the run goes on. */
export class RunStoppedError extends RunError {
  declare readonly class: 'fatal'

  constructor() {
    const sentence = 'The request was given up because watching ended. The run goes on; resume.'
    super('RUN-STOPPED', sentence)
  }
}

/** A review was not stored, because somebody else had given one meanwhile. Nothing is lost: show both. */
export class ReviewConflictError extends RunError {
  declare readonly class: 'fatal'
  /** The review that is there now. */
  declare readonly review: Review | undefined

  constructor(review: Review | undefined) {
    super(
      'RUN-CONFLICT',
      'Somebody else reviewed the run meanwhile, so this review was not stored. Compare the two, then decide again.',
    )
    this.review = review
  }
}

/**
 * Something was passed in that cannot be sent: an address with an empty part, a file of a kind that the API refuses. Or
 * the program failed where it sends; `cause` then is what it threw.
 */
export class RunInputError extends RunError {
  declare readonly class: 'fatal'

  constructor(sentence: string, options?: { cause?: unknown }) {
    super('RUN-INPUT', sentence, options)
  }
}

/** What was thrown. In place of nothing an error, as nothing is what an `error` is where nothing has failed. */
export function orUnsaid(thrown: unknown): unknown {
  return thrown ?? new RunInputError('Something failed without an error. Have your own code throw one.')
}

/** What a status means and what to do, by the last part of the code. */
const words: Record<number | string, string> = {
  400: 'The request is malformed. Check the ids.',
  401: 'The API key is missing or wrong. Check it on the server.',
  403: 'The API key may not do this. Check its project.',
  404: 'There is no such project, table or run. Check the ids.',
  410: 'It existed once and is gone. Start a new run.',
  413: 'The document is too large. Send a smaller one, or its uri.',
  429: 'Too many requests. Nothing is lost; wait as long as the server asks.',
  '5XX': 'The server had a problem. Nothing is lost; ask again later.',
  HTTP: 'This status is not documented. Asking again may not help.',
}
