import { describe, expect, it } from 'vitest'
import {
  documents,
  extractText,
  finalRun,
  matches,
  start,
  textDocument,
  upload,
} from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const csv = textDocument('order,total\n1,2.50\n2,3.75\n', 'orders.csv', 'text/csv')

describe('local Cloudsquid: documented endpoints', () => {
  it('lists its one project as a bare list', async () => {
    const { call } = openLocal()
    const { status, body } = await call('GET', '/projects')
    expect(status).toBe(200)
    expect(body).toEqual([{ id: expect.stringMatching(uuid), name: 'local', created_at: expect.any(String) }])
  })

  it('takes a document, runs it and answers with a DataRow', async () => {
    const { call } = openLocal()
    const uploaded = await call('POST', `${documents}/files`, csv)
    expect(uploaded).toMatchObject({ status: 201, body: { row_id: expect.stringMatching(uuid) } })
    const started = await call('POST', `${documents}/run`, {
      row_id: uploaded.body.row_id,
      zero_retention: true,
    })
    expect(started).toMatchObject({ status: 202, body: { run_id: expect.stringMatching(uuid) } })

    const run = await finalRun(call, started.body.run_id)
    expect(run).toEqual({
      data: { rows: expect.arrayContaining([expect.objectContaining({ order: 1 })]) },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      row_id: uploaded.body.row_id,
      reasoning: expect.any(String),
      status: 'done',
      input: { files: [{ id: uploaded.body.row_id }] },
    })
  })

  it('runs a row as often as it is asked to', async () => {
    const { call } = openLocal()
    const rowId = await upload(call, csv)
    const runs = [await start(call, rowId), await start(call, rowId)]
    expect(new Set(runs).size).toBe(2)
    for (const runId of runs)
      expect(await finalRun(call, runId)).toMatchObject({ status: 'done', row_id: rowId })
  })

  it('extracts in one call', async () => {
    const { call } = openLocal()
    const { status, body } = await call('POST', `${documents}/extract`, csv)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'done',
      row_id: expect.stringMatching(uuid),
      data: { rows: expect.any(Array) },
    })
  })

  it('ends a document that it cannot read in error, with the reason in words', async () => {
    const { call } = openLocal()
    const run = await extractText(call, textDocument('%PDF-1.7 broken', 'broken.pdf', 'application/pdf'))
    expect(run).toMatchObject({ status: 'error', data: {}, reasoning: expect.stringMatching(/\w+ \w+ \w+/) })
  })

  it('reads the first readable part of a multipart document', async () => {
    const { call } = openLocal()
    const part = { filename: 'orders.csv', mimetype: 'text/csv', file: csv.file }
    const note = {
      filename: 'body.txt',
      mimetype: 'text/plain',
      file: Buffer.from('see attached').toString('base64'),
    }
    const run = await extractText(call, {
      mimetype: 'multipart/related',
      filename: 'mail',
      file_type: 'multipart',
      file: [{ strange: true }, note, part],
    })
    expect(run).toMatchObject({ status: 'done', data: { rows: expect.any(Array) } })
  })

  it('matches a task against the extracted rows, now or by a run', async () => {
    const { call } = openLocal()
    const json = JSON.stringify({ invoice_number: 'R-1042', issuer: 'Müller GmbH', amount: 119 })
    const row = await extractText(call, textDocument(json, 'invoice.json', 'application/json'))
    const task = { data: { vendor: 'Mueller', invoice_number: 'R-1042', invoice_amount: 119 } }

    const created = await call('POST', `${matches}/tasks`, task)
    expect(created).toMatchObject({ status: 201, body: { task_id: expect.stringMatching(uuid) } })
    const run = await finalRun(call, await start(call, created.body.task_id, matches), matches)
    expect(run).toMatchObject({ status: 'done', row_id: created.body.task_id, input: task })
    expect(run.data).toMatchObject({ match: 'probable', row_id: row.row_id })

    const now = await call('POST', `${matches}/reconcile`, { files: [{ id: row.row_id }] })
    expect(now).toMatchObject({ status: 200, body: { status: 'done', data: { match: 'none' } } })
  })
})
