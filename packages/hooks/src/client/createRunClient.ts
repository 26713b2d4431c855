import { throwIfAborted } from './abortReason.ts'
import { cacheScope } from './cacheScope.ts'
import { createRunPace, type PaceStorage } from './pace/createRunPace.ts'
import { guard } from './guard.ts'
import { checkBaseUrl, isSlip } from './slips.ts'
import { createRunReader } from './createRunReader.ts'
import { RunError, RunHeadersError, RunInputError, RunNetworkError, RunTimeoutError } from './errors.ts'
import { maxTimerMs } from './parsePollHint.ts'
import { readAnswer } from './readAnswer.ts'
import {
  type AnswerReader,
  type ClientAnswer,
  type ClientHeaders,
  type PoolLimits,
  positive,
  type RunClient,
  type Send,
  type TabSharing,
} from './RunClient.ts'

export interface RunClientOptions extends PoolLimits {
  /**
   * Where the API or its proxy is, such as `/api` or `https://api.cloudsquid.io/api`. On a server and in React Native a
   * full address, as there is no page that completes it, unless your own `fetch` does. One that is none is told when
   * something is asked for (RUN-INPUT), never when the client is made.
   */
  baseUrl: string
  /**
   * Sent as `X-API-Key`. For servers and scripts only: in a browser everybody could read it, so it warns there.
   * Browsers go through `createRunProxy` of `cloudsquid-react/server`, with no key at all.
   */
  apiKey?: string | undefined
  /** Sent with every request. A function that throws or rejects ends its request with RUN-HEADERS, which passes. */
  headers?: ClientHeaders | undefined
  /**
   * Sends the requests.
   *
   * @default the global `fetch`; uploads with progress use `XMLHttpRequest` where it exists and there is no `apiKey`
   */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Reads the text of an answer. One of your own can keep what `JSON.parse` rounds without a word: numbers of more digits
   * than a number holds (`parseKeepingDigits` of `cloudsquid-react-ui` gives them as text). It throws for what is no JSON.
   *
   * @default JSON.parse
   */
  parseJson?: ((text: string) => unknown) | undefined
  /**
   * Milliseconds for one complete answer. Synchronous extraction and uploads have a limit of their own.
   *
   * @default 30000
   */
  timeoutMs?: number | undefined
  /**
   * Names the cache entries of this API and these credentials: clients of one scope share what they read, others never do.
   * Give one of your own where two clients are to share: the one of a server, which prefetches, and the one of the browser
   * have other base URLs and keys, and a function of `headers` is another one on each page. Put the user into it if what
   * may be read differs from user to user.
   *
   * @default the base URL with a hash of key and headers
   */
  scope?: string | undefined
  /**
   * Whether to learn how long runs of each table take, and to ask for them when they are likely to be done; with as many
   * requests as without. `false` keeps to the standard schedule. A storage, such as `localStorage`, keeps what was learned:
   * counts of durations, and no word of a run.
   *
   * @default in memory, for as long as the client lives
   */
  learn?: false | PaceStorage | undefined
  /**
   * Lets the tabs of one browser that follow the same runs ask once: `shareTabs()` of `cloudsquid-react/client`.
   *
   * @default each tab asks for itself
   */
  tabs?: TabSharing | undefined
  /**
   * Has answers of megabytes parsed and compared without holding the page up: `readInWorker()` of `cloudsquid-react/worker`.
   * Not used where `parseJson` or `tabs` is given.
   *
   * @default the page reads all of them
   */
  largeAnswers?: AnswerReader | undefined
}

/**
 * Makes the way to one API, for `<RunClientProvider client>` and the endpoint functions. Holds no connection: make
 * it once at module level, and drop it when you like.
 *
 * @example
 * const client = createRunClient({ baseUrl: '/api' })
 */
