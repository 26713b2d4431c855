import { valueAt } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'

/** Below it a value is to be looked at, unless the host says otherwise. */
export const usualConfidence = 0.5

/** The extraction, or the recognition of a scan, was sure of every value. */
export const confidentText: Check = function* confidentText(
  data,
  { meta = {}, confidenceBelow = usualConfidence },
) {
  for (const [pointer, known] of Object.entries(meta)) {
    const confidence = known?.confidence
    if (confidence === undefined || Number.isNaN(confidence) || confidence >= confidenceBelow) continue
    if (valueAt(data, pointer) !== undefined)
      yield { pointer, severity: 'warning', code: 'lowConfidence', values: { confidence } }
  }
}
