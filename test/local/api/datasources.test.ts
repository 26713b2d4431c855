import { parseRun } from 'cloudsquid-react/contract'
import { describe, expect, it, vi } from 'vitest'
import { documentsTableId, matchesTableId } from '../../../packages/local/src/api/tables.ts'
import {
  type Call,
  createCaller,
  documents,
  finalRun,
  start,
  textDocument,
  upload,
} from '../support/createCaller.ts'
import { openLocal, testKey } from '../support/openLocal.ts'

const source = `/datasources/${documentsTableId}`
const unknownId = '0f9f2c52-9d1c-4c8e-8d4b-3d6a0c1f2e3d'
const invoice = textDocument('Invoice no. A-17\nDate: 2026-11-02\nTotal: 119.00 EUR\n')

/** What a program of those days does: upload, start, ask every so often until `done` or `error`. */
function createOlderClient(call: Call) {
  return {
    async upload(body: object): Promise<string> {
      const { body: answer } = await call('POST', `${source}/documents`, body)
      return answer.file_id
    },
    async start(fileId: string): Promise<string> {
      const { body: answer } = await call('POST', `${source}/run`, {
        file_id: fileId,
        pipeline: 'cloudsquid-flash',
      })
      return answer.run_id
    },
    async wait(runId: string): Promise<{ status: string; result?: object }> {
      return vi.waitFor(
        async () => {
          const { body } = await call('GET', `${source}/run/${runId}`)
          if (body.status === 'running') throw new Error('It is still running.')
          return body
        },
        { timeout: 60_000, interval: 25 },
      )
    },
  }
}

describe('local Cloudsquid: the older endpoints', () => {
  it('takes a document, runs it and answers with status and result, as clients of before expect', async () => {
    const client = createOlderClient(openLocal().call)
    const run = await client.wait(await client.start(await client.upload(invoice)))
    expect(run).toEqual({
      status: 'done',
      result: { invoice_number: 'A-17', date: '2026-11-02', amount: 119, currency: 'EUR' },
    })
  })

  it('says what was wrong in result, where such clients look', async () => {
    const client = createOlderClient(openLocal().call)
    const damaged = {
      ...textDocument('%PDF-1.7 and no more'),
      mimetype: 'application/pdf',
      filename: 'a.pdf',
    }
    const run = await client.wait(await client.start(await client.upload(damaged)))
    expect(run).toEqual({ status: 'error', result: { errorMessage: expect.stringMatching(/PDF/) } })
  })

  it('answers with the codes of the documentation, and says when to ask again', async () => {
    // It waits long enough for its first state to be seen.
    const { call } = openLocal({ minPendingMs: 600_000 })
    const uploaded = await call('POST', `${source}/documents`, { ...invoice, zero_retention_mode: true })
    expect(uploaded).toMatchObject({ status: 201, body: { file_id: expect.any(String) } })
    const body = { file_id: uploaded.body.file_id, pipeline: 'cloudsquid-pro-v2', zero_retention: false }
    const started = await call('POST', `${source}/run`, body)
    expect(started).toMatchObject({ status: 202, body: { run_id: expect.any(String) } })
    const asked = await call('GET', `${source}/run/${started.body.run_id}`)
    expect(asked.body).toEqual({ status: 'running' })
    expect(asked.headers.get('retry-after')).toBe('1')
    expect(parseRun(asked.body).run).toMatchObject({ status: 'running' })
  })

  it('is read by the parser of the hooks as the shape of before', async () => {
    const { call } = openLocal()
    const client = createOlderClient(call)
    const run = await client.wait(await client.start(await client.upload(invoice)))
    expect(parseRun(run).run).toMatchObject({
      status: 'done',
      isLegacyShape: true,
      data: { invoice_number: 'A-17', amount: 119 },
    })
  })

  it('and the newer ones know each other’s files and runs', async () => {
    const { call } = openLocal()
    const client = createOlderClient(call)
    const fileId = await client.upload(invoice)
    expect(await finalRun(call, await start(call, fileId))).toMatchObject({ row_id: fileId, status: 'done' })
    const runId = await client.start(await upload(call, invoice))
    expect(await client.wait(runId)).toMatchObject({ status: 'done' })
    expect((await call('GET', `${documents}/run/${runId}`)).body).toMatchObject({ status: 'done' })
  })

  it.each([
    {
      path: `/datasources/${matchesTableId}/documents`,
      body: invoice,
      status: 400,
      says: /takes no documents/,
    },
    { path: '/datasources/first/documents', body: invoice, status: 400, says: /not a UUID/ },
    { path: `/datasources/${unknownId}/documents`, body: invoice, status: 404, says: /no such table/ },
    {
      path: `${source}/run`,
      body: { file_id: unknownId, pipeline: 'cloudsquid-flash' },
      status: 404,
      says: /no such file/,
    },
    { path: `${source}/run`, body: { file_id: unknownId }, status: 400, says: /pipeline must be text/ },
    { path: `${source}/run`, body: { pipeline: 'x' }, status: 400, says: /file_id must be a UUID/ },
    { path: `${source}/run/${unknownId}`, body: undefined, status: 404, says: /no such run/ },
  ])('$path says in words what is wrong: $says', async ({ path, body, status, says }) => {
    const answer = await openLocal().call(body === undefined ? 'GET' : 'POST', path, body)
    expect(answer).toMatchObject({ status, body: { errorMessage: expect.stringMatching(says) } })
  })

  it('asks for the key', async () => {
    const { cloudsquid } = openLocal()
    for (const key of ['', 'wrong', testKey.toUpperCase()]) {
      const call = createCaller(cloudsquid.baseUrl, { 'x-api-key': key }, cloudsquid.fetch)
      expect((await call('POST', `${source}/documents`, invoice)).status).toBe(401)
    }
  })
})
