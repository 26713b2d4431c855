import type { Hono } from 'hono'
import * as z from 'zod'
import { answerRun } from '../answerRun.ts'
import { findRun } from '../findRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../markExtension.ts'
import { readSmallBody } from '../readJson.ts'
import { startRun } from '../startRun.ts'
import { findTable } from '../tables.ts'
import { fault } from '../fault.ts'

const startSchema = z.object(
  {
    row_id: z.guid('row_id must be a UUID.').transform((id) => id.toLowerCase()),
    // Nothing between the document and its result is kept here, so both values come to the same.
    zero_retention: z.boolean('zero_retention must be true or false.').nullish(),
  },
  'The body must be an object with row_id.',
)

/** Start of a run, its state and, as an extension of the local Cloudsquid, how sure its values are. */
export function addRunRoutes(app: Hono, context: LocalContext): void {
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
