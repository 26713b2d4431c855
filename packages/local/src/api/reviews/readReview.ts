import { setImmediate as nextTurn } from 'node:timers/promises'
import { applyPatch } from '../../corrections/applyPatch.ts'
import { readPatch } from '../../corrections/readPatch.ts'
import { maxReviewBodyBytes } from '../../contract/limits.ts'
import type { ReviewChange } from '../../store/createReviewWriter.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readBody } from '../readBody.ts'
import { readJson } from '../readJson.ts'
import { reviewSchema } from './reviewSchema.ts'

/**
 * Reads a review as it was sent, with its corrections. Empty lists and null say the same as none.
 *
 * @throws HTTPException 400, 408 or 413, and PatchFault for corrections that are none.
 */
export async function readReview({ bodyRoom }: LocalContext, request: Request): Promise<ReviewChange> {
  const place = bodyRoom.enter()
  try {
    const text = new TextDecoder().decode(await readBody(request, maxReviewBodyBytes, place))
    const { expected_review_date, corrections, accepted_findings, ...review } = readJson(text, reviewSchema)
    // Megabytes of corrections take their tens of milliseconds for each step; others get their turn in between.
    await nextTurn()
    const patch = readPatch(corrections ?? [])
    await nextTurn()
    return {
      ...review,
      expectedReviewDate: expected_review_date,
      corrections:
        patch.length === 0
          ? undefined
          : {
              text: JSON.stringify(patch),
              count: patch.length,
              apply: (dataText) => applyPatch(dataText, patch),
            },
      acceptedFindings: accepted_findings?.[0] && JSON.stringify(accepted_findings),
    }
  } finally {
    place.leave()
  }
}
