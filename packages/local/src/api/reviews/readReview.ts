import { setImmediate as nextTurn } from 'node:timers/promises'
import * as z from 'zod'
import { applyPatch } from '../../corrections/applyPatch.ts'
import { readPatch } from '../../corrections/readPatch.ts'
import { maxReviewBodyBytes } from '../../contract/limits.ts'
import type { ReviewChange } from '../../store/createReviewWriter.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readBody } from '../readBody.ts'
import { readJson } from '../readJson.ts'

const blankIsAbsent = (text: string | null | undefined) => (text ? text : undefined)

const acceptedFindingSchema = z.object(
  {
    pointer: z.string('pointer of an accepted finding must be text.').max(4_096),
    code: z.string('code of an accepted finding must be text.').min(1).max(200),
    reason: z
      .string('reason of an accepted finding must be text.')
      .trim()
      .min(1, 'An accepted finding needs a reason: say why it may stand.')
      .max(1_000, 'reason of an accepted finding must have at most 1000 characters.'),
  },
  'An accepted finding must be an object with pointer, code and reason.',
)

/** The body of a review. Corrections are looked at by what applies them: they may be many, and its words say which is wrong. */
const reviewSchema = z
  .object(
    {
      approved: z.boolean('approved must be true or false.'),
      comment: z
        .string('comment must be text.')
        .trim()
        .max(4_000, 'comment must have at most 4000 characters.')
        .nullish()
        .transform(blankIsAbsent),
      reviewed_by: z
        .string('reviewed_by must be text.')
        .trim()
        .max(200, 'reviewed_by must have at most 200 characters.')
        .nullish()
        .transform(blankIsAbsent),
      expected_review_date: z
        .string('expected_review_date must be text or null.')
        .max(64)
        .nullable()
        .optional(),
      corrections: z.unknown().optional(),
      accepted_findings: z
        .array(acceptedFindingSchema, 'accepted_findings must be a list.')
        .max(1_000, 'accepted_findings must hold at most 1000 entries.')
        .nullish(),
    },
    'The body must be an object with approved.',
  )
  .refine(
    ({ approved, comment }) => approved || comment !== undefined,
    'A rejection needs a comment: say what is wrong.',
  )

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
