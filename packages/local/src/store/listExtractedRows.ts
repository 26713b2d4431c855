import * as z from 'zod'
import type { ExtractedRow } from '../matching/ExtractedRow.ts'
import type { LocalDatabase } from './openDatabase.ts'

/** Newest first and bounded: matching compares with each of them. */
const mostRows = 5_000

const listSchema = z.array(z.object({ rowId: z.string(), filename: z.string(), dataText: z.string() }))

/** Lists the newest finished run of each row of a table, cut down to the fields that can match. */
export function listExtractedRows(database: LocalDatabase): (tableId: string) => ExtractedRow[] {
  const list = database.prepare(
    `SELECT row_id AS rowId, coalesce(filename, '') AS filename, json_object(
         'vendor', coalesce(json_extract(data, '$.issuer'), json_extract(data, '$.vendor')),
         'invoice_number', json_extract(data, '$.invoice_number'),
         'amount', json_extract(data, '$.amount'),
         'currency', json_extract(data, '$.currency')) AS dataText
     FROM (SELECT runs.*, rows.filename, row_number() OVER (PARTITION BY row_id ORDER BY finished_at DESC) AS age
           FROM runs JOIN rows ON rows.id = runs.row_id
           WHERE rows.table_id = ? AND status = 'done')
     WHERE age = 1 AND json_valid(data)
     ORDER BY finished_at DESC LIMIT ${mostRows}`,
  )
  return (tableId) => listSchema.parse(list.all([tableId]))
}
