import { keysOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import { reachOf } from '../../values/reachOf.ts'
import type { Check } from '../Check.ts'

/**
 * The fields that were expected are there, and hold something. What would lie in an object that is not there itself is
 * missed as that object; in the place of an object a value alone is objected to.
 */
export const nothingMissing: Check = function* nothingMissing(data, { expected = [] }) {
  const told = new Set<string>()
  for (const field of expected) {
    const asked = field.startsWith('/') ? field : toPointer([field])
    const { pointer, end } = reachOf(data, asked)
    if (told.has(pointer)) continue
    const value = valueAt(data, pointer)
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
    if (end === 'there' && !isEmpty) continue
    told.add(pointer)
    const missed = end === 'value' ? asked : pointer
    const code = isEmpty ? 'noValue' : 'notReturned'
    yield { pointer, severity: 'warning', code, values: { field: keysOf(missed).at(-1) ?? '' } }
  }
}
