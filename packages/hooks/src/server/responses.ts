import type { Answer, StreamedAnswer } from './Answer.ts'
import type { Refusal } from './Refusal.ts'

/** An answer for one of perhaps many callers, or a file on its way through. */
export function toResponse(answer: Answer | StreamedAnswer): Response {
  const { status, headers } = answer
  const isBare = status === 204 || status === 205 || status === 304
  return guarded(isBare ? null : 'bytes' in answer ? answer.bytes : answer.body, status, new Headers(headers))
}

export function toRefusalResponse({ status, message, headers }: Refusal): Response {
  const all = new Headers({ 'content-type': 'application/json', ...headers })
  return guarded(JSON.stringify({ errorMessage: message }), status, all)
}

/** The host's own answer, kept out of caches as all of them are. */
export function toOwnResponse(response: Response): Response {
  return guarded(response.body, response.status, new Headers(response.headers))
}

function guarded(body: BodyInit | null, status: number, headers: Headers): Response {
  headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  // Opened as a page, an answer must not run as one of this origin. PDF viewers do not start in a sandbox.
  if (!/^application\/pdf\b/i.test(headers.get('content-type') ?? ''))
    headers.set('content-security-policy', 'sandbox')
  return new Response(body, { status, headers })
}
