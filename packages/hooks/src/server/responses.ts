import type { Answer, StreamedAnswer } from './Answer.ts'
import type { Refusal } from './Refusal.ts'

/** An answer for one of perhaps many callers, or a file on its way through. */
export function toResponse(answer: Answer | StreamedAnswer): Response {
  const { status, headers } = answer
  const isBare = status === 204 || status === 205 || status === 304
  const body = isBare ? null : 'bytes' in answer ? answer.bytes : answer.body
  return guarded(body, status, Object.fromEntries(headers))
}

export function toRefusalResponse({ status, message, headers }: Refusal): Response {
  const body = JSON.stringify({ errorMessage: message })
  return guarded(body, status, { 'content-type': 'application/json', ...headers })
}

/** The host's own answer, kept out of caches as all of them are. */
export function toOwnResponse({ body, status, headers: given }: Response): Response {
  // Not an object: it would have one cookie at most.
  const headers = new Headers([...given])
  for (const [name, value] of Object.entries(guards(headers.get('content-type')))) headers.set(name, value)
  return new Response(body, { status, headers })
}

/** Takes headers as an object: servers that write it as it is make no `Headers` of it at all. */
function guarded(body: BodyInit | null, status: number, headers: Record<string, string>): Response {
  return new Response(body, { status, headers: { ...headers, ...guards(headers['content-type']) } })
}

/** Opened as a page, an answer, also one without a type, must not run as one of this origin. PDF viewers do not start in a sandbox. */
function guards(type: string | null | undefined): Record<string, string> {
  const isPdf = /^application\/pdf\b/i.test(type as string)
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(!isPdf && { 'content-security-policy': 'sandbox' }),
  }
}
