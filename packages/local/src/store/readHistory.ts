import * as z from 'zod'
import type { LocalDatabase } from './openDatabase.ts'
import { type Review, type ReviewLists, toReviewWithLists } from './records.ts'

/** All texts are JSON, kept as it is. */
export interface RunHistory {
  /** The data as it was extracted, before any correction. */
  extractedText: string
  /** Oldest first. */
  decisions: (Review & ReviewLists)[]
}

export type ReadHistory = (runId: string) => RunHistory

const textOrNull = z.string().nullable()

const decisionsSchema = z.array(
  z
    .object({
      review_approved: z.number(),
      review_comment: textOrNull,
      reviewed_by: textOrNull,
      review_date: z.string(),
      corrections: textOrNull,
      accepted_findings: textOrNull,
    })
    .transform((row) => toReviewWithLists(row)!),
)

export function readHistory(database: LocalDatabase): ReadHistory {
  const extracted = database.prepare('SELECT coalesce(extracted, data) AS text FROM runs WHERE id = ?')
  const decisions = database.prepare(
    `SELECT approved AS review_approved, comment AS review_comment, reviewed_by, review_date, corrections,
       accepted_findings
     FROM decisions WHERE run_id = ? ORDER BY id`,
  )
  return (runId) => ({
    extractedText: (extracted.get([runId]) as { text: string }).text,
    decisions: decisionsSchema.parse(decisions.all([runId])),
  })
}
