import type { Hono } from 'hono'
import { mostOperationsOfRun } from '../../contract/limits.ts'
import { PatchFault } from '../../corrections/PatchFault.ts'
import { patiently } from '../../store/patiently.ts'
import type { RunRecord } from '../../store/records.ts'
import { answerRun, spellReview } from '../answerRun.ts'
import { findRun } from '../findRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../markExtension.ts'
import { readReview } from '../reviews/readReview.ts'
import { fault } from '../fault.ts'

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
