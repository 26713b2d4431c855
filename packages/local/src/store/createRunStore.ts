import * as z from 'zod'
import { mostOperationsOfRun } from '../contract/limits.ts'
import type { ExtractedRow } from '../contract/MatchTask.ts'
import { type LocalDatabase, writeWhole } from './openDatabase.ts'
import { mostCrashes, runSchema, scalarsOf } from './records.ts'
import { createReviewWriter, readHistory } from './createReviewWriter.ts'
import { listRuns } from './listRuns.ts'

/**
 * How a run ended. `dataText` is JSON of an object, `certaintyText` of how sure its values are, `wordsText` of
 * the words that were recognised, by page.
 */
export type RunOutcome =
  | { status: 'done'; dataText: string; reasoning: string; certaintyText?: string; wordsText?: string }
  | { status: 'error'; reasoning: string }

/** What is read in a moment, whatever its kind. */
const largestSmallBytes = 256 * 1024

/** How long a large document lets small ones pass. */
const passedByMs = 30_000

const waitsForRecognition =
  'The pages of this document are pictures. It waits for its turn to have its text recognised.'

const selectRun = `
  SELECT runs.id, row_id AS rowId, status, data AS dataText, reasoning, certainty AS certaintyText,
         size_bytes AS sizeBytes, crashes, rows.created_at AS rowCreatedAt, input,
         review_approved AS approved, review_comment AS comment, reviewed_by, review_date,
         corrections AS correctionsText, accepted_findings AS acceptedFindingsText
  FROM runs JOIN rows ON rows.id = runs.row_id`

export type RunStore = ReturnType<typeof createRunStore>

export function createRunStore(database: LocalDatabase) {
  const insert = database.prepare(
    `INSERT INTO runs (id, row_id, table_id, status, created_at, updated_at)
     VALUES (:id, :row_id, (SELECT table_id FROM rows WHERE id = :row_id), 'pending', :now, :now)`,
  )
  const byId = database.prepare(`${selectRun} WHERE runs.id = ?`)
  const next = database.prepare(
    `SELECT runs.id FROM runs JOIN rows ON rows.id = row_id
     WHERE status = 'pending' AND (:is_large_welcome OR size_bytes <= ${largestSmallBytes})
     ORDER BY size_bytes > ${largestSmallBytes} AND runs.created_at > :passed_since, runs.rowid LIMIT 1`,
  )
  const mark = database.prepare(
    `UPDATE runs SET status = 'running', started_at = :now, updated_at = :now WHERE id = :id`,
  )
  const awaiting = database.prepare(
    `UPDATE runs SET awaits_recognition = 1, reasoning = :words WHERE id = :id AND status = 'running'`,
  )
  const nextScan = database.prepare(
    `SELECT id FROM runs WHERE status = 'running' AND awaits_recognition = 1 ORDER BY rowid LIMIT 1`,
  )
  const startScan = database.prepare('UPDATE runs SET awaits_recognition = 0 WHERE id = ?')
  const progress = database.prepare(
    `UPDATE runs SET reasoning = :words WHERE id = :id AND status = 'running'`,
  )
  const addWords = database.prepare('INSERT OR REPLACE INTO recognized (run_id, pages) VALUES (:id, :pages)')
  const wordsOfRow = database.prepare(
    `SELECT pages FROM recognized JOIN runs ON runs.id = run_id WHERE row_id = ? ORDER BY finished_at DESC LIMIT 1`,
  )
  const pending = database.prepare(`SELECT count(*) AS count FROM runs WHERE status = 'pending'`)
  const endRun = database.prepare(
    `UPDATE runs SET status = :status, data = :data, scalars = :scalars, reasoning = :reasoning, certainty = :certainty, finished_at = :now, updated_at = :now
     WHERE id = :id AND status = 'running'`,
  )
  const clear = database.prepare(
    `UPDATE rows SET crashes = 0
     WHERE id = (SELECT row_id FROM runs WHERE id = ?) AND crashes BETWEEN 1 AND ${mostCrashes - 1}`,
  )
  const blame = database.prepare(
    `UPDATE rows SET crashes = crashes + 1 WHERE id IN (SELECT row_id FROM runs WHERE status = 'running' AND awaits_recognition = 0)`,
  )
  const requeue = database.prepare(
    `UPDATE runs SET status = 'pending', awaits_recognition = 0, reasoning = NULL, updated_at = :now
     WHERE status = 'running' AND NOT (awaits_recognition AND :keeps_scans) AND id NOT IN (SELECT value FROM json_each(:kept))`,
  )
  const now = createClock(database)
  const whole = <TResult>(write: () => TResult) => writeWhole(database, write)
  const requeueAllBut = (runIds: string[], keepsScans = 0) =>
    void requeue.run({ kept: JSON.stringify(runIds), keeps_scans: keepsScans, now: now() })
  const find = (id: string) => {
    const run = byId.get([id])
    return run === undefined ? undefined : runSchema.parse(run)
  }

  return {
    find,
    add: ({ id, rowId }: { id: string; rowId: string }) =>
      whole(() => void insert.run({ id, row_id: rowId, now: now() })),
    /**
     * Takes the next waiting run and marks it as running: the oldest, but that small documents pass large ones by for half
     * a minute.
     *
     * @param isLargeWelcome - Whether it may be a large one.
     */
    claim: (isLargeWelcome: boolean) =>
      whole(() => {
        const claimed = next.get({
          is_large_welcome: isLargeWelcome ? 1 : 0,
          passed_since: new Date(Date.now() - passedByMs).toISOString(),
        }) as { id: string } | undefined
        if (claimed === undefined) return undefined
        mark.run({ id: claimed.id, now: now() })
        return find(claimed.id)
      }),
    /** Lets a run that is being read wait for its turn to be recognised. It goes on being `running`. */
    awaitRecognition: (id: string) => whole(() => void awaiting.run({ id, words: waitsForRecognition })),
    /** Takes the next run that waits for it, the oldest. */
    claimScan: () =>
      whole(() => {
        const claimed = nextScan.get() as { id: string } | undefined
        if (claimed === undefined) return undefined
        startScan.run([claimed.id])
        return find(claimed.id)
      }),
    /** Says as `reasoning` how far a run is. */
    tellProgress: (id: string, words: string) => whole(() => void progress.run({ id, words })),
    /** What was last recognised in a row's document, as JSON: pages with their words. */
    findWords: (rowId: string) => (wordsOfRow.get([rowId]) as { pages: string } | undefined)?.pages,
    countPending: () => (pending.get() as { count: number }).count,
    finish: (id: string, outcome: RunOutcome) =>
      whole(() => {
        const data = outcome.status === 'done' ? outcome.dataText : '{}'
        endRun.run({
          id,
          status: outcome.status,
          data,
          scalars: scalarsOf(data),
          reasoning: outcome.reasoning,
          certainty: (outcome.status === 'done' && outcome.certaintyText) || null,
          now: now(),
        })
        if (outcome.status === 'done' && outcome.wordsText !== undefined)
          addWords.run({ id, pages: outcome.wordsText })
        clear.run([id])
      }),
    /** Lets what was being read when the process ended wait again, and counts the crash against its document. */
    requeueInterrupted: () =>
      whole(() => {
        blame.run()
        requeueAllBut([])
      }),
    /** Lets what is marked as running wait again, but for these: what nobody works on, for whatever fault. */
    requeueForgotten: (runIds: string[]): void => whole(() => requeueAllBut(runIds, 1)),
    /** Lets all that is being read wait again, at an orderly end. */
    giveBackRunning: () => whole(() => requeueAllBut([])),
    saveReview: createReviewWriter(database, { now, mostOperations: mostOperationsOfRun }),
    history: readHistory(database),
    listRuns: listRuns(database),
    listExtracted: listExtractedRows(database),
  }
}

