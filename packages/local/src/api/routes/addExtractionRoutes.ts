import type { Hono } from 'hono'
import { answerRun } from '../answerRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markAnswer } from '../markExtension.ts'
import { readUpload } from '../readUpload.ts'
import { runToEnd } from '../startRun.ts'
import { findTableOf } from '../tables.ts'

/** Upload of a document, and extraction in one call. */
export function addExtractionRoutes(app: Hono, context: LocalContext): void {
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
}
