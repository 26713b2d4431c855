import type { Answer } from './Answer.ts'
import type { KeyFinder } from './keyFinder.ts'
import { passHeaders } from './passHeaders.ts'

/** What instances hand each other is small: a store is shared with others, and holds everything in memory. */
const maxLength = 1_000_000

/** Writes a good answer and for how long it is kept as text; gives `undefined` if it is none, too long, or no text. */
export function packAnswer({ status, headers, bytes }: Answer, keepMs: number): string | undefined {
  if (status < 200 || status > 299 || bytes.byteLength > maxLength) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const packed = JSON.stringify([status, headers, text, keepMs])
    return packed.length > maxLength ? undefined : packed
  } catch {
    return undefined
  }
}

/** Reads it again; gives `undefined` for what nobody here can have written. Others may write to a store: headers are picked anew. */
export function unpackAnswer(
  packed: string,
  finder: KeyFinder,
): { answer: Answer; keptMs: number | undefined } | undefined {
  try {
    const [status, headers, text, kept] = JSON.parse(packed) as unknown[]
    if (typeof status !== 'number' || typeof text !== 'string' || !Array.isArray(headers)) return undefined
    if (status < 200 || status > 299) return undefined
    const picked = passHeaders(new Headers(headers as [string, string][]), finder)
    const answer = { status, headers: picked, bytes: new TextEncoder().encode(text) }
    return { answer, keptMs: typeof kept === 'number' ? kept : undefined }
  } catch {
    return undefined
  }
}
