import { valueAt } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'

/** Every value that was looked for stands somewhere in the document. */
export const standsInDocument: Check = function* standsInDocument(data, { evidence }) {
  for (const pointer of new Set(evidence?.missing)) {
    const value = valueAt(data, pointer)
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''))
      yield { pointer, severity: 'warning', code: 'notInDocument', values: { value } }
  }
}
