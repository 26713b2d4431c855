import type { Answer, StreamedAnswer } from './Answer.ts'
import type { Refusal } from './Refusal.ts'

/** An answer for one of perhaps many callers, or a file on its way through. */
export function toResponse(answer: Answer | StreamedAnswer): Response {
  const { status, headers } = answer
  const isBare = status === 204 || status === 205
  return guarded(isBare ? null : 'bytes' in answer ? answer.bytes : answer.body, status, headers)
}

export function toRefusalResponse({ status, message, headers }: Refusal): Response {
  const all = Object.entries({ 'content-type': 'application/json', ...headers })
  return guarded(JSON.stringify({ errorMessage: message }), status, all)
}

/** The host's own answer, kept out of caches as all of them are. */
export function toOwnResponse(response: Response): Response {
  return guarded(response.body, response.status, [...response.headers])
}

type HeaderList = readonly (readonly [name: string, value: string])[]

const ours = /^(cache-control|x-content-type-options|content-security-policy)$/

function guarded(body: BodyInit | null, status: number, headers: HeaderList): Response {
  // One list, as `Headers` that are made first are copied.
  const all: [string, string][] = [
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
  ]
  let isPdf = false
  let policy: string | undefined
  for (const [name, value] of headers) {
    if (name === 'content-type') isPdf ||= /^application\/pdf\b/i.test(value)
    if (name === 'content-security-policy') policy = value
    if (!ours.test(name)) all.push([name, value])
  }
  // Opened as a page, an answer must not run as one of this origin. PDF viewers do not start in a sandbox.
  if (!isPdf) policy = 'sandbox'
  if (policy !== undefined) all.push(['content-security-policy', policy])
  return new Response(body, { status, headers: all })
}
