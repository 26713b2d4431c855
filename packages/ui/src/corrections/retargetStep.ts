import type { JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { isMember, valueAt } from '../values/jsonPointer.ts'
import { applyPatch, type Patched } from './applyPatch.ts'
import type { CorrectionStep } from './Corrections.ts'
import { changedPlaces, followRow } from './followRow.ts'
import { isEqualJson } from './isEqualJson.ts'

/**
 * Makes a step anew for data that has changed since: it does the same, and its `test`s hold what is there now. What leads
 * nowhere any more is left out. `undefined` where nothing is left, or where the row that it was made for cannot be found:
 * another one may stand in its place.
 */
export function retargetStep(data: JsonObject, made: CorrectionStep): CorrectionStep | undefined {
  const step = followRow(data, made, 'asked')
  const isOther = tellRows(step)
  const patch: JsonPatchOperation[] = []
  let current: JsonValue = data
  for (const operation of step.patch) {
    if (isOther(current, operation)) return undefined
    const fitted = fit(current, operation)
    const patched: Patched = applyPatch(current, fitted)
    if ('failed' in patched) continue
    patch.push(...fitted)
    current = patched.data
  }
  return patch.some(({ op }) => op !== 'test') ? { patch } : undefined
}

/** Tells whether another row stands there: it is told by what is tested in it and not changed, else by all that it said. */
function tellRows({ patch }: CorrectionStep) {
  const taken = patch.flatMap((operation) => ('from' in operation ? [operation.from] : []))
  const changed = new Set([...changedPlaces(patch), ...taken])
  const told: string[] = []
  return (data: JsonValue, operation: JsonPatchOperation): boolean => {
    const { op, path } = operation
    if (op !== 'test') return false
    const isRow = Array.isArray(valueAt(data, path.slice(0, path.lastIndexOf('/'))))
    const isTold = told.some((known) => known.startsWith(`${path}/`))
    if (changed.has(path) && (!isRow || isTold)) return false
    told.push(path)
    return !isEqualJson(valueAt(data, path), operation.value)
  }
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
