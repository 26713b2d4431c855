import type { JsonValue } from 'cloudsquid-react/contract'
import { keptNumbers } from './keptDigits.ts'

/** Lets a copy that is about to be changed know of its numbers. Apart from `keptDigits`, as a page that changes nothing does not load it. */
export function carryKeptDigits(from: object, copy: object): void {
  const known = keptNumbers.get(from)
  if (known) keptNumbers.set(copy, new Map(known))
}

/** Tells of a text that was put into an object or a list that it is a number. */
export function noteKeptNumber(holder: object, key: string): void {
  const known = keptNumbers.get(holder) ?? new Map<string, unknown>()
  keptNumbers.set(holder, known.set(key, (holder as Record<string, unknown>)[key]))
}

/** Lets a list know that an item was put in at a place, or taken out there: those behind it stand elsewhere now. */
export function shiftKeptDigits(list: readonly JsonValue[], at: number, by: 1 | -1): void {
  const known = keptNumbers.get(list)
  if (!known) return
  const moved = [...known].flatMap(([key, value]): [string, unknown][] => {
    const index = Number(key)
    if (index < at) return [[key, value]]
    return by < 0 && index === at ? [] : [[String(index + by), value]]
  })
  keptNumbers.set(list, new Map(moved))
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
