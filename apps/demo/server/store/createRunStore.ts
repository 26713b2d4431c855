import type { LocalDatabase } from './openDatabase.ts'
import { type RunRecord, runSchema } from './records.ts'
import { createReviewWriter, type SaveReview } from './createReviewWriter.ts'
import { type ExtractedRow, listExtractedRows } from './listExtractedRows.ts'

/** How a run ended. `dataText` is JSON of an object. */
export type RunOutcome =
  | { status: 'done'; dataText: string; reasoning: string }
  | { status: 'error'; reasoning: string }

export interface RunStore {
  add(run: { id: string; rowId: string }): void
  find(id: string): RunRecord | undefined
  /** Takes the oldest waiting run and marks it as running. */
  claim(): RunRecord | undefined
  countPending(): number
  finish(id: string, outcome: RunOutcome): void
  /** Lets what was being read when the process ended wait again. */
  requeueInterrupted(): void
  /** The same at an orderly end, which is not the document's fault and does not count as an attempt. */
  giveBackRunning(): void
  saveReview: SaveReview
  listExtracted(tableId: string): ExtractedRow[]
}

const selectRun = `
  SELECT runs.id, row_id, status, data, reasoning, attempts, rows.created_at AS row_created_at, input,
         review_approved, review_comment, reviewed_by, review_date
  FROM runs JOIN rows ON rows.id = runs.row_id`

export function createRunStore(database: LocalDatabase): RunStore {
  const insert = database.prepare(
    `INSERT INTO runs (id, row_id, status, created_at) VALUES (:id, :row_id, 'pending', :now)`,
  )
  const byId = database.prepare(`${selectRun} WHERE runs.id = ?`)
  const claimOldest = database.prepare(
    `UPDATE runs SET status = 'running', attempts = attempts + 1, started_at = :now
     WHERE id = (SELECT id FROM runs WHERE status = 'pending' ORDER BY rowid LIMIT 1)
     RETURNING id`,
  )
  const pending = database.prepare(`SELECT count(*) AS count FROM runs WHERE status = 'pending'`)
  const end = database.prepare(
    `UPDATE runs SET status = :status, data = :data, reasoning = :reasoning, finished_at = :now
     WHERE id = :id AND status = 'running'`,
  )
  const requeue = database.prepare(`UPDATE runs SET status = 'pending' WHERE status = 'running'`)
  const giveBack = database.prepare(
    `UPDATE runs SET status = 'pending', attempts = attempts - 1 WHERE status = 'running'`,
  )
  const find = (id: string) => {
    const run = byId.get([id])
    return run === undefined ? undefined : runSchema.parse(run)
  }

  return {
    find,
    add: ({ id, rowId }) => void insert.run({ id, row_id: rowId, now: new Date().toISOString() }),
    claim() {
      const claimed = claimOldest.get({ now: new Date().toISOString() })
      return claimed === undefined ? undefined : find((claimed as { id: string }).id)
    },
    countPending: () => (pending.get() as { count: number }).count,
    finish: (id, outcome) =>
      void end.run({
        id,
        status: outcome.status,
        data: outcome.status === 'done' ? outcome.dataText : '{}',
        reasoning: outcome.reasoning,
        now: new Date().toISOString(),
      }),
    requeueInterrupted: () => void requeue.run(),
    giveBackRunning: () => void giveBack.run(),
    saveReview: createReviewWriter(database),
    listExtracted: listExtractedRows(database),
  }
}
