import { keysOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'

/** The fields that were expected are there, and hold something. */
export const nothingMissing: Check = function* nothingMissing(data, { expected = [] }) {
  for (const field of new Set(expected)) {
    const pointer = field.startsWith('/') ? field : toPointer([field])
    const value = valueAt(data, pointer)
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
    if (value !== undefined && !isEmpty) continue
    const code = value === undefined ? 'notReturned' : 'noValue'
    yield { pointer, severity: 'warning', code, values: { field: keysOf(pointer).at(-1) ?? '' } }
  }
}
