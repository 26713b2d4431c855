import { isOperation } from '../contract/JsonPatchOperation.ts'
import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { applyCorrections } from './applyCorrections.ts'
import { readRow } from './readRow.ts'
import type { ScriptedRuns } from './scriptedRuns.ts'

/** A decision that was not stored, and what is there in its place. */
export interface Undecided {
  status: 400 | 409
  json: JsonObject
}

/**
 * Stores a review with its corrections as the local Cloudsquid does: all of it, or nothing where the review is not the one
 * that was expected or the data is not what was corrected.
 */
export function decide(
  runs: ScriptedRuns,
  { runId, body }: { runId: string; body: JsonObject },
): Undecided | undefined {
  const { expected_review_date: expected, corrections: sent, ...given } = body
  // Null says what none says.
  const corrections = sent ?? []
  const before = runs.peek(runId)
  if (!before) return undefined
  const present = readRow(before)
  const review = isJsonObject(present['review']) ? present['review'] : null
  const data = isJsonObject(present['data']) ? present['data'] : {}
  const refuse = (errorMessage: string, failed?: string): Undecided => ({
    status: 409,
    json: { errorMessage, review, data, ...(failed !== undefined && { failed }) },
  })
  if (expected !== undefined && expected !== (review?.['review_date'] ?? null))
    return refuse('The review was changed by somebody else since you read it, so yours was not saved.')
  if (!Array.isArray(corrections) || !corrections.every((one) => isOperation(one)))
    return {
      status: 400,
      json: { errorMessage: 'corrections must be a list of operations (JSON Patch, RFC 6902).' },
    }
  const corrected = applyCorrections(data, corrections)
  if (!corrected.data)
    return refuse('The data is no longer what was corrected. Nothing was saved.', corrected.failed)
  runs.decide(runId, {
    review: given,
    corrections,
    extracted: data,
    ...(corrections.length > 0 && { data: corrected.data }),
  })
  return undefined
}
