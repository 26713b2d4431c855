import * as z from 'zod'
import { type LocalDatabase, writeWhole } from './openDatabase.ts'
import { scalarsOf, listColumns, reviewColumns, toReview } from './records.ts'

export interface ReviewChange {
  approved: boolean
  comment?: string | undefined
  reviewed_by?: string | undefined
  /** The date of the review that the writer saw, null for none; undefined writes over whatever is there. */
  expectedReviewDate?: string | null | undefined
  /** JSON of a list of operations that is not empty, and what it makes of the present data; throws if it does not fit. */
  corrections?: { text: string; count: number; apply: (dataText: string) => string } | undefined
  /** JSON of a list that is not empty. */
  acceptedFindings?: string | undefined
}

/** `too-many`: the corrections of all decisions together are more than a run keeps. */
export type SaveReviewResult = 'saved' | 'not-done' | 'conflict' | 'too-many'

interface Present {
  status: string
  data: string
  extracted: string | null
  corrections: string | null
  correction_count: number
  review_date: string | null
}

/**
 * Writes a review in one transaction with the look at what is there, so that two writers cannot both be told yes, and with
 * its corrections and its place in the history: all of it is kept, or nothing.
 *
 * @param mostOperations - Operations that all decisions about a run may hold together.
 */
export function createReviewWriter(
  database: LocalDatabase,
  { now, mostOperations }: { now: () => string; mostOperations: number },
) {
  const present = database.prepare(
    'SELECT status, data, extracted, corrections, correction_count, review_date FROM runs WHERE id = ?',
  )
  const last = database.prepare(
    `SELECT approved, comment, reviewed_by, corrections, accepted_findings, expected FROM decisions
     WHERE run_id = ? ORDER BY id DESC LIMIT 1`,
  )
  const decide = database.prepare(
    `INSERT INTO decisions (run_id, review_date, approved, comment, reviewed_by, corrections, accepted_findings, expected)
     VALUES (:id, :review_date, :approved, :comment, :reviewed_by, :corrections, :accepted_findings, :expected)`,
  )
  const update = database.prepare(
    `UPDATE runs SET review_approved = :approved, review_comment = :comment, reviewed_by = :reviewed_by,
       review_date = :review_date, accepted_findings = :accepted_findings, updated_at = :review_date WHERE id = :id`,
  )
  const correct = database.prepare(
    `UPDATE runs SET data = :data, extracted = :extracted, corrections = :corrections,
       correction_count = :correction_count, scalars = :scalars WHERE id = :id`,
  )
  const save = (runId: string, change: ReviewChange): SaveReviewResult => {
    const run = present.get([runId]) as Present | undefined
    if (run?.status !== 'done') return 'not-done'
    const { expectedReviewDate, corrections } = change
    const decision = {
      approved: change.approved ? 1 : 0,
      comment: change.comment ?? null,
      reviewed_by: change.reviewed_by ?? null,
      corrections: corrections?.text ?? null,
      accepted_findings: change.acceptedFindings ?? null,
      // JSON, so that "there was none" (null) is not "whatever is there".
      expected: expectedReviewDate === undefined ? null : JSON.stringify(expectedReviewDate),
    }
    const isStale = expectedReviewDate !== undefined && expectedReviewDate !== run.review_date
    // Sent again because its answer was lost: the same decision, taken once.
    const canBeRepeated = isStale || (expectedReviewDate === undefined && corrections !== undefined)
    if (canBeRepeated && isSameDecision(last.get([runId]), decision)) return 'saved'
    if (isStale) return 'conflict'
    if (corrections !== undefined) {
      const count = run.correction_count + corrections.count
      if (count > mostOperations) return 'too-many'
      const data = corrections.apply(run.data)
      correct.run({
        id: runId,
        data,
        extracted: run.extracted ?? run.data,
        corrections: joinLists(run.corrections, corrections.text),
        correction_count: count,
        scalars: scalarsOf(data),
      })
    }
    const { corrections: _text, expected: _expected, ...review } = decision
    // It names the version of a review: no two have the same.
    const review_date = now()
    update.run({ ...review, id: runId, review_date })
    decide.run({ ...decision, id: runId, review_date })
    return 'saved'
  }
  return (runId: string, change: ReviewChange) => writeWhole(database, () => save(runId, change))
}

function isSameDecision(kept: unknown, sent: Record<string, unknown>): boolean {
  return Object.entries(sent).every(
    ([name, value]) => (kept as Record<string, unknown> | undefined)?.[name] === value,
  )
}

/** Two JSON lists as one; the second is not empty. */
function joinLists(first: string | null, second: string): string {
  return first === null ? second : `${first.slice(0, -1)},${second.slice(1)}`
}

const decisionsSchema = z.array(
  z
    .object({ ...reviewColumns, ...listColumns })
    .transform(({ correctionsText, acceptedFindingsText, ...columns }) => ({
      ...toReview(columns)!,
      correctionsText,
      acceptedFindingsText,
    })),
)

/** All texts are JSON, kept as it is: the data as it was before any correction, and the decisions, the oldest first. */
export function readHistory(database: LocalDatabase) {
  const extracted = database.prepare('SELECT coalesce(extracted, data) AS text FROM runs WHERE id = ?')
  const decisions = database.prepare(
    `SELECT approved, comment, reviewed_by, review_date, corrections AS correctionsText,
       accepted_findings AS acceptedFindingsText
     FROM decisions WHERE run_id = ? ORDER BY id`,
  )
  return (runId: string) => ({
    extractedText: (extracted.get([runId]) as { text: string }).text,
    decisions: decisionsSchema.parse(decisions.all([runId])),
  })
}
