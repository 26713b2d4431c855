import type { JsonValue } from 'cloudsquid-react/contract'

/** By object or list: the numbers in it that stand as the text of their digits, by key. */
export const keptNumbers = new WeakMap<object, Map<string, unknown>>()

/** Remembers where `kept` holds a text and the same JSON, read by `JSON.parse`, a number. */
export function noteKeptDigits(rounded: JsonValue, kept: JsonValue): void {
  // No recursion: JSON may be nested deeper than calls can be.
  const pairs: [unknown, unknown][] = [[rounded, kept]]
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [was, is] = pair
    if (typeof is !== 'object' || is === null) continue
    for (const [key, value] of Object.entries(is)) {
      const before = (was as Record<string, unknown>)[key]
      if (typeof value === 'object') pairs.push([before, value])
      else if (typeof value === 'string' && typeof before === 'number') {
        const known = keptNumbers.get(is)
        if (known) known.set(key, value)
        else keptNumbers.set(is, new Map([[key, value]]))
      }
    }
  }
}

/** Tells whether a text was a number in the answer: the id 9223372036854775807, and not the words "9223372036854775807". */
export function isKeptNumber(holder: object, key: string): boolean {
  const known = keptNumbers.get(holder)
  return known !== undefined && known.get(key) === (holder as Record<string, unknown>)[key] && known.has(key)
}

/** Writes JSON as `JSON.stringify` does, with the numbers that `parseKeepingDigits` kept as numbers. */
export function writeJson(value: JsonValue, indent?: number): string {
  const plain = JSON.stringify(value, null, indent)
  let mark = '\ue000'
  while (plain.includes(mark)) mark += '\ue000'
  const marked = JSON.stringify(
    value,
    function mayBeNumber(this: object, key, part: unknown) {
      return isKeptNumber(this, key) ? mark + String(part) : part
    },
    indent,
  )
  return marked.replaceAll(new RegExp(`"${mark}([^"]+)"`, 'g'), '$1')
}
