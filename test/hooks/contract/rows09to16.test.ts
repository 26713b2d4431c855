import { createRunClient, getRun, parseRun, reviewState, type Run, RunHttpError } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { buildRunAnswer } from '../../support/buildRunAnswer.ts'
import { scriptFetch, status } from '../../support/scriptFetch.ts'

function done(fields: Parameters<typeof buildRunAnswer>[0]): Run {
  const { run } = parseRun(buildRunAnswer({ status: 'done', ...fields }))
  if (run === undefined) throw new Error('no run')
  return run
}

describe('contract rows 9 to 16', () => {
  it.each([
    [{ reviewed_by: 'kim' }],
    [{ review_date: '2025-03-01T10:00:00Z' }],
    [{ comment: 'the total is wrong' }],
  ])('row 09: approved false with %j is a rejection', (evidence) => {
    expect(reviewState(done({ review: { approved: false, ...evidence } }))).toBe('rejected')
  })

  it('row 09: approved false with nothing beside it awaits a review', () => {
    expect(reviewState(done({ review: { approved: false } }))).toBe('awaiting')
  })

  it('row 10: a run is final when done, reviewed or not', () => {
    expect(done({}).status).toBe('done')
    expect(reviewState(done({}))).toBe('awaiting')
  })

  it('row 11: a later answer brings another review and other data', () => {
    const before = done({ data: { total: 1 } })
    const after = done({ data: { total: 2 }, review: { approved: true } })
    expect([reviewState(before), reviewState(after)]).toEqual(['awaiting', 'approved'])
    expect(after.data).toEqual({ total: 2 })
  })

  it('row 12: nothing on a reviewed run claims that its data is untouched', () => {
    const reviewed = done({ review: { approved: true }, data: { total: 2 } })
    expect(Object.keys(reviewed).filter((name) => /original|untouched|machine|by_ai/i.test(name))).toEqual([])
  })

  it('row 13: data keeps scalars, null, lists, lists of objects, nests and boxes as they came', () => {
    const data = {
      text: 'x',
      none: null,
      list: [1, 'two', null],
      lines: [{ amount: 1, tax: { rate: 0.21 } }],
      total: { value: 9.5, bounding_box: [0, 1, 2, 3] },
    }
    const body = buildRunAnswer({ status: 'done', data })
    expect(parseRun(body).run?.data).toBe(body['data'])
    expect(parseRun(body).run?.data).toEqual(data)
  })

  it.each([undefined, null, 'x', []])('row 14: an input of %j is none', (input) => {
    expect(done(input === undefined ? {} : { input }).input).toBeUndefined()
  })

  it.each([undefined, null, [], 'x'])('row 14: files of %j are no files', (files) => {
    const input = { data: { vendor: 'x' }, ...(files !== undefined && { files }) }
    expect(done({ input }).input).toEqual({ data: { vendor: 'x' }, files: [] })
  })

  it('row 14: one file entry without an id does not take the others away', () => {
    const files = [{ id: 'row-1' }, {}, null, { id: 7 }, { id: 'row-2', name: 'b.pdf' }]
    expect(done({ input: { files } }).input?.files.map((file) => file.id)).toEqual(['row-1', 'row-2'])
  })

  it.each(['row_id', 'created_at', 'reasoning', 'review', 'input'] as const)(
    'row 15: null for %s is absent',
    (name) => {
      expect(done({ [name]: null })[name]).toBeUndefined()
    },
  )

  it('row 15: null inside a review and an input is absent', () => {
    const review = { comment: null, reviewed_by: null, review_date: null, approved: null }
    const run = done({ review, input: { data: null, files: null } })
    expect(run.review).toEqual({})
    expect(run.input).toEqual({ files: [] })
  })

  it.each([
    [400, 'fatal', 'RUN-400'],
    [401, 'fatal', 'RUN-401'],
    [403, 'fatal', 'RUN-403'],
    [404, 'fatal', 'RUN-404'],
    [408, 'transient', 'RUN-HTTP'],
    [409, 'fatal', 'RUN-HTTP'],
    [410, 'fatal', 'RUN-410'],
    [413, 'fatal', 'RUN-413'],
    [418, 'fatal', 'RUN-HTTP'],
    [425, 'transient', 'RUN-HTTP'],
    [429, 'transient', 'RUN-429'],
    [500, 'transient', 'RUN-5XX'],
    [502, 'transient', 'RUN-5XX'],
    [503, 'transient', 'RUN-5XX'],
    [504, 'transient', 'RUN-5XX'],
  ])('row 16: HTTP %i is %s, whatever stands in the body', async (code, errorClass, errorCode) => {
    for (const body of ['', '<html>no</html>', '{"status":"done","data":{}}', '{"a":', 'null', '[]']) {
      const client = createRunClient({ baseUrl: '/api', fetch: scriptFetch([status(code, body)]).fetch })
      const error: unknown = await getRun(client, { projectName: 'p', tableId: 't', runId: 'r' }).catch(
        (e) => e,
      )
      expect(error).toBeInstanceOf(RunHttpError)
      expect(error).toMatchObject({ status: code, class: errorClass, code: errorCode, detail: undefined })
    }
  })

  it.each([
    ['{"errorMessage":"a","message":"b","error":"c"}', 'a'],
    ['{"message":"b","error":"c"}', 'b'],
    ['{"error":"c"}', 'c'],
    ['{"errorMessage":"","error":"c"}', 'c'],
    ['{"errorMessage":{"a":1}}', undefined],
  ])('row 16: the detail of %s is %s', async (body, detail) => {
    const client = createRunClient({ baseUrl: '/api', fetch: scriptFetch([status(400, body)]).fetch })
    const reading = getRun(client, { projectName: 'p', tableId: 't', runId: 'r' })
    await expect(reading).rejects.toMatchObject({ detail })
  })
})
