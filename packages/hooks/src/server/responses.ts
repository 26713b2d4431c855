import type { Refusal } from './Refusal.ts'
import type { Answer } from './shareAnswers.ts'

/** Everything else that an upstream says, its cookies above all, is between it and the proxy. */
const passing = /^(content-type|retry-after|retry-after-ms|.+-poll-after-ms)$/
const passingOnFiles = /^content-(type|disposition|length)$/

/** A read answer, for one of perhaps many callers. */
export function toResponse({ status, headers, text }: Answer): Response {
  const isBare = status === 204 || status === 205
  return guarded(isBare ? null : text, status, pick(headers, passing))
}

/** A file on its way through; its bytes are never held whole. */
export function toFileResponse(response: Response): Response {
  const headers = pick(response.headers, passingOnFiles)
  // What was encoded for the proxy has been decoded since, so the upstream's length is no longer true.
  if (response.headers.has('content-encoding')) headers.delete('content-length')
  return guarded(response.body, response.status, headers)
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

function pick(headers: Headers, names: RegExp): Headers {
  const picked = new Headers()
  headers.forEach((value, name) => {
    if (names.test(name)) picked.set(name, value)
  })
  return picked
}
