import type { JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { isMember, valueAt } from '../values/jsonPointer.ts'
import { applyPatch, type Patched } from './applyPatch.ts'
import type { CorrectionStep } from './Corrections.ts'
import { followRow } from './followRow.ts'

/**
 * Makes a step anew for data that has changed since: it does the same, and its `test`s hold what is there now. What leads
 * nowhere any more is left out.
 */
export function retargetStep(data: JsonObject, step: CorrectionStep): CorrectionStep {
  const patch: JsonPatchOperation[] = []
  let current: JsonValue = data
  for (const operation of followRow(data, step).patch) {
    const fitted = fit(current, operation)
    const patched: Patched = applyPatch(current, fitted)
    if ('failed' in patched) continue
    patch.push(...fitted)
    current = patched.data
  }
  return { patch }
}

function fit(data: JsonValue, operation: JsonPatchOperation): JsonPatchOperation[] {
  const now = valueAt(data, operation.path)
  switch (operation.op) {
    case 'test':
      return now === undefined ? [] : [{ ...operation, value: now }]
    case 'replace':
      return [now === undefined ? { ...operation, op: 'add' } : operation]
    case 'add':
      return now === undefined || !isMember(data, operation.path)
        ? [operation]
        : [
            { op: 'test', path: operation.path, value: now },
            { ...operation, op: 'replace' },
          ]
    case 'remove':
    case 'copy':
    case 'move':
      return [operation]
  }
}
