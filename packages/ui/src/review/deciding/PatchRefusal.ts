import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react'
import { isEqualJson } from '../../corrections/isEqualJson.ts'
import { valueAt } from '../../values/jsonPointer.ts'

/** A value that was put right here, and has changed meanwhile on the server. */
export interface PatchRefusal {
  pointer: string
  /** What it was when it was put right; `undefined`: it was not there. */
  was: JsonValue | undefined
  /** What it is on the server now. */
  theirs: JsonValue | undefined
  /** What it was put right to. */
  mine: JsonValue | undefined
}

/** Thrown by the host when the data changed meanwhile, so that the corrections fit no more. Told by its shape. */
export interface ReviewPatchError extends Error {
  refusal: PatchRefusal
}

export function isReviewPatchError(error: unknown): error is ReviewPatchError {
  return error instanceof Error && 'refusal' in error
}

/**
 * Finds the first value that a patch expects and the data does not have.
 *
 * @param failed - The JSON Pointer to what the server says it did not find as it was expected: the place of a step that
 *   tests nothing, such as a row that goes into a list which is gone.
 */
export function findRefusal(
  patch: readonly JsonPatchOperation[],
  data: JsonValue,
  failed?: string,
): PatchRefusal | undefined {
  const changed = new Set<string>()
  for (const step of patch) {
    if (step.op !== 'test') {
      changed.add(step.path)
      continue
    }
    // Later tests of a value speak of what the steps before made of it.
    const isOwn = [...changed].some((path) => step.path === path || step.path.startsWith(`${path}/`))
    const theirs = valueAt(data, step.path)
    if (isOwn || (theirs !== undefined && isEqualJson(theirs, step.value))) continue
    return { ...sidesOf(patch, data, step.path), was: step.value }
  }
  return failed === undefined ? undefined : sidesOf(patch, data, failed)
}

function sidesOf(patch: readonly JsonPatchOperation[], data: JsonValue, pointer: string): PatchRefusal {
  const test = patch.find(({ op, path }) => op === 'test' && path === pointer)
  const last = patch.findLast(({ op, path }) => op !== 'test' && path === pointer)
  const was = test && 'value' in test ? test.value : undefined
  // What is tested alone tells for which row it was put right.
  const mine = last === undefined ? was : 'value' in last ? last.value : undefined
  return { pointer, was, theirs: valueAt(data, pointer), mine }
}
