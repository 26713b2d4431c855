import type { Hono } from 'hono'
import type { Store } from '../../store/createStore.ts'
import type { RowRecord } from '../../store/records.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../answers.ts'
import { findTableOf, readId } from '../tables.ts'
import { fault } from '../faults.ts'

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
  if (row?.tableId !== table.id) throw fault(404, `There is no such row in the table ${table.name}.`)
  return row
}

/** Kinds that a browser shows without running anything in them; text of every kind is shown as plain text. */
const shownAs = new Map([
  ...['application/pdf', 'image/jpeg', 'image/png'].map((kind) => [kind, kind] as const),
  ['image/jpg', 'image/jpeg'],
  ...'text/csv text/plain application/json application/xml text/xml message/rfc822'
    .split(' ')
    .map((kind) => [kind, 'text/plain; charset=utf-8'] as const),
])

/**
 * Headers that keep a file a file: a browser shows what is harmless, offers the rest as a download, and neither guesses
 * another kind nor runs anything.
 */
function fileHeaders(file: { filename: string; mimetype: string }): Record<string, string> {
  const type = shownAs.get(file.mimetype)
  return {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${type === undefined ? 'attachment' : 'inline'}; ${encodeFilename(file.filename)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    // A browser's PDF viewer does not start in a sandbox, and is one by itself.
    'content-security-policy':
      type === 'application/pdf' ? "frame-ancestors 'self'" : `default-src 'none'; sandbox`,
  }
}

/** The name twice (RFC 6266): for old readers with what ASCII can say, and whole (RFC 8187). */
function encodeFilename(filename: string): string {
  const plain = filename.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_')
  const whole = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}
