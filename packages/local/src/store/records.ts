import * as z from 'zod'
import type { AgentJobInput } from '../contract/AgentJobInput.ts'

export interface Review {
  approved: boolean
  comment?: string
  reviewed_by?: string
  review_date: string
}

/** JSON that is kept as text: corrections can be as many as rows. */
export interface ReviewLists {
  correctionsText: string | undefined
  acceptedFindingsText: string | undefined
}

export interface RowRecord {
  id: string
  tableId: string
  kind: 'document' | 'task'
  filename: string
  mimetype: string
  input: AgentJobInput
}

/** A run with the row that it reads. `dataText` is JSON and stays text: it may be large, and only its reader parses it. */
export interface RunRecord {
  id: string
  rowId: string
  status: 'pending' | 'running' | 'done' | 'error'
  dataText: string
  reasoning: string | undefined
  /** JSON of how sure its values are; undefined where nobody said so. */
  certaintyText: string | undefined
  /** Of its document; 0 for a task. */
  sizeBytes: number
  /** How often the service ended while it read this row, since it was last read to an end. */
  crashes: number
  rowCreatedAt: string
  input: AgentJobInput
  review: (Review & ReviewLists) | undefined
}

/** A document that the service ended over this often is not read again. */
export const mostCrashes = 2

const inputText = z.string().transform((text): AgentJobInput => JSON.parse(text))
const textOrNull = z.string().nullable()

export const rowSchema = z
  .object({
    id: z.string(),
    table_id: z.string(),
    kind: z.enum(['document', 'task']),
    filename: textOrNull,
    mimetype: textOrNull,
    input: inputText,
  })
  .transform((row): RowRecord => ({
    id: row.id,
    tableId: row.table_id,
    kind: row.kind,
    filename: row.filename ?? '',
    mimetype: row.mimetype ?? '',
    input: row.input,
  }))

export const runSchema = z
  .object({
    id: z.string(),
    row_id: z.string(),
    status: z.enum(['pending', 'running', 'done', 'error']),
    data: z.string(),
    reasoning: textOrNull,
    certainty: textOrNull,
    size_bytes: z.number(),
    crashes: z.number(),
    row_created_at: z.string(),
    input: inputText,
    review_approved: z.number().nullable(),
    review_comment: textOrNull,
    reviewed_by: textOrNull,
    review_date: textOrNull,
    corrections: textOrNull,
    accepted_findings: textOrNull,
  })
  .transform((run): RunRecord => ({
    id: run.id,
    rowId: run.row_id,
    status: run.status,
    dataText: run.data,
    reasoning: run.reasoning ?? undefined,
    certaintyText: run.certainty ?? undefined,
    sizeBytes: run.size_bytes,
    crashes: run.crashes,
    rowCreatedAt: run.row_created_at,
    input: run.input,
    review: toReviewWithLists(run),
  }))

interface ReviewColumns {
  review_approved: number | null
  review_comment: string | null
  reviewed_by: string | null
  review_date: string | null
}

export function toReview(run: ReviewColumns): Review | undefined {
  if (run.review_approved === null || run.review_date === null) return undefined
  return {
    approved: run.review_approved === 1,
    ...(run.review_comment === null ? {} : { comment: run.review_comment }),
    ...(run.reviewed_by === null ? {} : { reviewed_by: run.reviewed_by }),
    review_date: run.review_date,
  }
}

/** The same with its lists, which are kept beside it. */
export function toReviewWithLists(
  run: ReviewColumns & { corrections: string | null; accepted_findings: string | null },
): (Review & ReviewLists) | undefined {
  const review = toReview(run)
  return (
    review && {
      ...review,
      correctionsText: run.corrections ?? undefined,
      acceptedFindingsText: run.accepted_findings ?? undefined,
    }
  )
}
