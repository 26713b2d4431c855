import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fileHeaders } from '../fileHeaders.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../markExtension.ts'
import { findTableOf, readId } from '../tables.ts'

/** Extension of the local Cloudsquid: gives back an uploaded file, for a preview. */
export function addFileRoute(app: Hono, { store }: LocalContext): void {
  app.get('/projects/:project/tables/:table/rows/:row/file', markExtension, async (c) => {
    const table = findTableOf('extraction', c.req.param())
    const row = store.rows.find(readId(c.req.param('row'), 'row id'))
    if (row?.tableId !== table.id)
      throw new HTTPException(404, { message: `There is no such row in the table ${table.name}.` })
    const { body, sizeBytes } = await store.files.stream(row.id)
    return new Response(body, { headers: { ...fileHeaders(row), 'content-length': String(sizeBytes) } })
  })
}
