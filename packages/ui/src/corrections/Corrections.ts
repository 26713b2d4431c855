import type { JsonPatchOperation } from 'cloudsquid-react/contract'

/** One thing that a reviewer did to the data. */
export interface CorrectionStep {
  /** JSON Patch (RFC 6902). Its `test` operations hold what was there, so that it is refused by data that has changed. */
  readonly patch: readonly JsonPatchOperation[]
}

/** What stands in an editor that was not saved: nothing that was typed is lost. */
export interface TypedInput {
  readonly text: string
  /** The kind of value that was being typed, such as `number`. */
  readonly kind: string
}

/** What a reviewer changed in the data of one run. Plain JSON, to be kept with the draft. */
export interface Corrections {
  readonly done: readonly CorrectionStep[]
  /** What was taken back, the last one first in line to be done again. */
  readonly undone: readonly CorrectionStep[]
  /** Input that was begun and not saved, by the JSON pointer of its value. */
  readonly typing?: Readonly<Record<string, TypedInput>> | undefined
}

export const noCorrections: Corrections = { done: [], undone: [] }

/** Adds a step. What was taken back before it can not be done again. */
export function addStep(corrections: Corrections, step: CorrectionStep): Corrections {
  if (step.patch.length === 0) return corrections
  return { ...corrections, done: [...corrections.done, step], undone: [] }
}

/** Takes the last step back; the same corrections if there is none. */
export function undoStep(corrections: Corrections): Corrections {
  const last = corrections.done.at(-1)
  if (!last) return corrections
  return { ...corrections, done: corrections.done.slice(0, -1), undone: [...corrections.undone, last] }
}

/** Does the step again that was taken back last; the same corrections if there is none. */
export function redoStep(corrections: Corrections): Corrections {
  const last = corrections.undone.at(-1)
  if (!last) return corrections
  return { ...corrections, done: [...corrections.done, last], undone: corrections.undone.slice(0, -1) }
}

/** Keeps what stands in an editor; `undefined` says that the editor holds nothing any more. */
export function keepTyping(
  corrections: Corrections,
  pointer: string,
  input: TypedInput | undefined,
): Corrections {
  const others = Object.entries(corrections.typing ?? {}).filter(([known]) => known !== pointer)
  const typing = Object.fromEntries(input ? [...others, [pointer, input]] : others)
  return { ...corrections, typing: Object.keys(typing).length > 0 ? typing : undefined }
}
