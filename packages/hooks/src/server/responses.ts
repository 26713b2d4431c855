import type { Answer, StreamedAnswer } from './Answer.ts'
import type { Refusal } from './Refusal.ts'

/** An answer for one of perhaps many callers, or a file on its way through. */
export function toResponse(answer: Answer | StreamedAnswer): Response {
  const { status, headers } = answer
  const isBare = status === 204 || status === 205 || status === 304
  return guarded(isBare ? null : 'bytes' in answer ? answer.bytes : answer.body, status, headers)
}

export function toRefusalResponse({ status, message, headers }: Refusal): Response {
  const all = { 'content-type': 'application/json', ...headers }
  return guarded(JSON.stringify({ errorMessage: message }), status, Object.entries(all))
}

/** The host's own answer, kept out of caches as all of them are. */
export function toOwnResponse(response: Response): Response {
  return guarded(response.body, response.status, [...response.headers])
}

/** Takes headers as pairs: a `Response` makes `Headers` of its own of whatever it is given. */
function guarded(body: BodyInit | null, status: number, headers: [name: string, value: string][]): Response {
  // Opened as a page, an answer must not run as one of this origin. PDF viewers do not start in a sandbox.
  const isPdf = headers.some(([name, value]) => name === 'content-type' && /^application\/pdf\b/i.test(value))
  const own = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(!isPdf && { 'content-security-policy': 'sandbox' }),
  }
  const others = headers.filter(([name]) => !Object.hasOwn(own, name))
  return new Response(body, { status, headers: [...others, ...Object.entries(own)] })
}
