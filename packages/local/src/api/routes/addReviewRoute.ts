import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { answerRun } from '../answerRun.ts'
import { findRun } from '../findRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../markExtension.ts'
import { readSmallBody } from '../readSmallBody.ts'
import { patiently } from '../../store/patiently.ts'
import type { RunRecord } from '../../store/records.ts'

const blankIsAbsent = (text: string | null | undefined) => (text ? text : undefined)

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
    },
    'The body must be an object with approved.',
  )
  .refine(
    ({ approved, comment }) => approved || comment !== undefined,
    'A rejection needs a comment: say what is wrong.',
  )

/** Extension of the local Cloudsquid: stores a review, which the documentation has no endpoint for. */
export function addReviewRoute(app: Hono, { store }: LocalContext): void {
  app.put('/projects/:project/tables/:table/run/:run/review', markExtension, async (c) => {
    const run = findRun(store, c.req.param())
    const { expected_review_date: expectedReviewDate, ...review } = await readSmallBody(
      c.req.raw,
      reviewSchema,
    )
    const result = await patiently(() => store.runs.saveReview(run.id, { ...review, expectedReviewDate }))
    const present = store.runs.find(run.id) ?? run
    if (result === 'not-done')
      throw new HTTPException(409, {
        message: `Only a finished run can be reviewed, and this one is "${present.status}". Review it when it is done.`,
      })
    if (result === 'conflict') return c.json(describeConflict(present), 409)
    return answerRun(present)
  })
}

function describeConflict({ review }: RunRecord) {
  const errorMessage =
    'The review was changed by somebody else since you read it, so yours was not saved. Look at the present one, then decide again.'
  return { errorMessage, review: review ?? null }
}
