import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../packages/local/src/store/createStore.ts'
import { documentsTableId } from '../../../packages/local/src/api/tables.ts'
import { type Call, documents, extractText, matches, textDocument } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const invoice = (number: string) =>
  textDocument(
    JSON.stringify({ invoice_number: number, amount: 10, lines: [{ name: 'a' }] }),
    `${number}.json`,
    'application/json',
  )

async function allPages(call: Call, query: string) {
  const ids: string[] = []
  let pages = 0
  for (let cursor: string | null = ''; cursor !== null; pages++) {
    const { body } = await call('GET', `${documents}/runs?${query}${cursor && `&cursor=${cursor}`}`)
    ids.push(...body.runs.map((run: { run_id: string }) => run.run_id))
    cursor = body.next_cursor
  }
  return { ids, pages }
}

/** A data folder with many runs, as if they had been read one by one. */
function folderOf(runs: number): string {
  const folder = temporaryFolder()
  const store = createStore(folder)
  store.rows.addDocument({
    id: 'row-1',
    tableId: documentsTableId,
    filename: 'a.pdf',
    mimetype: 'application/pdf',
    sizeBytes: 1,
  })
  store.close()
  // In one go: one by one, each is a write to the disk.
  const database = new Database(join(folder, 'cloudsquid.db'))
  const data = JSON.stringify({ invoice_number: 'A-1', issuer: 'Milan AG', amount: 10, lines: [] })
  database.exec(
    `INSERT INTO runs (id, row_id, table_id, status, data, scalars, created_at, updated_at)
     WITH RECURSIVE counted (run) AS (SELECT 0 UNION ALL SELECT run + 1 FROM counted WHERE run + 1 < ${runs})
     SELECT printf('run-%06d', run), 'row-1', '${documentsTableId}', 'done', '${data}', '${data}',
       '2026-01-01T00:00:00.000Z', strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || run || ' seconds') FROM counted`,
  )
  database.close()
  return folder
}

