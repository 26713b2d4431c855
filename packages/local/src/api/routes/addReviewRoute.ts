import * as z from 'zod'
import type { Hono } from 'hono'
import { mostOperationsOfRun, maxReviewBodyBytes } from '../../contract/limits.ts'
import { PatchFault } from '../../corrections/PatchFault.ts'
import { patiently } from '../../store/storeFaults.ts'
import type { RunRecord } from '../../store/records.ts'
import { answerRun, spellReview, markExtension } from '../answers.ts'
import { findRun } from '../startRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { fault } from '../faults.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { applyPatch } from '../../corrections/applyPatch.ts'
import { readPatch } from '../../corrections/readPatch.ts'
import type { ReviewChange } from '../../store/createReviewWriter.ts'
import { readBody, readJson } from '../readBody.ts'

const review = '/projects/:project/tables/:table/run/:run/review'

/** Extensions of the local Cloudsquid: stores a review, which the documentation has no endpoint for, and tells all of them. */
export function addReviewRoute(app: Hono, context: LocalContext): void {
  const { store } = context
  app.put(review, markExtension, async (c) => {
    const run = findRun(store, c.req.param())
    const presentRun = () => store.runs.find(run.id) ?? run
    try {
      const change = await readReview(context, c.req.raw)
      const result = await patiently(() => store.runs.saveReview(run.id, change))
      switch (result) {
        case 'saved':
          return answerRun(presentRun())
        case 'conflict':
          return answerConflict(presentRun(), changedByOthers)
        case 'not-done':
          throw fault(
            409,
            `Only a finished run can be reviewed, and this one is "${presentRun().status}". Review it when it is done.`,
          )
        case 'too-many':
          throw fault(
            400,
            `All corrections of a run may hold at most ${mostOperationsOfRun} operations together. Nothing was saved.`,
          )
      }
    } catch (error) {
      if (!(error instanceof PatchFault)) throw error
      if (error.kind === 'refused') return answerConflict(presentRun(), error.message, error.pointer)
      throw fault(400, error.message, error)
    }
  })

  app.get(`${review}/history`, markExtension, (c) => {
    const { id } = findRun(store, c.req.param())
    const { extractedText, decisions } = store.runs.history(id)
    return answerText(`{"extracted":${extractedText},"decisions":[${decisions.map(spellReview).join(',')}]}`)
  })
}

const changedByOthers =
  'The review was changed by somebody else since you read it, so yours was not saved. Look at the present one, then decide again.'

/** What proxies let through of an error. */
const mostErrorBytes = 15_000

/**
 * Says what is there in place of what was expected: the review and the data as they are now. What would make it too long for
 * an error is left out, the data first, and then stands in the run alone; what failed is always said.
 */
function answerConflict(run: RunRecord, errorMessage: string, failed?: string): Response {
  const said = JSON.stringify({ errorMessage, ...(failed !== undefined && { failed }) }).slice(0, -1)
  const theirs = `,"review":${run.review === undefined ? 'null' : spellReview(run.review)}`
  const full = [`${said}${theirs},"data":${run.dataText}}`, `${said}${theirs}}`, `${said}}`]
  const fitting = full.find((text) => Buffer.byteLength(text) <= mostErrorBytes)
  return answerText(fitting ?? `${said}}`, 409)
}

function answerText(json: string, status = 200): Response {
  return new Response(json, { status, headers: { 'content-type': 'application/json' } })
}

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
async function readReview({ bodyRoom }: LocalContext, request: Request): Promise<ReviewChange> {
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
