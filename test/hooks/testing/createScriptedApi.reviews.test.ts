import { parseRun } from 'cloudsquid-react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'

const corrections = [
  { op: 'test', path: '/total', value: 12 },
  { op: 'replace', path: '/total', value: 21 },
]

function open() {
  const api = createScriptedApi()
  const ref = api.addRun([done({ total: 12, lines: [{ qty: 1 }, { qty: 2 }] })])
  const table = `${api.baseUrl}/projects/demo/tables/${ref.tableId}`
  const run = `${table}/run/${ref.runId}`
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look at whatever came
  const read = async (url: string): Promise<any> => (await api.fetch(url)).json()
  const put = async (body: object) => {
    const response = await api.fetch(`${run}/review`, { method: 'PUT', body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }
  return { api, table, run, read, put }
}

describe('createScriptedApi: reviews with corrections', () => {
  it('takes null for none', async () => {
    const { put } = open()
    const { status, body } = await put({ approved: true, corrections: null })
    expect([status, body.data.total]).toEqual([200, 12])
  })

  it('leaves a value that is replaced in its place among the others', async () => {
    const { put } = open()
    const { body } = await put({ approved: true, corrections })
    expect(Object.keys(body.data)).toEqual(['total', 'lines'])
  })

  it('stores them: the data is the corrected one, and the history has what was extracted', async () => {
    const { run, read, put } = open()
    const first = await put({ approved: true, reviewed_by: 'Ada', corrections, expected_review_date: null })
    expect(first).toMatchObject({
      status: 200,
      body: { data: { total: 21 }, review: { approved: true, corrections } },
    })
    expect(parseRun(await read(run)).run?.review?.corrections).toEqual(corrections)
    const more = [{ op: 'move', from: '/lines/0', path: '/lines/1' }]
    const expected_review_date = first.body.review.review_date
    const second = await put({ approved: false, comment: 'No', corrections: more, expected_review_date })
    expect(second.body.data).toEqual({ total: 21, lines: [{ qty: 2 }, { qty: 1 }] })
    expect(second.body.review.corrections).toEqual([...corrections, ...more])
    const history = await read(`${run}/review/history`)
    expect(history.extracted).toEqual({ total: 12, lines: [{ qty: 1 }, { qty: 2 }] })
    expect(history.decisions).toMatchObject([
      { reviewed_by: 'Ada', corrections },
      { comment: 'No', corrections: more },
    ])
  })

  it('takes the corrections of a review that somebody else makes, and loses none of those before it', async () => {
    const { api, run, read, put } = open()
    await put({ approved: true, corrections })
    const [{ run_id: runId }] = (await read(`${run.split('/run/')[0]}/runs`)).runs
    const theirs = [{ op: 'replace', path: '/total', value: 30 } as const]
    api.review(runId, { approved: false, reviewed_by: 'Bo', corrections: theirs })
    expect(await read(run)).toMatchObject({
      data: { total: 30 },
      review: { approved: false, reviewed_by: 'Bo', corrections: [...corrections, ...theirs] },
    })
    api.review(runId, { approved: true })
    expect((await read(run)).review.corrections).toHaveLength(3)
    expect((await read(`${run}/review/history`)).extracted.total).toBe(12)
    const nowhere = [{ op: 'replace', path: '/nothing', value: 1 } as const]
    expect(() => api.review(runId, { approved: true, corrections: nowhere })).toThrow(/nothing/)
  })

  it('answers 409 with what is there, where a test fails or the review is another one', async () => {
    const { run, read, put } = open()
    const wrong = await put({ approved: true, corrections: [{ op: 'test', path: '/total', value: 13 }] })
    expect(wrong).toMatchObject({
      status: 409,
      body: { failed: '/total', review: null, data: { total: 12 } },
    })
    const first = await put({ approved: true, corrections })
    const stale = await put({ approved: true, expected_review_date: null })
    expect(stale).toMatchObject({ status: 409, body: { review: first.body.review, data: { total: 21 } } })
    expect(stale.body.failed).toBeUndefined()
    expect((await read(run)).review).toEqual(first.body.review)
  })

  it.each([
    ['a place that is not there', [{ op: 'remove', path: '/gone' }], '/gone'],
    ['a word for a row', [{ op: 'add', path: '/lines/x', value: 1 }], '/lines/x'],
    ['a member of a number', [{ op: 'add', path: '/total/x', value: 1 }], '/total/x'],
    ['no object in the end', [{ op: 'replace', path: '', value: 1 }], ''],
    ['a source that is not there', [{ op: 'copy', from: '/gone', path: '/x' }], '/gone'],
  ])('refuses %s, and applies nothing before it', async (_, bad, failed) => {
    const { run, read, put } = open()
    expect(await put({ approved: true, corrections: [...corrections, ...bad] })).toMatchObject({
      status: 409,
      body: { failed },
    })
    expect((await read(run)).data.total).toBe(12)
  })

  it('takes __proto__ for the name that it is, and refuses what is no patch', async () => {
    const { put } = open()
    const body = JSON.parse(
      '{"approved":true,"corrections":[{"op":"add","path":"/__proto__","value":{"x":1}}]}',
    )
    expect((await put(body)).status).toBe(200)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect((await put({ approved: true, corrections: [{ op: 'merge', path: '/a' }] })).status).toBe(400)
  })
})

describe('createScriptedApi: the list of runs', () => {
  it('comes in pages, newest first, and tells what changed since', async () => {
    const { api, table, read, put } = open()
    api.addRun()
    api.addRun()
    const first = await read(`${table}/runs?limit=2`)
    expect(first.runs).toMatchObject([{ status: 'pending' }, { status: 'pending' }])
    const second = await read(`${table}/runs?limit=2&cursor=${first.next_cursor}`)
    expect(second.runs).toMatchObject([{ status: 'done', data: { total: 12 }, correction_count: 0 }])
    expect(second.runs[0].data.lines).toBeUndefined()
    expect(second.next_cursor).toBeNull()
    await put({ approved: true, corrections })
    const news = await read(`${table}/runs?updated_since=${first.as_of}`)
    expect(news.runs).toMatchObject([
      { data: { total: 21 }, review: { approved: true }, correction_count: 2 },
    ])
    expect(news.runs[0].review.corrections).toBeUndefined()
  })
  it('comes in pages that hold while runs come in and change', async () => {
    const { api, table, read } = open()
    const refs = [api.addRun(), api.addRun(), api.addRun()]
    const ids = (page: { runs: { run_id: string }[] }) => page.runs.map((run) => run.run_id)
    const first = await read(`${table}/runs?limit=2`)
    api.addRun()
    const second = await read(`${table}/runs?limit=2&cursor=${first.next_cursor}`)
    expect(ids(first)).toEqual([refs[2]!.runId, refs[1]!.runId])
    expect(ids(second)[0]).toBe(refs[0]!.runId)
    const since = `${table}/runs?limit=1&updated_since=${new Date(0).toISOString()}`
    const oldest = await read(since)
    api.review(ids(oldest)[0]!, { approved: true })
    const later = await read(`${since}&cursor=${oldest.next_cursor}`)
    expect(ids(later)).toEqual([refs[0]!.runId])
  })
})
