import { describe, expect, it } from 'vitest'
import { documents, extractText, start, textDocument, upload, type Call } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

const json = textDocument(JSON.stringify({ invoice_number: 'A-1', amount: 10 }), 'a.json', 'application/json')

async function doneRun(call: Call): Promise<string> {
  const run = await extractText(call, json)
  expect(run.status).toBe('done')
  return `${documents}/run/${run.run_id}`
}

describe('local Cloudsquid: reviews (extension)', () => {
  it('stores an approval and answers with the run', async () => {
    const { call } = openLocal()
    const run = await doneRun(call)
    const { status, headers, body } = await call('PUT', `${run}/review`, {
      approved: true,
      reviewed_by: ' Ada ',
    })
    expect(status).toBe(200)
    expect(headers.get('x-cloudsquid-extension')).toBe('local')
    expect(body.review).toEqual({ approved: true, reviewed_by: 'Ada', review_date: expect.any(String) })
    expect((await call('GET', run)).body).toEqual(body)
  })

  it('stores a rejection with its comment, and lets a later review replace it', async () => {
    const { call } = openLocal()
    const run = await doneRun(call)
    const rejected = await call('PUT', `${run}/review`, { approved: false, comment: 'Wrong amount' })
    expect(rejected.body.review).toMatchObject({ approved: false, comment: 'Wrong amount' })
    const approved = await call('PUT', `${run}/review`, { approved: true })
    expect(approved.body.review).toEqual({ approved: true, review_date: expect.any(String) })
  })

  it.each([
    ['no verdict', { comment: 'x' }, /approved must be true or false/],
    ['a verdict that is no boolean', { approved: 'yes' }, /approved must be true or false/],
    ['a rejection without a comment', { approved: false }, /needs a comment/],
    ['a rejection with a blank comment', { approved: false, comment: '  ' }, /needs a comment/],
    ['a comment without end', { approved: true, comment: 'x'.repeat(4_001) }, /at most 4000/],
    ['a name without end', { approved: true, reviewed_by: 'x'.repeat(201) }, /at most 200/],
  ])('refuses %s', async (_name, review, message) => {
    const { call } = openLocal()
    const run = await doneRun(call)
    expect(await call('PUT', `${run}/review`, review)).toMatchObject({
      status: 400,
      body: { errorMessage: expect.stringMatching(message) },
    })
    expect((await call('GET', run)).body).not.toHaveProperty('review')
  })

  it('refuses a run that is not done', async () => {
    const { call } = openLocal({ minPendingMs: 60_000 })
    const runId = await start(call, await upload(call, json))
    expect(await call('PUT', `${documents}/run/${runId}/review`, { approved: true })).toMatchObject({
      status: 409,
      body: { errorMessage: expect.stringMatching(/finished.*"pending"/) },
    })
  })

  it('refuses to write over a review that the writer did not see, and shows it', async () => {
    const { call } = openLocal()
    const run = await doneRun(call)
    const seen = { approved: false, comment: 'No', expected_review_date: null }
    const first = await call('PUT', `${run}/review`, seen)
    expect(first.status).toBe(200)

    const second = await call('PUT', `${run}/review`, { approved: true, expected_review_date: null })
    expect(second).toMatchObject({ status: 409, body: { review: first.body.review } })
    expect(second.body.errorMessage).toMatch(/somebody else/)

    const expected_review_date = first.body.review.review_date
    const third = await call('PUT', `${run}/review`, { approved: true, expected_review_date })
    expect(third).toMatchObject({ status: 200, body: { review: { approved: true } } })
  })

  it('lets one of many writers at the same time through', async () => {
    const { call } = openLocal()
    const run = await doneRun(call)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, writer) =>
        call('PUT', `${run}/review`, {
          approved: true,
          reviewed_by: `Writer ${writer}`,
          expected_review_date: null,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
  })
})

describe('local Cloudsquid: files (extension)', () => {
  it.each([
    ['application/pdf', 'bill.pdf', 'application/pdf', 'inline'],
    ['image/jpg', 'photo.jpg', 'image/jpeg', 'inline'],
    ['text/csv', 'table.csv', 'text/plain; charset=utf-8', 'inline'],
    ['message/rfc822', 'mail.eml', 'text/plain; charset=utf-8', 'inline'],
    ['video/mp4', 'film.mp4', 'application/octet-stream', 'attachment'],
  ])('gives %s back as harmless', async (...[mimetype, filename, type, disposition]) => {
    const { call } = openLocal()
    const rowId = await upload(call, textDocument('<script>alert(1)</script>', filename, mimetype))
    const { status, headers, body } = await call('GET', `${documents}/rows/${rowId}/file`)
    expect({ status, body }).toEqual({ status: 200, body: '<script>alert(1)</script>' })
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toBe(
      `${disposition}; filename="${filename}"; filename*=UTF-8''${filename}`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')?.includes('sandbox')).toBe(mimetype !== 'application/pdf')
    expect(headers.get('x-cloudsquid-extension')).toBe('local')
  })

  it('spells any name so that the header holds', async () => {
    const { call } = openLocal()
    const rowId = await upload(call, textDocument('x', 'Räch"nung; 5%’(1).txt'))
    const { headers } = await call('GET', `${documents}/rows/${rowId}/file`)
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="R_ch_nung; 5__(1).txt"; filename*=UTF-8''R%C3%A4ch%22nung%3B%205%25%E2%80%99%281%29.txt`,
    )
  })

  it('knows no file of an unknown row', async () => {
    const { call } = openLocal()
    const answer = await call('GET', `${documents}/rows/11111111-1111-4111-8111-111111111111/file`)
    expect(answer).toMatchObject({
      status: 404,
      body: { errorMessage: expect.stringMatching(/no such row/) },
    })
  })
})

describe('local Cloudsquid: how sure values are (extension)', () => {
  it('tells it of a run that is done, also after a correction', async () => {
    const { call } = openLocal()
    const text = textDocument('Invoice 771\nTotal: 119.00 EUR\n', 'a.txt', 'text/plain')
    const { run_id: runId } = await extractText(call, text)
    const run = `${documents}/run/${runId}`
    const corrections = [{ op: 'replace', path: '/amount', value: 120 }]
    await call('PUT', `${run}/review`, { approved: true, corrections })
    const { headers, body } = await call('GET', `${run}/certainty`)
    expect(headers.get('x-cloudsquid-extension')).toBe('local')
    expect(body).toMatchObject({
      fields: {
        '/invoice_number': { certainty: 'uncertain', doubts: ['one_ground'], value: '771' },
        '/amount': { certainty: 'sure', grounds: ['label', 'place'], doubts: [], value: 119 },
      },
    })
  })

  it('says nothing of a run that failed, and knows no run of another table', async () => {
    const { call } = openLocal()
    const { run_id: runId } = await extractText(call, textDocument(' ', 'a.txt', 'text/plain'))
    expect((await call('GET', `${documents}/run/${runId}/certainty`)).body).toEqual({ fields: {} })
    const elsewhere = documents.replace(/tables\/[^/]+/, 'tables/d29f0a4c-0000-4000-8000-000000000000')
    expect((await call('GET', `${elsewhere}/run/${runId}/certainty`)).status).toBe(404)
  })
})
