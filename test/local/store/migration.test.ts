import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../packages/local/src/store/createStore.ts'
import { documentsTableId } from '../../../packages/local/src/api/tables.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** What the version before wrote: schema 2, spelt out, as nothing that makes it is left in the source. */
const schema2 = `
  CREATE TABLE rows (id TEXT PRIMARY KEY, table_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('document', 'task')),
    filename TEXT, mimetype TEXT, input TEXT NOT NULL, created_at TEXT NOT NULL, size_bytes INTEGER NOT NULL DEFAULT 0,
    crashes INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE runs (id TEXT PRIMARY KEY, row_id TEXT NOT NULL REFERENCES rows (id),
    status TEXT NOT NULL CHECK (status IN ('pending', 'running', 'done', 'error')), data TEXT NOT NULL DEFAULT '{}',
    reasoning TEXT, created_at TEXT NOT NULL, started_at TEXT, finished_at TEXT,
    review_approved INTEGER CHECK (review_approved IN (0, 1)), review_comment TEXT, reviewed_by TEXT, review_date TEXT) STRICT;
  CREATE INDEX runs_by_row ON runs (row_id, finished_at);
  CREATE INDEX runs_unfinished ON runs (status) WHERE status IN ('pending', 'running');
  INSERT INTO rows VALUES ('row-1', '${documentsTableId}', 'document', 'a.pdf', 'application/pdf',
    '{"files":[{"id":"row-1"}]}', '2026-01-01T00:00:00.000Z', 100, 0);
  PRAGMA user_version = 2;`

const data = { issuer: 'Milan AG', amount: 189.05, lines: [{ qty: 1 }], note: 'x'.repeat(501) }

function oldFolder(runs: number): string {
  const folder = temporaryFolder()
  const database = new Database(join(folder, 'cloudsquid.db'))
  database.exec(schema2)
  const insert = database.prepare(
    `INSERT INTO runs (id, row_id, status, data, created_at, finished_at, review_approved, review_comment, reviewed_by,
       review_date) VALUES (?, 'row-1', ?, ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:01:00.000Z', ?, ?, ?, ?)`,
  )
  database.exec('BEGIN')
  for (let run = 0; run < runs; run++)
    insert.run([`run-${run}`, 'done', JSON.stringify(data), null, null, null, null])
  insert.run(['reviewed', 'done', JSON.stringify(data), 0, 'Not ours', 'Ada', '2026-02-01T00:00:00.000Z'])
  insert.run(['failed', 'error', '{}', null, null, null, null])
  database.exec('COMMIT')
  database.close()
  return folder
}

function open(folder: string) {
  const store = createStore(folder)
  return { runs: store.runs, close: () => store.close() }
}

describe('local Cloudsquid: a data folder of the version before', () => {
  it('keeps its runs and reviews, which are the first decisions of their histories', () => {
    const { runs, close } = open(oldFolder(250))
    expect(runs.find('reviewed')).toMatchObject({ review: { approved: false, comment: 'Not ours' } })
    expect(runs.history('reviewed')).toMatchObject({
      extractedText: JSON.stringify(data),
      decisions: [
        { approved: false, comment: 'Not ours', reviewed_by: 'Ada', review_date: '2026-02-01T00:00:00.000Z' },
      ],
    })
    expect(runs.history('run-0').decisions).toEqual([])
    close()
  })

  it('lists them, with the values of each and the date of its last change', () => {
    const { runs, close } = open(oldFolder(250))
    const listed = runs.listRuns({ tableId: documentsTableId, limit: 1_000 })
    expect(listed).toHaveLength(252)
    expect(new Set(listed.slice(1).map(({ scalarsText }) => scalarsText))).toEqual(
      new Set(['{"issuer":"Milan AG","amount":189.05}']),
    )
    expect(listed.find(({ id }) => id === 'reviewed')?.updatedAt).toBe('2026-02-01T00:00:00.000Z')
    close()
  })

  it('takes corrections over an old review, and is the same at the next start', () => {
    const folder = oldFolder(1)
    const first = open(folder)
    const change = {
      approved: true,
      expectedReviewDate: '2026-02-01T00:00:00.000Z',
      corrections: {
        text: '[{"op":"remove","path":"/lines"}]',
        count: 1,
        apply: () => '{"issuer":"Milan AG"}',
      },
    }
    expect(first.runs.saveReview('reviewed', change)).toBe('saved')
    first.close()
    const { runs, close } = open(folder)
    expect(runs.find('reviewed')?.dataText).toBe('{"issuer":"Milan AG"}')
    expect(runs.history('reviewed')).toMatchObject({
      extractedText: JSON.stringify(data),
      decisions: [
        { approved: false },
        { approved: true, correctionsText: '[{"op":"remove","path":"/lines"}]' },
      ],
    })
    close()
  })
})
