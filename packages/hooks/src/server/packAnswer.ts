import type { Answer } from './Answer.ts'
import type { KeyFinder } from './keyFinder.ts'
import { passHeaders } from './passHeaders.ts'

/** What instances hand each other is small: a store is shared with others, and holds everything in memory. */
const maxLength = 1_000_000

/** Writes a good answer as text; gives `undefined` if it is none, too long, or no text. */
export function packAnswer({ status, headers, bytes }: Answer): string | undefined {
  if (status < 200 || status > 299 || bytes.byteLength > maxLength) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const packed = JSON.stringify([status, headers, text])
    return packed.length > maxLength ? undefined : packed
  } catch {
    return undefined
  }
}

/** Reads it again; gives `undefined` for what nobody here can have written. Others may write to a store: headers are picked anew. */
export function unpackAnswer(packed: string, finder: KeyFinder): Answer | undefined {
  try {
    const [status, headers, text] = JSON.parse(packed) as [unknown, unknown, unknown]
    if (typeof status !== 'number' || typeof text !== 'string' || !Array.isArray(headers)) return undefined
    if (status < 200 || status > 299) return undefined
    const picked = passHeaders(new Headers(headers as [string, string][]), finder)
    return { status, headers: picked, bytes: new TextEncoder().encode(text) }
  } catch {
    return undefined
  }
}
