import { isJsonObject, type JsonObject } from 'cloudsquid-react/contract'
import { applyPatch } from './applyPatch.ts'
import type { Corrections, CorrectionStep } from './Corrections.ts'

/** The data with its corrections, or the JSON pointer at which a step found other data than it was made for. */
export type Corrected = { data: JsonObject } | { failed: string; step: CorrectionStep }

type StepResult = { data: JsonObject } | { failed: string }

/** What each step made of the data before it: with every key that is pressed, only the last step is new. */
const results = new WeakMap<JsonObject, WeakMap<CorrectionStep, StepResult>>()

/**
 * Gives the data as the reviewer corrected it. The data that is passed is not changed, and what no step touched stays
 * the same objects.
 */
export function applyCorrections(data: JsonObject, { done }: Corrections): Corrected {
  let corrected = data
  for (const step of done) {
    const result = applyStep(corrected, step)
    if ('failed' in result) return { ...result, step }
    corrected = result.data
  }
  return { data: corrected }
}

/** Applies one step; the same step on the same data gives the same object. */
export function applyStep(data: JsonObject, step: CorrectionStep): StepResult {
  const known = results.get(data) ?? new WeakMap<CorrectionStep, StepResult>()
  results.set(data, known)
  const before = known.get(step)
  if (before) return before
  const patched = applyPatch(data, step.patch)
  const result: StepResult =
    'failed' in patched
      ? patched
      : isJsonObject(patched.data)
        ? { data: patched.data }
        : // A run's data is an object, whatever a patch says.
          { failed: '' }
  known.set(step, result)
  return result
}
