import * as z from 'zod'
import type { LocalDatabase } from './openDatabase.ts'
import { optionalText, reviewColumns, runStatus, toReview } from './records.ts'

/** A run as a list shows it. */
const listedSchema = z
  .object({
    /** Its place in the order in which runs were started. */
    order: z.number(),
    id: z.string(),
    rowId: z.string(),
    status: runStatus,
    createdAt: z.string(),
    updatedAt: z.string(),
    filename: optionalText,
    mimetype: optionalText,
    sizeBytes: z.number(),
    /** JSON of an object. */
    scalarsText: z.string(),
    /** Why it failed; absent of any other run. */
    reasoning: optionalText,
    correctionCount: z.number(),
    ...reviewColumns,
  })
  .transform(({ approved, comment, reviewed_by, review_date, ...run }) => ({
    ...run,
    review: toReview({ approved, comment, reviewed_by, review_date }),
  }))
const listSchema = z.array(listedSchema)

export type ListedRun = z.output<typeof listedSchema>

export interface ListQuery {
  tableId: string
  limit: number
  /** Only what changed after this date, oldest change first; else all, newest run first. */
  updatedSince?: string | undefined
  /** The last run of the page before. */
  after?: { order: number; updatedAt: string } | undefined
}

const select = `
  SELECT runs.rowid AS "order", runs.id, row_id AS rowId, status, runs.created_at AS createdAt, updated_at AS updatedAt,
         filename, mimetype, size_bytes AS sizeBytes, scalars AS scalarsText,
         iif(status = 'error', reasoning, NULL) AS reasoning, correction_count AS correctionCount,
         review_approved AS approved, review_comment AS comment, reviewed_by, review_date
  FROM runs JOIN rows ON rows.id = runs.row_id`

/**
 * Lists runs in pages that hold while runs come in and change: each page begins after the last run of the one before, and a
 * new run stands before the first.
 */
export function listRuns(database: LocalDatabase) {
  const newest = database.prepare(
    `${select} WHERE runs.table_id = :table_id AND runs.rowid < :before ORDER BY runs.rowid DESC LIMIT :limit`,
  )
  const changed = database.prepare(
    `${select} WHERE runs.table_id = :table_id AND updated_at >= :from
       AND (updated_at > :from OR runs.rowid > :after_order)
     ORDER BY updated_at, runs.rowid LIMIT :limit`,
  )
  const last = database.prepare('SELECT max(updated_at) AS last FROM runs WHERE table_id = ?')
  const list = ({ tableId, limit, updatedSince, after }: ListQuery) =>
    listSchema.parse(
      updatedSince === undefined
        ? newest.all({ table_id: tableId, limit, before: after?.order ?? Number.MAX_SAFE_INTEGER })
        : changed.all({
            table_id: tableId,
            limit,
            from: after?.updatedAt ?? updatedSince,
            // Strictly later than the date, unless a page ended among several changes of one date.
            after_order: after?.order ?? Number.MAX_SAFE_INTEGER,
          }),
    )
  /** The date of the last change to any run of a table; empty while there is none. */
  const lastChange = (tableId: string) => (last.get([tableId]) as { last: string | null }).last ?? ''
  return Object.assign(list, { lastChange })
}
