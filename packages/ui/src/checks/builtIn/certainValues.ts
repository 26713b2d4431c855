import { valueAt } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'

/** The extraction says itself that it is sure of every value. */
export const certainValues: Check = function* certainValues(data, { certainty = {} }) {
  for (const [pointer, known] of Object.entries(certainty)) {
    if (known?.certainty !== 'uncertain') continue
    const value = valueAt(data, pointer)
    const isCorrected = known.value !== undefined && known.value !== value
    if (value === undefined || isCorrected) continue
    yield {
      pointer,
      severity: 'warning',
      code: 'uncertain',
      values: { doubts: known.doubts?.join(' ') ?? '' },
    }
  }
}
