import type { JsonObject, JsonPatchOperation } from 'cloudsquid-react/contract'
import { applyCorrections } from './applyCorrections.ts'
import type { Corrections } from './Corrections.ts'
import { describeChanges } from './describeChanges.ts'

/**
 * Gives corrections as one JSON Patch (RFC 6902), with a `test` of what was there before each change, and
 * in a row of a list of what tells it from the others.
 *
 * With the data as it was extracted, the patch says each change once: a value that was corrected twice is replaced once,
 * and one that was restored not at all. Without it, or where the data has changed meanwhile, it is every step in turn.
 */
export function toPatch(corrections: Corrections, original?: JsonObject): readonly JsonPatchOperation[] {
  const corrected = original && applyCorrections(original, corrections)
  if (original && corrected && 'data' in corrected)
    return describeChanges(original, corrected.data).flatMap(({ patch }) => patch)
  return corrections.done.flatMap(({ patch }) => patch)
}
