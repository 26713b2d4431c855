import * as z from 'zod'
import type { LocalDatabase } from './openDatabase.ts'
import { listColumns, type Review, reviewColumns, type ReviewLists, toReview } from './records.ts'

/** All texts are JSON, kept as it is. */
export interface RunHistory {
  /** The data as it was extracted, before any correction. */
  extractedText: string
  /** Oldest first. */
  decisions: (Review & ReviewLists)[]
}

export type ReadHistory = (runId: string) => RunHistory

const decisionsSchema = z.array(
  z
    .object({ ...reviewColumns, ...listColumns })
    .transform(({ correctionsText, acceptedFindingsText, ...columns }) => ({
      ...toReview(columns)!,
      correctionsText,
      acceptedFindingsText,
    })),
)

export function readHistory(database: LocalDatabase): ReadHistory {
  const extracted = database.prepare('SELECT coalesce(extracted, data) AS text FROM runs WHERE id = ?')
  const decisions = database.prepare(
    `SELECT approved, comment, reviewed_by, review_date, corrections AS correctionsText,
       accepted_findings AS acceptedFindingsText
     FROM decisions WHERE run_id = ? ORDER BY id`,
  )
  return (runId) => ({
    extractedText: (extracted.get([runId]) as { text: string }).text,
    decisions: decisionsSchema.parse(decisions.all([runId])),
  })
}
