import { describe, expect, it } from 'vitest'
import { documents, extractText, matches, textDocument, type Call } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

const invoice = { invoice_number: 'A-1', issuer: 'Milan AG', amount: 289, currency: 'EUR' }
const json = textDocument(JSON.stringify(invoice), 'a.json', 'application/json')

const corrections = [
  { op: 'test', path: '/amount', value: 289 },
  { op: 'replace', path: '/amount', value: 189 },
]
const accepted_findings = [{ pointer: '/amount', code: 'net-plus-tax', reason: 'The supplier rounds.' }]
const decision = {
  approved: true,
  reviewed_by: 'Ada',
  corrections,
  accepted_findings,
  expected_review_date: null,
}

async function doneRun(call: Call) {
  const { run_id, data } = await extractText(call, json)
  return { run: `${documents}/run/${run_id}`, runId: run_id as string, data }
}

describe('local Cloudsquid: corrections (extension)', () => {
  it('makes the data the corrected one, everywhere, and keeps what was extracted', async () => {
    const { call } = openLocal()
    const { run, runId, data } = await doneRun(call)
    const { status, body } = await call('PUT', `${run}/review`, decision)
    expect(status).toBe(200)
    expect(body.data).toEqual({ ...data, amount: 189 })
    expect(body.review).toMatchObject({ approved: true, corrections, accepted_findings })
    expect((await call('GET', run)).body).toEqual(body)
    const older = await call('GET', `/datasources/${documents.split('/').at(-1)}/run/${runId}`)
    expect(older.body.result.amount).toBe(189)
    const match = await call('POST', `${matches}/reconcile`, { data: { invoice_number: 'A-1', amount: 189 } })
    expect(JSON.stringify(match.body.data)).toMatch(/exact/)
    const history = await call('GET', `${run}/review/history`)
    expect(history.headers.get('x-cloudsquid-extension')).toBe('local')
    expect(history.body).toEqual({ extracted: data, decisions: [body.review] })
  })

  it('keeps the digits of numbers that no number holds, as text', async () => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    const answer = await call(
      'PUT',
      `${run}/review`,
      '{"approved": true, "corrections": [{"op": "add", "path": "/ref", "value": 9223372036854775807}]}',
    )
    expect(answer.body.data.ref).toBe('9223372036854775807')
  })

  it('counts a later decision from the present data, and tells the whole patch since the extraction', async () => {
    const { call } = openLocal()
    const { run, data } = await doneRun(call)
    const first = await call('PUT', `${run}/review`, decision)
    const again = [{ op: 'replace', path: '/currency', value: 'CHF' }]
    const second = await call('PUT', `${run}/review`, {
      approved: false,
      comment: 'Swiss',
      corrections: again,
      expected_review_date: first.body.review.review_date,
    })
    expect(second.body.data).toMatchObject({ amount: 189, currency: 'CHF' })
    expect(second.body.review.corrections).toEqual([...corrections, ...again])
    const third = await call('PUT', `${run}/review`, { approved: true })
    expect(third.body.data).toMatchObject({ amount: 189, currency: 'CHF' })
    expect(third.body.review.accepted_findings).toBeUndefined()
    const { body } = await call('GET', `${run}/review/history`)
    expect(body.extracted).toEqual(data)
    expect(body.decisions).toMatchObject([
      { approved: true, reviewed_by: 'Ada', corrections },
      { approved: false, comment: 'Swiss', corrections: again },
      { approved: true },
    ])
    expect(body.decisions[2].corrections).toBeUndefined()
  })

  it('refuses corrections of data that has changed, with what is there now', async () => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    const first = await call('PUT', `${run}/review`, decision)
    const stale = await call('PUT', `${run}/review`, {
      ...decision,
      reviewed_by: 'Eve',
      expected_review_date: first.body.review.review_date,
    })
    expect(stale.status).toBe(409)
    expect(stale.body).toEqual({
      errorMessage: expect.stringMatching(/no longer what was corrected/),
      failed: '/amount',
      review: first.body.review,
      data: first.body.data,
    })
    expect((await call('GET', run)).body).toEqual(first.body)
  })

  it('refuses a decision over one that its writer did not see, with the data too', async () => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    const first = await call('PUT', `${run}/review`, decision)
    const other = await call('PUT', `${run}/review`, { ...decision, comment: 'mine' })
    expect(other).toMatchObject({ status: 409, body: { review: first.body.review, data: first.body.data } })
    expect(other.body.failed).toBeUndefined()
  })

  it.each([
    ['with the date that it saw', decision],
    ['without one', { ...decision, expected_review_date: undefined }],
  ])('takes a decision that is sent again %s as the one that it has', async (_, sent) => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    const first = await call('PUT', `${run}/review`, sent)
    const again = await call('PUT', `${run}/review`, sent)
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect((await call('GET', `${run}/review/history`)).body.decisions).toHaveLength(1)
  })

  it('takes 10,000 edits with their tests at once, all of them or none', { timeout: 60_000 }, async () => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    const rows = Array.from({ length: 10_000 }, (_, row) => ({ name: `Row ${row}`, qty: row }))
    const added = await call('PUT', `${run}/review`, {
      approved: true,
      corrections: [{ op: 'add', path: '/lines', value: rows }],
    })
    expect(added.status).toBe(200)
    const edits = rows.flatMap((_, row) => [
      { op: 'test', path: `/lines/${row}/qty`, value: row },
      { op: 'replace', path: `/lines/${row}/qty`, value: row + 1 },
    ])
    const torn = [...edits, { op: 'test', path: '/amount', value: 'another' }]
    const refused = await call('PUT', `${run}/review`, { approved: true, corrections: torn })
    expect(refused).toMatchObject({ status: 409, body: { failed: '/amount' } })
    // So much data is no part of an error: it stands in the run.
    expect((await call('GET', run)).body.data.lines[9_999].qty).toBe(9_999)
    const edited = await call('PUT', `${run}/review`, { approved: true, corrections: edits })
    expect(edited.status).toBe(200)
    expect(edited.body.data.lines[9_999].qty).toBe(10_000)
    expect(edited.body.review.corrections).toHaveLength(20_001)
  })

  it('takes null and empty lists for none', async () => {
    const { call } = openLocal()
    const { run, data } = await doneRun(call)
    const { body } = await call('PUT', `${run}/review`, {
      approved: true,
      corrections: [],
      accepted_findings: null,
    })
    expect(body).toMatchObject({ data, review: { approved: true } })
    expect(Object.keys(body.review)).toEqual(['approved', 'review_date'])
  })

  it.each([
    ['no list', { accepted_findings: {} }, /must be a list/],
    ['no reason', { accepted_findings: [{ pointer: '/a', code: 'x', reason: ' ' }] }, /needs a reason/],
    ['more than 1000', { accepted_findings: Array(1_001).fill(accepted_findings[0]) }, /at most 1000/],
  ])('refuses accepted findings that are %s', async (_, given, message) => {
    const { call } = openLocal()
    const { run } = await doneRun(call)
    expect(await call('PUT', `${run}/review`, { approved: true, ...given })).toMatchObject({
      status: 400,
      body: { errorMessage: expect.stringMatching(message) },
    })
  })
})
