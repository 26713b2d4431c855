import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import { isMember, valueAt } from '../values/jsonPointer.ts'
import { applyStep } from './applyCorrections.ts'
import type { Corrections, CorrectionStep } from './Corrections.ts'
import { changedPlaces, followRow } from './followRow.ts'
import { isEqualJson } from './isEqualJson.ts'

/** A step that was made for other data than there is now. */
export interface CorrectionConflict {
  step: CorrectionStep
  /** The value that is another one than the step was made for. */
  pointer: string
  /** What stood there when the step was made; `undefined` if it did not look. */
  was: JsonValue | undefined
  /** What stands there now; `undefined` if nothing does. */
  is: JsonValue | undefined
  /** What the reviewer put there; `undefined` if they took it away. */
  mine: JsonValue | undefined
}

export interface Rebased {
  data: JsonObject
  /** The steps that fit, in their order. */
  fitting: readonly CorrectionStep[]
  conflicts: readonly CorrectionConflict[]
}

/**
 * Carries corrections over to data that has changed meanwhile. Steps that find what they were made for are applied; the
 * others are told, each with what was there, what is there and what was typed: none is thrown away here.
 */
export function rebaseCorrections(data: JsonObject, { done }: Corrections): Rebased {
  let rebased = data
  const fitting: CorrectionStep[] = []
  const conflicts: CorrectionConflict[] = []
  for (const made of done) {
    const step = followRow(rebased, made)
    if (isDoneAlready(rebased, step)) continue
    const filled = findFilled(rebased, step)
    const result = filled === undefined ? applyStep(rebased, step) : { failed: filled }
    if ('data' in result) {
      rebased = result.data
      fitting.push(step)
    } else conflicts.push({ ...conflictAt(rebased, step, result.failed), step: made })
  }
  return { data: rebased, fitting, conflicts }
}

/** Somebody else has made the same correction. Of rows of a list nobody can tell: two may be the same. */
function isDoneAlready(data: JsonObject, { patch }: CorrectionStep): boolean {
  const changed = changedPlaces(patch)
  return (
    changed.size > 0 &&
    patch.every((operation) => {
      const now = valueAt(data, operation.path)
      switch (operation.op) {
        case 'test':
          // What is tested alone tells which row the step was made for.
          return changed.has(operation.path) || isEqualJson(now, operation.value)
        case 'replace':
          return isEqualJson(now, operation.value)
        case 'add':
          return isMember(data, operation.path) && isEqualJson(now, operation.value)
        case 'remove':
          return isMember(data, operation.path) && now === undefined
        case 'move':
        case 'copy':
          return false
      }
    })
  )
}

/** Where a step would fill a gap that somebody has filled since: an `add` has no `test`, and would write over it. */
function findFilled(data: JsonObject, { patch }: CorrectionStep): string | undefined {
  const touched = new Set<string>()
  for (const operation of patch) {
    const { op, path } = operation
    const isGap = op === 'add' && !touched.has(path) && isMember(data, path)
    if (isGap && valueAt(data, path) !== undefined) return path
    touched.add(path)
    if ('from' in operation) touched.add(operation.from)
  }
  return undefined
}

function conflictAt(data: JsonObject, step: CorrectionStep, pointer: string): CorrectionConflict {
  const tested = step.patch.find((operation) => operation.op === 'test' && operation.path === pointer)
  const put = step.patch.findLast(
    (operation) => (operation.op === 'replace' || operation.op === 'add') && operation.path === pointer,
  )
  const was = tested && 'value' in tested ? tested.value : undefined
  // Another row stands there: mine was made for the one that is told by what it said.
  const mine = changedPlaces(step.patch).has(pointer) ? (put && 'value' in put ? put.value : undefined) : was
  return { step, pointer, was, is: valueAt(data, pointer), mine }
}
