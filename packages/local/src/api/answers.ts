import type { RunRecord, Review, ReviewLists } from '../store/records.ts'
import { createMiddleware } from 'hono/factory'

/** Seconds after which a run that is not finished is worth asking for again; reading here takes less than Cloudsquid's. */
const retryAfterS = '1'

/** Answers with a run; one that goes on says when to look again. */
export function answerRun(run: RunRecord): Response {
  return answerJson(run, toDataRow(run))
}

/** The same in another spelling. */
export function answerJson(run: RunRecord, json: string): Response {
  const isFinal = run.status === 'done' || run.status === 'error'
  return new Response(json, {
    headers: { 'content-type': 'application/json', ...(isFinal ? {} : { 'retry-after': retryAfterS }) },
  })
}

/**
 * Spells a run as the documented DataRow.
 *
 * `data` and the review's lists are put in as the text they are kept as: they can be megabytes, and parsing them only to
 * spell them again would hold up every other request.
 */
function toDataRow(run: RunRecord): string {
  const rest = JSON.stringify({
    created_at: run.rowCreatedAt,
    row_id: run.rowId,
    ...(run.reasoning === undefined ? {} : { reasoning: run.reasoning }),
    status: run.status,
    input: run.input,
  })
  const review = run.review === undefined ? '' : `"review":${spellReview(run.review)},`
  return `{"data":${run.dataText},${review}${rest.slice(1)}`
}

/** Spells a review as JSON; its lists are put in as the text that they are kept as. */
export function spellReview({
  correctionsText,
  acceptedFindingsText,
  ...review
}: Review & ReviewLists): string {
  const lists = [
    correctionsText === undefined ? '' : `,"corrections":${correctionsText}`,
    acceptedFindingsText === undefined ? '' : `,"accepted_findings":${acceptedFindingsText}`,
  ]
  return `${JSON.stringify(review).slice(0, -1)}${lists.join('')}}`
}

const name = 'X-Cloudsquid-Extension'

/** Marks a route that this server has and Cloudsquid's documentation does not. */
export const markExtension = createMiddleware(async (context, next) => {
  await next()
  context.header(name, 'local')
})

/** Marks the answer of a documented route to something that the documentation has not. */
export function markAnswer(answer: Response): Response {
  answer.headers.set(name, 'local')
  return answer
}
