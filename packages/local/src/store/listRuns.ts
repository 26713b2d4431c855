import * as z from 'zod'
import type { LocalDatabase } from './openDatabase.ts'
import { type Review, toReview } from './records.ts'

/** A run as a list shows it. `scalarsText` is JSON of an object. */
export interface ListedRun {
  /** Its place in the order in which runs were started. */
  order: number
  id: string
  rowId: string
  status: 'pending' | 'running' | 'done' | 'error'
  createdAt: string
  updatedAt: string
  filename: string | undefined
  mimetype: string | undefined
  sizeBytes: number
  scalarsText: string
  /** Why it failed; absent of any other run. */
  reasoning: string | undefined
  review: Review | undefined
  correctionCount: number
}

export interface ListQuery {
  tableId: string
  limit: number
  /** Only what changed after this date, oldest change first; else all, newest run first. */
  updatedSince?: string | undefined
  /** The last run of the page before. */
  after?: { order: number; updatedAt: string } | undefined
}

export interface ListRuns {
  (query: ListQuery): ListedRun[]
  /** The date of the last change to any run of a table; empty while there is none. */
  lastChange(tableId: string): string
}

const textOrNull = z.string().nullable()

const listSchema = z.array(
  z
    .object({
      run_order: z.number(),
      id: z.string(),
      row_id: z.string(),
      status: z.enum(['pending', 'running', 'done', 'error']),
      created_at: z.string(),
      updated_at: z.string(),
      filename: textOrNull,
      mimetype: textOrNull,
      size_bytes: z.number(),
      scalars: z.string(),
      reasoning: textOrNull,
      review_approved: z.number().nullable(),
      review_comment: textOrNull,
      reviewed_by: textOrNull,
      review_date: textOrNull,
      correction_count: z.number(),
    })
    .transform((run): ListedRun => ({
      order: run.run_order,
      id: run.id,
      rowId: run.row_id,
      status: run.status,
      createdAt: run.created_at,
      updatedAt: run.updated_at,
      filename: run.filename ?? undefined,
      mimetype: run.mimetype ?? undefined,
      sizeBytes: run.size_bytes,
      scalarsText: run.scalars,
      reasoning: run.reasoning ?? undefined,
      review: toReview(run),
      correctionCount: run.correction_count,
    })),
)

const select = `
  SELECT runs.rowid AS run_order, runs.id, row_id, status, runs.created_at, updated_at, filename, mimetype, size_bytes,
         scalars, iif(status = 'error', reasoning, NULL) AS reasoning,
         review_approved, review_comment, reviewed_by, review_date, correction_count
  FROM runs JOIN rows ON rows.id = runs.row_id`

/**
 * Lists runs in pages that hold while runs come in and change: each page begins after the last run of the one before, and a
 * new run stands before the first.
 */
export function listRuns(database: LocalDatabase): ListRuns {
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
  const lastChange = (tableId: string) => (last.get([tableId]) as { last: string | null }).last ?? ''
  return Object.assign(list, { lastChange })
}
