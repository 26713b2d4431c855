import type { JsonValue } from 'cloudsquid-react/contract'
import { keepsDigits } from './keepsDigits.ts'
import { noteKeptDigits } from './keptDigits.ts'

/** Texts go by unread, as digits in them are no numbers. */
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

/**
 * Reads JSON as `JSON.parse` does, but for numbers of more digits than a number holds: they come as the text of their
 * digits. `JSON.parse` makes 9223372036854775807 into ...776000 and `1e400` into `Infinity`, without a word.
 *
 * The same in every engine, so that a server and a browser read the same. For `createRunClient({ parseJson })`.
 *
 * @throws SyntaxError for what is no JSON.
 */
export function parseKeepingDigits(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue
  // Nearly no answer holds numbers of that length.
  if (!/\d[\d.]{15}|\d[eE]/.test(text)) return value
  const marked = text.replaceAll(textOrNumber, (part) =>
    part.startsWith('"') || keepsDigits(part) ? part : `"${part}"`,
  )
  if (marked === text) return value
  const kept = JSON.parse(marked) as JsonValue
  noteKeptDigits(value, kept)
  return kept
}
