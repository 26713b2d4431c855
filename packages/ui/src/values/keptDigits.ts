import type { JsonValue } from 'cloudsquid-react/contract'

/** By object or list: the numbers in it that stand as the text of their digits, by key. */
const numbers = new WeakMap<object, Map<string, unknown>>()

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
        const known = numbers.get(is)
        if (known) known.set(key, value)
        else numbers.set(is, new Map([[key, value]]))
      }
    }
  }
}

/** Tells whether a text was a number in the answer: the id 9223372036854775807, and not the words "9223372036854775807". */
export function isKeptNumber(holder: object, key: string): boolean {
  const known = numbers.get(holder)
  return known !== undefined && known.get(key) === (holder as Record<string, unknown>)[key] && known.has(key)
}

/** Lets a copy that is about to be changed know of its numbers. */
export function carryKeptDigits(from: object, copy: object): void {
  const known = numbers.get(from)
  if (known) numbers.set(copy, new Map(known))
}

/** Tells of a text that was put into an object or a list that it is a number. */
export function noteKeptNumber(holder: object, key: string): void {
  const known = numbers.get(holder) ?? new Map<string, unknown>()
  numbers.set(holder, known.set(key, (holder as Record<string, unknown>)[key]))
}

/** Lets a list know that an item was put in at a place, or taken out there: those behind it stand elsewhere now. */
export function shiftKeptDigits(list: readonly JsonValue[], at: number, by: 1 | -1): void {
  const known = numbers.get(list)
  if (!known) return
  const moved = [...known].flatMap(([key, value]): [string, unknown][] => {
    const index = Number(key)
    if (index < at) return [[key, value]]
    return by < 0 && index === at ? [] : [[String(index + by), value]]
  })
  numbers.set(list, new Map(moved))
}

/** A copy of its own that knows of its numbers. */
export function cloneKeepingDigits(value: JsonValue): JsonValue {
  const clone = structuredClone(value)
  const pairs: [unknown, unknown][] = [[value, clone]]
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [from, copy] = pair
    if (typeof from !== 'object' || from === null || typeof copy !== 'object' || copy === null) continue
    carryKeptDigits(from, copy)
    for (const [key, part] of Object.entries(from)) pairs.push([part, (copy as Record<string, unknown>)[key]])
  }
  return clone
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
