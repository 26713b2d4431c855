import type { LocalDatabase } from './openDatabase.ts'
import { writeWhole } from './writeWhole.ts'
import type { Review } from './records.ts'

export interface ReviewChange {
  approved: boolean
  comment?: string | undefined
  reviewed_by?: string | undefined
  /** The date of the review that the writer saw, null for none; undefined writes over whatever is there. */
  expectedReviewDate?: string | null | undefined
}

export type SaveReviewResult = 'saved' | 'not-done' | 'conflict'

export type SaveReview = (runId: string, change: ReviewChange) => SaveReviewResult

/** Writes a review in one transaction with the look at what is there, so that two writers cannot both be told yes. */
export function createReviewWriter(database: LocalDatabase): SaveReview {
  const present = database.prepare('SELECT status, review_date FROM runs WHERE id = ?')
  const update = database.prepare(
    `UPDATE runs SET review_approved = :approved, review_comment = :comment, reviewed_by = :reviewed_by,
       review_date = :review_date WHERE id = :id`,
  )
  const save = (runId: string, change: ReviewChange): SaveReviewResult => {
    const run = present.get([runId]) as { status: string; review_date: string | null } | undefined
    if (run?.status !== 'done') return 'not-done'
    const { expectedReviewDate } = change
    if (expectedReviewDate !== undefined && expectedReviewDate !== run.review_date) return 'conflict'
    update.run({
      id: runId,
      approved: change.approved ? 1 : 0,
      comment: change.comment ?? null,
      reviewed_by: change.reviewed_by ?? null,
      review_date: laterThan(run.review_date),
    })
    return 'saved'
  }
  return (runId, change) => writeWhole(database, () => save(runId, change))
}

/** The date names the version of a review, so two within one millisecond still get two dates. */
function laterThan(previous: Review['review_date'] | null): string {
  const earliest = previous === null ? 0 : Date.parse(previous) + 1
  return new Date(Math.max(Date.now(), earliest)).toISOString()
}
