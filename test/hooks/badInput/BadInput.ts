import type { ServerResponse } from 'node:http'
import type { Step } from '../../support/scriptFetch.ts'

/** One row of docs/reference/bad-input.md. */
export interface BadInput {
  /** The first column: what arrives. */
  arrives: string
  /** The second column: what you get. */
  gives: string
}

/** A row that one answer shows. */
export interface BadAnswer extends BadInput {
  answer: RawAnswer
  /** What the hook shows once this came after a good answer. */
  shows: object
}

/** A row that takes a story of its own to show. */
export interface BadStory extends BadInput {
  check: () => Promise<void>
}

export interface RawAnswer {
  code?: number
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  /** Where it breaks off: before its promised length, in the middle of its chunks, or before the first byte. */
  breaksOff?: 'before its length' | 'between chunks' | 'at once'
}

/** Answers over a real connection. */
export function sendRawAnswer(response: ServerResponse, answer: RawAnswer): void {
  const { code = 200, headers = {}, body = '', breaksOff } = answer
  if (breaksOff === 'at once') return void response.destroy()
  const length = { 'content-length': String(Buffer.byteLength(body) + 100) }
  response.writeHead(code, { ...headers, ...(breaksOff === 'before its length' && length) })
  if (breaksOff) response.write(body, () => response.destroy())
  else response.end(body)
}

/** The same answer for a scripted `fetch`, as a `fetch` gives it. */
export function stepOf({ code = 200, headers = {}, body = '', breaksOff }: RawAnswer): Step {
  if (breaksOff) return () => Promise.reject(new TypeError('terminated'))
  const hasNoBody = code === 204 || code === 304
  return () => new Response(hasNoBody ? null : body, { status: code, headers })
}
