import { type JsonObject, parseRun, type Review } from 'cloudsquid-react'
import * as z from 'zod/mini'

/** A run as the server lists it. */
export interface ListedRun {
  runId: string
  rowId: string
  status: 'pending' | 'running' | 'done' | 'error'
  createdAt: string
  updatedAt: string
  filename: string | undefined
  mimetype: string | undefined
  /** The single values of its data; lists and objects come with the run itself. */
  data: JsonObject
  /** Why it failed. */
  reasoning: string | undefined
  /** Without its corrections, which come with the run itself. */
  review: Review | undefined
  /** How many operations its corrections have. */
  correctionCount: number
}

/** Some runs of a table, and where the next ones begin. */
export interface RunsPage {
  runs: ListedRun[]
  /** Undefined on the last page. */
  nextCursor: string | undefined
  /** Pass it as `updatedSince` to get what changed since this list was begun. */
  asOf: string
}

const listedSchema = z.pipe(
  z.object({
    run_id: z.string(),
    row_id: z.string(),
    status: z.enum(['pending', 'running', 'done', 'error']),
    created_at: z.string(),
    updated_at: z.string(),
    filename: z.optional(z.string()),
    mimetype: z.optional(z.string()),
    data: z.record(z.string(), z.json()),
    reasoning: z.optional(z.string()),
    review: z.optional(z.unknown()),
    correction_count: z.number(),
  }),
  z.transform((run): ListedRun => ({
    runId: run.run_id,
    rowId: run.row_id,
    status: run.status,
    createdAt: run.created_at,
    updatedAt: run.updated_at,
    filename: run.filename,
    mimetype: run.mimetype,
    data: run.data,
    reasoning: run.reasoning,
    review: parseRun({ review: run.review }).run?.review,
    correctionCount: run.correction_count,
  })),
)

export const runsPageSchema: z.ZodMiniType<RunsPage> = z.pipe(
  z.object({ runs: z.array(listedSchema), next_cursor: z.nullable(z.string()), as_of: z.string() }),
  z.transform(({ runs, next_cursor, as_of }) => ({
    runs,
    nextCursor: next_cursor ?? undefined,
    asOf: as_of,
  })),
)

/** Which runs to list. */
export interface ListRunsOptions {
  cursor?: string | undefined
  limit?: number | undefined
  /** Only what changed since, oldest change first; else all, newest run first. */
  updatedSince?: string | undefined
  signal?: AbortSignal | undefined
}

const fieldSchema = z.object({ name: z.string(), type: z.enum(['text', 'number', 'date', 'list']) })

/** A field that the server looks for in a document. */
export type ExpectedField = z.infer<typeof fieldSchema>

export const expectedFieldsSchema = z.object({ fields: z.array(fieldSchema) })
