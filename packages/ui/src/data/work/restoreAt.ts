import type { JsonObject } from 'cloudsquid-react'
import { applyStep } from '../../corrections/applyCorrections.ts'
import type { CorrectionStep } from '../../corrections/Corrections.ts'
import { describeChanges, restoreChange } from '../../corrections/describeChanges.ts'

/** Takes back every change at a value and in it, the last one first, so that places in lists stay right. */
export function restoreAt(data: JsonObject, original: JsonObject, pointer: string): CorrectionStep {
  const inside = describeChanges(original, data).filter(
    (change) => change.pointer === pointer || change.pointer.startsWith(`${pointer}/`),
  )
  let current = data
  const patch = inside.toReversed().flatMap((change) => {
    const step = restoreChange(current, change)
    const result = applyStep(current, step)
    if ('failed' in result) return []
    current = result.data
    return [...step.patch]
  })
  return { patch }
}