describe('local Cloudsquid: the list of runs (extension)', () => {
  it('has what a row of a list shows, newest first', async () => {
    const { call } = openLocal()
    const first = await extractText(call, invoice('A-1'))
    const second = await extractText(call, invoice('A-2'))
    await call('PUT', `${documents}/run/${first.run_id}/review`, {
      approved: true,
      reviewed_by: 'Ada',
      corrections: [{ op: 'replace', path: '/amount', value: 11 }],
    })
    const { status, headers, body } = await call('GET', `${documents}/runs`)
    expect(status).toBe(200)
    expect(headers.get('x-cloudsquid-extension')).toBe('local')
    expect(body).toEqual({
      runs: [
        expect.objectContaining({ run_id: second.run_id, data: expect.not.objectContaining({ lines: [] }) }),
        {
          run_id: first.run_id,
          row_id: first.row_id,
          status: 'done',
          created_at: expect.any(String),
          updated_at: body.as_of,
          filename: 'A-1.json',
          mimetype: 'application/json',
          size_bytes: expect.any(Number),
          review: { approved: true, reviewed_by: 'Ada', review_date: expect.any(String) },
          correction_count: 1,
          data: { invoice_number: 'A-1', amount: 11 },
        },
      ],
      next_cursor: null,
      as_of: expect.any(String),
    })
    expect((await call('GET', `${matches}/runs`)).body.runs).toEqual([])
  })

  it('says why a run failed', async () => {
    const { call } = openLocal()
    await extractText(call, textDocument('{', 'broken.json', 'application/json'))
    const { body } = await call('GET', `${documents}/runs`)
    expect(body.runs[0]).toMatchObject({ status: 'error', reasoning: expect.any(String), data: {} })
  })

  it('pages hold while new runs come in, and tell each run once', async () => {
    const { call } = openLocal({ dataFolder: folderOf(25), minPendingMs: 60_000 })
    const { body: first } = await call('GET', `${documents}/runs?limit=10`)
    await extractTextLater(call)
    const { body: second } = await call('GET', `${documents}/runs?limit=10&cursor=${first.next_cursor}`)
    const { body: third } = await call('GET', `${documents}/runs?limit=10&cursor=${second.next_cursor}`)
    const ids = [first, second, third].flatMap(({ runs }) =>
      runs.map((run: { run_id: string }) => run.run_id),
    )
    expect(ids).toEqual(Array.from({ length: 25 }, (_, run) => `run-${String(24 - run).padStart(6, '0')}`))
    expect(third.next_cursor).toBeNull()
    // Said once for all pages, so that what came while they were read is told to who asks for it next.
    expect([second.as_of, third.as_of]).toEqual([first.as_of, first.as_of])
    const { body: news } = await call('GET', `${documents}/runs?updated_since=${first.as_of}`)
    expect(news.runs).toHaveLength(1)
  })

  it.each(['limit=1000', 'limit=1000&updated_since=2025-12-31T00:00:00.000Z'])(
    'tells each of 50,000 once: %s',
    async (query) => {
      const { call } = openLocal({ dataFolder: folderOf(50_000) })
      const { ids, pages } = await allPages(call, query)
      expect([ids.length, new Set(ids).size, pages]).toEqual([50_000, 50_000, 51])
    },
  )

  it('finds its pages and its changes by an index, however many runs there are', () => {
    const database = new Database(join(folderOf(1), 'cloudsquid.db'))
    const plan = (where: string) =>
      JSON.stringify(
        database.prepare(`EXPLAIN QUERY PLAN SELECT id FROM runs WHERE table_id = 'x' ${where}`).all(),
      )
    expect(plan('AND rowid < 5 ORDER BY rowid DESC LIMIT 5')).toMatch(/SEARCH runs USING INDEX runs_by_table/)
    const changes = plan(`AND updated_at >= '2026' ORDER BY updated_at, rowid LIMIT 5`)
    expect(changes).toMatch(/SEARCH runs USING INDEX runs_by_change/)
    expect(changes).not.toMatch(/TEMP B-TREE/)
    database.close()
  })

  it('is not sent again while nothing has changed', async () => {
    const { cloudsquid, call } = openLocal()
    await extractText(call, invoice('A-1'))
    const ask = (etag: string) =>
      cloudsquid.fetch(
        new Request(`http://local.test/api${documents}/runs`, {
          headers: { 'x-api-key': cloudsquid.apiKey, 'if-none-match': etag },
        }),
      )
    const etag = (await ask('')).headers.get('etag') ?? ''
    expect((await ask(etag)).status).toBe(304)
    await extractText(call, invoice('A-2'))
    expect((await ask(etag)).status).toBe(200)
  })

  it.each([
    ['limit=0', /at least 1/],
    ['limit=1001', /at most 1000/],
    ['limit=x', /limit must/],
    ['cursor=abc', /next_cursor/],
    ['updated_since=yesterday', /as_of/],
  ])('refuses %s in words', async (query, message) => {
    const { call } = openLocal()
    expect(await call('GET', `${documents}/runs?${query}`)).toMatchObject({
      status: 400,
      body: { errorMessage: expect.stringMatching(message) },
    })
  })

  it('offers no deletion', async () => {
    const { call } = openLocal()
    expect((await call('DELETE', `${documents}/runs`)).status).toBe(404)
  })
})

describe('local Cloudsquid: the fields that it looks for (extension)', () => {
  it('are named with their kind, and none other is found', async () => {
    const { call } = openLocal()
    const { headers, body } = await call('GET', `${documents}/fields`)
    expect(headers.get('x-cloudsquid-extension')).toBe('local')
    const names = body.fields.map(({ name }: { name: string }) => name)
    const text =
      'Milan AG\nInvoice number: A-77\nInvoice date: 2026-03-01\nDue date: 2026-03-15\nTotal: 119.00 EUR'
    const { data } = await extractText(call, textDocument(text))
    expect(Object.keys(data).length).toBeGreaterThan(3)
    expect(names).toEqual(expect.arrayContaining(Object.keys(data)))
    expect((await call('GET', `${matches}/fields`)).body).toEqual({ fields: [] })
  })
})

/** Starts a run that waits. */
async function extractTextLater(call: Call): Promise<void> {
  const { body } = await call('POST', `${documents}/files`, invoice('A-9'))
  await call('POST', `${documents}/run`, { row_id: body.row_id })
}
