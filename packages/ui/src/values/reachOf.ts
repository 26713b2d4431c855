import type { JsonValue } from 'cloudsquid-react/contract'
import { keysOf, toPointer, valueAt } from './jsonPointer.ts'

/** How far a way into data leads: to its end, to the first key that is not there, or to a value that has no keys. */
export function reachOf(
  data: JsonValue,
  pointer: string,
): { pointer: string; end: 'there' | 'missing' | 'value' } {
  let value = data
  let reached = ''
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null) return { pointer: reached, end: 'value' }
    reached += toPointer([key])
    const next = valueAt(value, toPointer([key]))
    if (next === undefined) return { pointer: reached, end: 'missing' }
    value = next
  }
  return { pointer: reached, end: 'there' }
}
