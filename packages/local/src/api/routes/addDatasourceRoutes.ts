import * as z from 'zod'
import type { Hono } from 'hono'
import type { RunRecord } from '../../store/records.ts'
import { answerJson, markAnswer } from '../answers.ts'
import { findTableOf, type LocalTable, localProject } from '../tables.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readSmallBody } from '../readBody.ts'
import { readUpload } from '../readUpload.ts'
import { findRun, startRun } from '../startRun.ts'
import { fault } from '../faults.ts'

const startSchema = z.object(
  {
    file_id: z.guid('file_id must be a UUID.').transform((id) => id.toLowerCase()),
    // Its values have changed over the years, and there is one engine here.
    pipeline: z.string('pipeline must be text, for example cloudsquid-flash.'),
    zero_retention: z.boolean('zero_retention must be true or false.').nullish(),
  },
  'The body must be an object with file_id and pipeline.',
)

/**
 * The endpoints of before there were projects and tables: upload, start, and the run as `{ status, result }`. A source is
 * a table under its id, and what was begun here can be followed there.
 */
export function addDatasourceRoutes(app: Hono, context: LocalContext): void {
  app.post('/datasources/:source/documents', async (c) => {
    const table = findSource(c.req.param('source'))
    const { rowId, isExtension } = await readUpload(context, c.req.raw, table.id)
    const answer = c.json({ file_id: rowId }, 201)
    return isExtension ? markAnswer(answer) : answer
  })

  app.post('/datasources/:source/run', async (c) => {
    const table = findSource(c.req.param('source'))
    const { file_id: fileId } = await readSmallBody(c.req.raw, startSchema)
    if (context.store.rows.find(fileId)?.tableId !== table.id)
      throw fault(404, 'There is no such file. Upload it to this source first.')
    return c.json({ run_id: await startRun(context, fileId) }, 202)
  })

  app.get('/datasources/:source/run/:run', (c) => {
    const { id: table } = findSource(c.req.param('source'))
    const run = findRun(context.store, { project: localProject.name, table, run: c.req.param('run') })
    return answerJson(run, toStatusResult(run))
  })
}

function findSource(id: string): LocalTable {
  return findTableOf('extraction', { project: localProject.name, table: id })
}

/** There was no `pending` then, and no field for why a run failed; clients print `result`. */
function toStatusResult({ status, dataText, reasoning }: RunRecord): string {
  switch (status) {
    case 'pending':
    case 'running':
      return '{"status":"running"}'
    case 'done':
      return `{"status":"done","result":${dataText}}`
    case 'error':
      return JSON.stringify({ status, result: { errorMessage: reasoning } })
  }
}
