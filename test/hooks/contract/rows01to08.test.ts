import { isFinal, parseRun, type Review, reviewState, type Run } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { buildRunAnswer } from '../../support/buildRunAnswer.ts'

function read(body: unknown): Run {
  const { run, problem } = parseRun(body)
  if (run === undefined) throw new Error(`the answer ${problem}`)
  return run
}

describe('contract rows 1 to 8', () => {
  it('row 01: a failed run carries no reason, and its reasoning is not one', () => {
    const run = read(buildRunAnswer({ status: 'error', reasoning: 'read page 1' }))
    expect(run).toMatchObject({ status: 'error', reasoning: 'read page 1', message: undefined })
  })

  it.each(['errorMessage', 'error', 'message'])('row 01: a failed run passes on a text under %s', (name) => {
    expect(read(buildRunAnswer({ status: 'error', [name]: 'too blurred' }))).toMatchObject({
      message: 'too blurred',
    })
  })

  it.each([42, '', '  ', null, { text: 'x' }])('row 01: %j under errorMessage is no reason', (value) => {
    expect(read(buildRunAnswer({ status: 'error', errorMessage: value }))).toMatchObject({
      message: undefined,
    })
  })

  it.each(['pending', 'running', 'error'])('row 02: a run that is %s may have no data at all', (status) => {
    expect(read(buildRunAnswer({ status, data: {} })).data).toEqual({})
    expect(read(buildRunAnswer({ status, data: null })).data).toBeUndefined()
    expect(read({ status }).data).toBeUndefined()
    expect(read({ status, data: [1] }).data).toBeUndefined()
  })

  it('row 02: what came before done is kept, and the run is not final', () => {
    const run = read(buildRunAnswer({ status: 'running', data: { total: 1 } }))
    expect(run.data).toEqual({ total: 1 })
    expect(isFinal(run)).toBe(false)
  })

  it('row 03: an empty result at done is a result', () => {
    const run = read(buildRunAnswer({ status: 'done', data: {} }))
    expect([run.status, run.data, isFinal(run)]).toEqual(['done', {}, true])
  })

  it.each([{}, { status: null }])('row 04: a poll without a status %j is unknown and not final', (body) => {
    const run = read({ ...body, data: { total: 1 } })
    expect(run).toMatchObject({ status: 'unknown', rawStatus: undefined, data: { total: 1 } })
    expect(isFinal(run)).toBe(false)
  })

  it('row 04: a synchronous answer without a status has finished', () => {
    const { run } = parseRun({ data: { total: 1 } }, { missingStatus: 'done' })
    expect(run).toMatchObject({ status: 'done', data: { total: 1 } })
  })

  it('row 04: a synchronous answer with a status keeps it', () => {
    expect(parseRun({ status: 'error' }, { missingStatus: 'done' }).run?.status).toBe('error')
    expect(parseRun({ status: 'paused' }, { missingStatus: 'done' }).run?.status).toBe('unknown')
  })

  it.each(['paused', 'DONE', 'Done', ' done', '', 7, 0, true, ['done'], { is: 'done' }])(
    'row 05: the status %j is unknown, kept as it came, and not final',
    (rawStatus) => {
      const run = read(buildRunAnswer({ status: rawStatus }))
      expect(run).toMatchObject({ status: 'unknown', rawStatus })
      expect(isFinal(run)).toBe(false)
    },
  )

  it('row 06: the older result is read where data is absent, and marked', () => {
    const run = read({ status: 'done', result: { total: 1 } })
    expect(run).toMatchObject({ status: 'done', data: { total: 1 }, isLegacyShape: true })
  })

  it('row 06: data is preferred, also when it is null', () => {
    const both = read({ status: 'done', data: { total: 2 }, result: { total: 1 } })
    expect(both).toMatchObject({ data: { total: 2 }, isLegacyShape: false })
    const empty = read({ status: 'done', data: null, result: { total: 1 } })
    expect(empty).toMatchObject({ data: {}, isLegacyShape: false })
  })

  it('row 06: a result that is no object is none', () => {
    expect(read({ status: 'done', result: 'x' })).toMatchObject({ data: {}, isLegacyShape: false })
  })

  it('row 07: a run without row_id and created_at is a run', () => {
    const run = read({ status: 'running', result: {} })
    expect(run.status).toBe('running')
    expect([run.row_id, run.created_at]).toEqual([undefined, undefined])
  })

  it.each<[string, Review | null | undefined, string]>([
    ['absent', undefined, 'awaiting'],
    ['null', null, 'awaiting'],
    ['empty', {}, 'awaiting'],
    ['without a verdict', { comment: 'looks odd', reviewed_by: 'kim' }, 'awaiting'],
    ['approved', { approved: true }, 'approved'],
    [
      'a server zero value',
      { approved: false, reviewed_by: '', review_date: '0001-01-01T00:00:00Z' },
      'awaiting',
    ],
    ['an empty zero value', { approved: false, reviewed_by: ' ', review_date: '', comment: '' }, 'awaiting'],
    ['rejected', { approved: false, reviewed_by: 'kim' }, 'rejected'],
  ])('row 08: a review that is %s', (_, review, state) => {
    const { run } = parseRun({ status: 'done', data: {}, ...(review !== undefined && { review }) })
    expect(reviewState(run ?? {})).toBe(state)
  })

  it.each(['yes', 1, {}, null])('row 08: %j under approved is no verdict', (approved) => {
    const run = read(buildRunAnswer({ status: 'done', review: { approved, reviewed_by: 'kim' } }))
    expect(reviewState(run)).toBe('awaiting')
  })
})
