import type { Answer, StreamedAnswer } from './Answer.ts'
import type { KeyFinder } from './keyFinder.ts'
import { passHeaders } from './passHeaders.ts'
import type { ProxyCall } from './ProxyCall.ts'
import { readBounded } from './readBounded.ts'
import { rebuildError } from './rebuildError.ts'
import { isLeftEarly, Refusal } from './Refusal.ts'
import { withDeadline } from './withDeadline.ts'

export interface Upstream {
  apiKey: string
  finder: KeyFinder
  baseUrl: string
  send: (address: string, init: RequestInit) => Response | Promise<Response>
  report: (error: unknown, call: ProxyCall) => void
  /** Told of each answer as soon as it begins. */
  note: (response: Response, sentAtMs: number) => void
  now: () => number
}

export interface UpstreamRequest {
  call: ProxyCall
  method: string
  path: string
  body?: Uint8Array<ArrayBuffer> | undefined
  limitMs: number
  isExtension: boolean
  /** The caller's, or the one that those who share have in common. */
  signal: AbortSignal
  /** What aborts that signal, if it is for this request alone. */
  controller?: AbortController | undefined
}

/** An answer is held in memory before it is passed on, so a wrong one must not be endless. */
const maxAnswerBytes = 64_000_000

/** Asks the upstream and reads the whole answer, whatever its status. */
export function askForAnswer(upstream: Upstream, request: UpstreamRequest): Promise<Answer> {
  return ask(upstream, request, (response) => readAnswer(upstream, request, response))
}

/** Asks the upstream for a file: a good answer is left as a stream, another one is read. */
export function askForStream(upstream: Upstream, request: UpstreamRequest): Promise<Answer | StreamedAnswer> {
  return ask<Answer | StreamedAnswer>(upstream, request, async (response) => {
    if (!response.ok) return readAnswer(upstream, request, response)
    const { status, body } = response
    return { status, body, headers: passHeaders(response.headers, upstream.finder, { isFile: true }) }
  })
}

async function ask<TAnswer>(
  upstream: Upstream,
  { call, method, path, body, limitMs, signal, controller }: UpstreamRequest,
  read: (response: Response) => Promise<TAnswer>,
): Promise<TAnswer> {
  const headers: Record<string, string> = {
    accept: 'application/json, */*;q=0.5',
    'x-api-key': upstream.apiKey,
    ...(body && { 'content-type': 'application/json' }),
  }
  const late = [
    504,
    `Cloudsquid did not answer within ${limitMs} ms. What was asked for may have happened all the same: look before you send it again.`,
  ] as const
  try {
    return await withDeadline(
      async (ended) => {
        const init: RequestInit = {
          method,
          headers,
          body: body as BodyInit,
          redirect: 'manual',
          cache: 'no-store',
          signal: ended,
        }
        const sentAtMs = upstream.now()
        const response = await upstream.send(upstream.baseUrl + path, init)
        upstream.note(response, sentAtMs)
        const { status } = response
        // A redirect that was not followed has status 0 in some runtimes and 3xx in others.
        const isRedirect = status < 200 || (status >= 300 && status < 400)
        // Of what is above 599 no answer can be made for the caller.
        if (isRedirect || status > 599) {
          response.body?.cancel().catch(() => {})
          const what = isRedirect ? 'a redirect, which is not followed' : `HTTP ${status}, which is no status`
          throw new Refusal(502, `Cloudsquid answered with ${what}. Check the baseUrl of the proxy.`)
        }
        return read(response)
      },
      { limitMs, signal, controller, late },
    )
  } catch (error) {
    if (!isLeftEarly(error)) upstream.report(describe(error, upstream.finder), call)
    if (error instanceof Refusal) throw error
    throw new Refusal(502, 'Cloudsquid could not be reached. Try again later; if it stays so, check baseUrl.')
  }
}

async function readAnswer(
  { finder }: Upstream,
  { isExtension }: UpstreamRequest,
  response: Response,
): Promise<Answer> {
  const bytes = await readBounded(response.body, maxAnswerBytes)
  if (!bytes)
    throw new Refusal(
      502,
      `The answer of Cloudsquid is longer than ${maxAnswerBytes} bytes and was not passed on.`,
    )
  const answer = { status: response.status, headers: passHeaders(response.headers, finder), bytes }
  return response.ok ? answer : rebuildError(answer, { finder, isExtension })
}

/** A new error rather than the one that came: what a `fetch` throws may carry the request, and so the key. */
function describe(error: unknown, finder: KeyFinder): Error {
  const { message, cause } = error instanceof Error ? error : new Error('The upstream failed')
  const reason = cause instanceof Error ? ` (${cause.message})` : ''
  const text = finder.remove(`${message}${reason}`.slice(0, 2000))
  return new Error(finder.isIn(text) ? 'The upstream failed, in words that held the key' : text)
}
