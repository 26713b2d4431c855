import type { JsonObject, JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'
import { valueAt } from '../values/jsonPointer.ts'
import { applyStep } from './applyCorrections.ts'
import type { Corrections, CorrectionStep } from './Corrections.ts'

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
  for (const step of done) {
    const result = applyStep(rebased, step)
    if ('data' in result) {
      rebased = result.data
      fitting.push(step)
    } else if (!isDoneAlready(rebased, step)) conflicts.push(conflictAt(rebased, step, result.failed))
  }
  return { data: rebased, fitting, conflicts }
}

/** Somebody else has made the same correction. */
function isDoneAlready(data: JsonObject, { patch }: CorrectionStep): boolean {
  return (
    patch.some(({ op }) => op === 'replace') &&
    patch.every(({ op }) => op === 'test' || op === 'replace') &&
    'data' in applyStep(data, { patch: patch.flatMap((operation) => asTest(operation)) })
  )
}

const asTest = (operation: JsonPatchOperation): JsonPatchOperation[] =>
  operation.op === 'replace' ? [{ op: 'test', path: operation.path, value: operation.value }] : []

function conflictAt(data: JsonObject, step: CorrectionStep, pointer: string): CorrectionConflict {
  const tested = step.patch.find((operation) => operation.op === 'test' && operation.path === pointer)
  const put = step.patch.findLast(
    (operation) => (operation.op === 'replace' || operation.op === 'add') && operation.path === pointer,
  )
  return {
    step,
    pointer,
    was: tested && 'value' in tested ? tested.value : undefined,
    is: valueAt(data, pointer),
    mine: put && 'value' in put ? put.value : undefined,
  }
}
