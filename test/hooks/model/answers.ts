import { device } from './device.ts'
import type { Answer } from './Scenario.ts'

/** The answer on the wire; only what the client reads of a response, as a real one takes its time to build. */
export function toResponse(answer: Answer, wire: Wire): Response {
  const { fields, tag, isSame, offer, skewMs } = wire
  const headers = new Headers({ ...toHeaders(answer, skewMs), etag: `"${tag}"` })
  if (offer) headers.set('cloudsquid-wait', String(offer))
  const status = answer.is === 'http' ? answer.code : 200
  const response = {
    status: isSame ? 304 : status,
    headers,
    text: async () => (isSame ? '' : toText(answer, fields)),
  }
  return response as Response
}

interface Wire {
  fields: object
  /** What is told, and the number of the request, which tabs pass on: so it is known whose answer one of them takes. */
  tag: string
  /** Whether nothing has changed since the page saw it. */
  isSame?: boolean | undefined
  /** For how many seconds the next request may wait. */
  offer?: number | undefined
  skewMs?: number | undefined
}

function toText(answer: Answer, fields: object): string {
  if (answer.is === 'garbage') return answer.body
  return JSON.stringify(answer.is === 'run' ? { status: answer.status, ...fields } : { errorMessage: 'no' })
}

function toHeaders(answer: Answer, skewMs: number | undefined): Record<string, string> {
  const date = skewMs === undefined ? {} : { date: new Date(device.clockMs() + skewMs).toUTCString() }
  return { ...date, ...toHint(answer, skewMs) }
}

function toHint({ hint }: Answer, skewMs = 0): Record<string, string> {
  if (!hint) return {}
  if ('retryAfterS' in hint) return { 'retry-after': String(hint.retryAfterS) }
  if ('retryAfterDateInMs' in hint)
    return { 'retry-after': new Date(device.clockMs() + skewMs + hint.retryAfterDateInMs).toUTCString() }
  if ('pollAfterMs' in hint) return { 'x-cloudsquid-poll-after-ms': String(hint.pollAfterMs) }
  return { 'retry-after': hint.retryAfterText }
}

/** A hint of more than a day is none. */
const longestHintMs = 86_400_000

/**
 * What the hint of an answer asks for at this moment.
 *
 * @param answeredClockMs - When it was answered, by the time of day, which may have been set since.
 */
export function hintMsOf(answer: Answer, skewMs?: number, answeredClockMs = device.clockMs()): number {
  const hintMs = askedMsOf(answer, skewMs, answeredClockMs)
  return hintMs > longestHintMs ? 0 : hintMs
}

function askedMsOf({ hint }: Answer, skewMs: number | undefined, answeredClockMs: number): number {
  if (!hint || 'retryAfterText' in hint) return 0
  if ('retryAfterS' in hint) return hint.retryAfterS * 1_000
  if ('pollAfterMs' in hint) return hint.pollAfterMs
  const dateMs = wholeSeconds(answeredClockMs + (skewMs ?? 0) + hint.retryAfterDateInMs)
  // A date is of the clock of whoever sends it, and has no milliseconds on the wire. Who does not say what time it is there
  // is read by the clock of whoever reads it.
  const sinceMs = skewMs === undefined ? device.clockMs() : wholeSeconds(answeredClockMs + skewMs)
  return Math.max(dateMs - sinceMs, 0)
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000
}

/** What an answer amounts to: a run, a failure that passes, one that ends the watching, or a 404. */
export function verdictOf(answer: Answer): 'good' | 'passing' | 'ending' | 'not found' {
  switch (answer.is) {
    case 'run':
      return 'good'
    case 'drop':
    case 'hang':
      return 'passing'
    case 'garbage':
      return 'ending'
    case 'http':
      if (answer.code === 404) return 'not found'
      return answer.code >= 500 || [408, 425, 429].includes(answer.code) ? 'passing' : 'ending'
  }
}

/** The phase that a status of the wire comes to. */
export function phaseOf(status: unknown): string {
  return ['pending', 'running', 'done', 'error'].includes(status as string) ? String(status) : 'unknown'
}

export function isFinalPhase(phase: string): boolean {
  return phase === 'done' || phase === 'error'
}
