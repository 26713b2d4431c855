import * as z from 'zod'
import type { AgentJobInput } from '../contract/MatchTask.ts'

// Statements call their columns as they are called here, so that each record is spelt once.

/** A column that may be empty. */
export const optionalText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)
export const runStatus = z.enum(['pending', 'running', 'done', 'error'])
const inputText = z.string().transform((text): AgentJobInput => JSON.parse(text))

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

/** The columns of a review. */
export const reviewColumns = {
  approved: z.number().nullable(),
  comment: optionalText,
  reviewed_by: optionalText,
  review_date: optionalText,
}
export const listColumns = { correctionsText: optionalText, acceptedFindingsText: optionalText }

/** Puts the columns of a review together; there is none before the first decision. */
export function toReview({
  approved,
  comment,
  reviewed_by,
  review_date,
}: z.output<z.ZodObject<typeof reviewColumns>>): Review | undefined {
  if (approved === null || review_date === undefined) return undefined
  return {
    approved: approved === 1,
    ...(comment !== undefined && { comment }),
    ...(reviewed_by !== undefined && { reviewed_by }),
    review_date,
  }
}

/** A document that the service ended over this often is not read again. */
export const mostCrashes = 2

export const rowSchema = z.object({
  id: z.string(),
  tableId: z.string(),
  kind: z.enum(['document', 'task']),
  filename: z.string(),
  mimetype: z.string(),
  input: inputText,
})
export type RowRecord = z.output<typeof rowSchema>

export const runSchema = z
  .object({
    id: z.string(),
    rowId: z.string(),
    status: runStatus,
    /** JSON that stays text: it may be large, and only its reader parses it. */
    dataText: z.string(),
    reasoning: optionalText,
    /** JSON of how sure its values are; undefined where nobody said so. */
    certaintyText: optionalText,
    /** Of its document; 0 for a task. */
    sizeBytes: z.number(),
    /** How often the service ended while it read this row, since it was last read to an end. */
    crashes: z.number(),
    rowCreatedAt: z.string(),
    input: inputText,
    ...reviewColumns,
    ...listColumns,
  })
  .transform(
    ({ approved, comment, reviewed_by, review_date, correctionsText, acceptedFindingsText, ...run }) => {
      const review = toReview({ approved, comment, reviewed_by, review_date })
      return { ...run, review: review && { ...review, correctionsText, acceptedFindingsText } }
    },
  )

/** A run with the row that it reads. */
export type RunRecord = z.output<typeof runSchema>

/** A text longer than this is no value to show in a list. */
const longestText = 500

/**
 * Cuts data down to the values that a list of runs shows and is sorted by: those of its own members that are no list and no
 * object, as JSON again.
 */
export function scalarsOf(dataText: string): string {
  const data: unknown = JSON.parse(dataText)
  if (typeof data !== 'object' || data === null) return '{}'
  const isShown = ([, value]: [string, unknown]) =>
    (typeof value !== 'object' || value === null) &&
    !(typeof value === 'string' && value.length > longestText)
  return JSON.stringify(Object.fromEntries(Object.entries(data).filter(isShown)))
}
