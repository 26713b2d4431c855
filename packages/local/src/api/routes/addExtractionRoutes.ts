import type { Hono } from 'hono'
import { answerRun } from '../answerRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readUpload } from '../readUpload.ts'
import { runToEnd } from '../runToEnd.ts'
import { findTableOf } from '../tables.ts'

/** Upload of a document, and extraction in one call. */
export function addExtractionRoutes(app: Hono, context: LocalContext): void {
  app.post('/projects/:project/tables/:table/files', async (c) => {
    const table = findTableOf('extraction', c.req.param())
    return c.json({ row_id: await readUpload(context, c.req.raw, table.id) }, 201)
  })

  app.post('/projects/:project/tables/:table/extract', async (c) => {
    const table = findTableOf('extraction', c.req.param())
    const rowId = await readUpload(context, c.req.raw, table.id)
    return answerRun(await runToEnd(context, rowId))
  })
}
