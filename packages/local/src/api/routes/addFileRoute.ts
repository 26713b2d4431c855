import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Store } from '../../store/createStore.ts'
import type { RowRecord } from '../../store/records.ts'
import { fileHeaders } from '../fileHeaders.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../markExtension.ts'
import { findTableOf, readId } from '../tables.ts'

/** Extensions of the local Cloudsquid: an uploaded file for a preview, and the words that were recognised in it. */
export function addFileRoute(app: Hono, { store }: LocalContext): void {
  app.get('/projects/:project/tables/:table/rows/:row/file', markExtension, async (c) => {
    const row = findRow(store, c.req.param())
    const { body, sizeBytes } = await store.files.stream(row.id)
    return new Response(body, { headers: { ...fileHeaders(row), 'content-length': String(sizeBytes) } })
  })

  app.get('/projects/:project/tables/:table/rows/:row/words', markExtension, (c) => {
    const { id } = findRow(store, c.req.param())
    const pages = store.runs.findWords(id) ?? '[]'
    return c.body(`{"pages":${pages}}`, 200, { 'content-type': 'application/json' })
  })
}

function findRow(store: Store, params: { project: string; table: string; row: string }): RowRecord {
  const table = findTableOf('extraction', params)
  const row = store.rows.find(readId(params.row, 'row id'))
  if (row?.tableId !== table.id)
    throw new HTTPException(404, { message: `There is no such row in the table ${table.name}.` })
  return row
}
