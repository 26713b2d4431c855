import { isJsonObject } from '../contract/JsonValue.ts'
import { cacheScope } from './cacheScope.ts'
import type { PoolLimits } from './createRequestPool.ts'
import {
  errorDetail,
  RunContractError,
  RunError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunTimeoutError,
} from './errors.ts'
import { createRunReader } from './createRunReader.ts'
import { parsePollHint } from './parsePollHint.ts'
import type { ClientAnswer, ClientRequest, RunClient, SentAnswer } from './RunClient.ts'
import { startDeadline } from './startDeadline.ts'
import { warnAboutKey } from './warnAboutKey.ts'

/** Headers for each request: fixed, or asked for anew each time (a token that is renewed). */
export type ClientHeaders =
  | Record<string, string>
  | (() => Record<string, string> | Promise<Record<string, string>>)

export interface RunClientOptions extends PoolLimits {
  /** Where the API or its proxy is, such as `/api` or `https://api.cloudsquid.io/api`. */
  baseUrl: string
  /**
   * Sent as `X-API-Key`. For servers and scripts only: in a browser everybody could read it, so it warns there.
   * Browsers go through `createRunProxy` of `cloudsquid-react/server`, with no key at all.
   */
  apiKey?: string
  /** Sent with every request. */
  headers?: ClientHeaders
  /**
   * Sends the requests.
   *
   * @default the global `fetch`; uploads with progress use `XMLHttpRequest` where it exists
   */
  fetch?: typeof globalThis.fetch
  /**
   * Milliseconds for one complete answer (F7). Synchronous extraction and uploads have a limit of their own.
   *
   * @default 30000
   */
  timeoutMs?: number
  /**
   * Keeps cache entries apart from those of other users (F11). Needed only when `headers` is a function and the
   * cache is carried from server to browser.
   *
   * @default a hash of the base URL, key and headers
   */
  scope?: string
}

/**
 * Makes the way to one API, for `<RunClientProvider client>` and the endpoint functions. Holds no connection: make
 * it once at module level, and drop it when you like.
 *
 * @example
 * const client = createRunClient({ baseUrl: '/api' })
 */
export function createRunClient(options: RunClientOptions): RunClient {
  const { timeoutMs = 30_000, apiKey } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  if (apiKey !== undefined) warnAboutKey()

  async function buildHeaders(hasBody: boolean): Promise<Headers> {
    const own = typeof options.headers === 'function' ? await options.headers() : options.headers
    try {
      const headers = new Headers(own)
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

  async function send(request: ClientRequest, signal: AbortSignal): Promise<SentAnswer> {
    const { method = 'GET', onProgress } = request
    const url = baseUrl + request.path
    const body = request.body === undefined ? undefined : JSON.stringify(request.body)
    const headers = await buildHeaders(body !== undefined)
    // Not every way to send looks at a signal that was aborted before.
    if (signal.aborted) throw signal.reason
    onProgress?.(0)
    if (request.send && onProgress && body && !options.fetch && typeof XMLHttpRequest === 'function')
      return request.send(url, { headers, body, signal, onProgress })
    const send = options.fetch ?? globalThis.fetch
    // A redirect would take the key along to wherever it points.
    const redirect = apiKey === undefined ? 'follow' : 'manual'
    const init: RequestInit = { method, headers, signal, redirect, cache: 'no-store' }
    const response = await send(url, body === undefined ? init : { ...init, body })
    const text = await response.text()
    onProgress?.(1)
    return { status: response.status, headers: response.headers, text }
  }

  const client: RunClient = {
    baseUrl,
    scope: options.scope ?? cacheScope(baseUrl, apiKey, options.headers),
    async request(request): Promise<ClientAnswer> {
      const limitMs = request.timeoutMs ?? timeoutMs
      const deadline = startDeadline(limitMs, request.signal)
      try {
        const sent = await Promise.race([send(request, deadline.signal), deadline.ended])
        return readAnswer(request.subject, sent)
      } catch (cause) {
        if (request.signal?.aborted) throw request.signal.reason
        if (deadline.hasExpired()) throw new RunTimeoutError(request.subject, limitMs)
        if (cause instanceof RunError) throw cause
        throw new RunNetworkError(request.subject, cause)
      } finally {
        deadline.clear()
      }
    },
    ...createRunReader((request) => client.request(request), options),
  }
  return client
}

/** Judges the HTTP status first and reads the body after: an error page need not be JSON (contract row 16). */
function readAnswer(subject: string, { status, headers, text }: SentAnswer): ClientAnswer {
  const pollAfterMs = parsePollHint(headers, Date.now())
  const body = parseJson(text)
  if (status >= 200 && status < 300) {
    if (body === undefined) throw new RunContractError(subject, text === '' ? 'is empty' : 'is not JSON')
    return { body, pollAfterMs }
  }
  const detail = isJsonObject(body) ? errorDetail(body) : undefined
  throw new RunHttpError(subject, { status, retryAfterMs: pollAfterMs, detail })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