/**
 * Makes the dates of changes: each later than the last, also within one millisecond and when the clock is set back, so that
 * "changed since" leaves nothing out.
 */
function createClock(database: LocalDatabase): () => string {
  const latest = database.prepare('SELECT max(updated_at) AS latest FROM runs').get() as {
    latest: string | null
  }
  let lastMs = Date.parse(latest.latest ?? '') || 0
  return () => {
    lastMs = Math.max(Date.now(), lastMs + 1)
    return new Date(lastMs).toISOString()
  }
}

/** Newest first and bounded: matching compares with each of them. */
const mostRows = 5_000

const listSchema = z.array(z.object({ rowId: z.string(), filename: z.string(), dataText: z.string() }))

/** Lists the newest finished run of each row of a table, cut down to the fields that can match. */
function listExtractedRows(database: LocalDatabase): (tableId: string) => ExtractedRow[] {
  const list = database.prepare(
    `SELECT row_id AS rowId, coalesce(filename, '') AS filename, json_object(
         'vendor', coalesce(json_extract(data, '$.issuer'), json_extract(data, '$.vendor')),
         'invoice_number', json_extract(data, '$.invoice_number'),
         'amount', json_extract(data, '$.amount'),
         'currency', json_extract(data, '$.currency')) AS dataText
     FROM (SELECT runs.*, rows.filename, row_number() OVER (PARTITION BY row_id ORDER BY finished_at DESC) AS age
           FROM runs JOIN rows ON rows.id = runs.row_id
           WHERE rows.table_id = ? AND status = 'done')
     WHERE age = 1 AND json_valid(data)
     ORDER BY finished_at DESC LIMIT ${mostRows}`,
  )
  return (tableId) => listSchema.parse(list.all([tableId]))
}