export function createRunClient(options: RunClientOptions): RunClient {
  const { apiKey } = options
  const usualMs = positive(options.timeoutMs, 30_000)
  // Module level code of a page makes the client; what is wrong with its address is told where it is used.
  const address: unknown = options.baseUrl
  const baseUrl = typeof address === 'string' ? address.replace(/\/+$/, '') : ''
  if (apiKey !== undefined) warnAboutKey()

  async function buildHeaders(subject: string, hasBody: boolean): Promise<Headers> {
    let own: Record<string, string> | undefined
    try {
      own = typeof options.headers === 'function' ? await options.headers() : options.headers
    } catch (cause) {
      throw cause instanceof RunError ? cause : new RunHeadersError(subject, cause)
    }
    // Outside, as a platform without `Headers` is no matter of characters.
    let headers = new Headers()
    try {
      if (own) headers = new Headers(own)
      headers.set('accept', 'application/json')
      if (hasBody) headers.set('content-type', 'application/json')
      if (apiKey !== undefined) headers.set('x-api-key', apiKey)
      return headers
    } catch {
      // Without its cause, which spells the value out.
      throw new RunInputError(
        'The API key or a header holds a character that HTTP cannot carry, so nothing was sent. Check for line breaks.',
      )
    }
  }

  let ask: Send = async (request, signal) => {
    const onProgress = (part: number) => guard(() => request.onProgress?.(part))
    checkBaseUrl(address, options.fetch !== undefined)
    const url = baseUrl + request.path
    // Of `undefined` there is no text.
    const body = JSON.stringify(request.body) as string | undefined
    const headers = await buildHeaders(request.subject, body !== undefined)
    const { wait } = request
    if (wait) {
      headers.set('prefer', `wait=${wait.seconds}`)
      headers.set('if-none-match', wait.tag)
    }
    // Not every way to send looks at a signal that was aborted before.
    throwIfAborted(signal)
    onProgress(0)
    // A redirect would take the key along to wherever it points, and XMLHttpRequest follows each.
    if (request.send && body && !(options.fetch ?? apiKey) && typeof XMLHttpRequest === 'function')
      return request.send(url, { headers, body, signal, onProgress })
    const send = options.fetch ?? globalThis.fetch
    const redirect = apiKey === undefined ? 'follow' : 'manual'
    const init: RequestInit = {
      method: request.method ?? 'GET',
      headers,
      signal,
      redirect,
      cache: 'no-store',
      body: body ?? null,
    }
    const response = await send(url, init)
    const { largeAnswers, parseJson, tabs } = options
    const read =
      largeAnswers && !(parseJson ?? tabs)
        ? await largeAnswers.read(response, request, signal)
        : { text: await response.text() }
    onProgress(1)
    return { status: response.status, headers: response.headers, ...read }
  }

  const { learn } = options
  const scope = options.scope ?? cacheScope(baseUrl, apiKey, options.headers)
  const client: RunClient = {
    baseUrl,
    scope,
    pace: learn === false ? undefined : createRunPace(`cloudsquid-pace:${scope}`, learn || undefined),
    async request(request): Promise<ClientAnswer> {
      const { subject, signal } = request
      throwIfAborted(signal)
      const limitMs = positive(request.timeoutMs, usualMs)
      // Without a limit of its own it ends by the caller's alone. React Native has neither `AbortSignal.any` nor
      // `AbortSignal.timeout`.
      const controller = signal && limitMs === Infinity ? undefined : new AbortController()
      const own = (controller ?? { signal: signal! }).signal
      const abort = () => controller?.abort(signal?.reason)
      const timer = limitMs < Infinity ? setTimeout(abort, Math.min(limitMs, maxTimerMs)) : undefined
      if (controller) signal?.addEventListener('abort', abort)
      let end = abort
      try {
        // A `fetch` that ignores its signal still cannot hang the caller (F7).
        const ended = new Promise<never>((_, reject) => {
          own.addEventListener('abort', (end = reject))
        })
        const answer = await Promise.race([ask(request, own), ended])
        return readAnswer(request, answer, options.parseJson)
      } catch (cause) {
        throwIfAborted(signal)
        if (own.aborted) throw new RunTimeoutError(subject, limitMs)
        if (cause instanceof RunError) throw cause
        if (!isSlip(cause)) throw new RunNetworkError(subject, cause)
        const sentence = `${subject} failed in the program, not on the network. Mend error.cause.`
        throw new RunInputError(sentence, { cause })
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        own.removeEventListener('abort', end)
      }
    },
    ...createRunReader((request) => client.request(request), { ...options, timeoutMs: usualMs }),
  }
  if (options.tabs) ask = options.tabs.join(client, ask, options)
  return client
}

let hasWarned = false

/** Says once, in a browser, that the key is there for everybody to read. */
function warnAboutKey(): void {
  if (hasWarned || typeof document === 'undefined') return
  hasWarned = true
  console.warn('cloudsquid-react: everybody can read an apiKey in a browser. Use createRunProxy.')
}
