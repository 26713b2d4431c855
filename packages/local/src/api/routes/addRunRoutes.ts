import * as z from 'zod'
import type { Hono } from 'hono'
import { answerRun, markExtension, markAnswer } from '../answers.ts'
import { findTable, findTableOf, localProject } from '../tables.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readSmallBody } from '../readBody.ts'
import { findRun, startRun, runToEnd } from '../startRun.ts'
import { fault } from '../faults.ts'
import { readUpload } from '../readUpload.ts'

const startSchema = z.object(
  {
    row_id: z.guid('row_id must be a UUID.').transform((id) => id.toLowerCase()),
    // Nothing between the document and its result is kept here, so both values come to the same.
    zero_retention: z.boolean('zero_retention must be true or false.').nullish(),
  },
  'The body must be an object with row_id.',
)

/**
 * The project (a bare list), upload of a document, extraction in one call, start of a run, its state and, as an extension of
 * the local Cloudsquid, how sure its values are.
 */
export function addRunRoutes(app: Hono, context: LocalContext): void {
  app.get('/projects', (c) => c.json([localProject]))

  app.post('/projects/:project/tables/:table/files', async (c) => {
    const table = findTableOf('extraction', c.req.param())
    const { rowId, isExtension } = await readUpload(context, c.req.raw, table.id)
    const answer = c.json({ row_id: rowId }, 201)
    return isExtension ? markAnswer(answer) : answer
  })

  app.post('/projects/:project/tables/:table/extract', async (c) => {
    const table = findTableOf('extraction', c.req.param())
    const { rowId, isExtension } = await readUpload(context, c.req.raw, table.id)
    const answer = answerRun(await runToEnd(context, rowId))
    return isExtension ? markAnswer(answer) : answer
  })

  app.post('/projects/:project/tables/:table/run', async (c) => {
    const table = findTable(c.req.param())
    const { row_id: rowId } = await readSmallBody(c.req.raw, startSchema)
    if (context.store.rows.find(rowId)?.tableId !== table.id)
      throw fault(404, `There is no such row in the table ${table.name}.`)
    return c.json({ run_id: await startRun(context, rowId) }, 202)
  })

  app.get('/projects/:project/tables/:table/run/:run', (c) =>
    answerRun(findRun(context.store, c.req.param())),
  )

  app.get('/projects/:project/tables/:table/run/:run/certainty', markExtension, (c) => {
    const { certaintyText = '{}' } = findRun(context.store, c.req.param())
    return c.body(`{"fields":${certaintyText}}`, 200, { 'content-type': 'application/json' })
  })
}
