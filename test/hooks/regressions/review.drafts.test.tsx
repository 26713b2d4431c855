import { act, cleanup } from '@testing-library/react'
import { type Review, reviewState } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'

const unreviewed = json({ status: 'done', data: {} })
const otherRef = { ...testRef, runId: 'run-2' }
const full = new Error('full')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe.each([false, true])('F17: a draft; StrictMode: %j', (isStrict) => {
  it('that is edited and submitted in one handler is submitted as it is then', async () => {
    const submit = vi.fn(async () => {})
    const { now } = renderReview([unreviewed], { submit, isStrict })
    await pass(0)
    const { edit, submit: send } = now().review
    act(() => edit({ comment: 'fi' }))
    act(() => {
      edit({ comment: 'fits' })
      edit({ approved: true })
      void send()
    })
    await pass(0)
    expect(submit).toHaveBeenCalledWith({ approved: true, comment: 'fits' }, testRef, undefined)
  })

  it('that is discarded and begun anew in one handler has nothing of the old', async () => {
    const { now } = renderReview([unreviewed], { isStrict })
    await pass(0)
    act(() => now().review.edit({ comment: 'old', reviewed_by: 'Dana' }))
    act(() => {
      now().review.discard()
      now().review.edit({ comment: 'new' })
    })
    expect(now().review.draft).toEqual({ comment: 'new' })
  })

  it('is kept for each run, also by functions that were taken before', async () => {
    const { now, rerender } = renderReview([unreviewed], { isStrict })
    await pass(0)
    const first = now().review
    act(() => first.edit({ comment: 'of the first' }))
    rerender(otherRef)
    await pass(0)
    act(() => now().review.edit({ comment: 'of the second' }))
    act(() => first.edit({ reviewed_by: 'Dana' }))
    expect(now().review.draft).toEqual({ comment: 'of the second' })
    rerender(testRef)
    expect(now().review.draft).toEqual({ comment: 'of the first', reviewed_by: 'Dana' })
    rerender(undefined)
    expect(now().review).toMatchObject({ draft: undefined, state: 'awaiting', isSubmitting: false })
  })

  it('without a run may be begun and discarded, and is submitted to none', async () => {
    const submit = vi.fn(async () => {})
    const { now, rerender } = renderReview([unreviewed], { submit, isStrict })
    rerender(undefined)
    await pass(0)
    act(() => now().review.edit({ approved: true }))
    expect(await failureOf(now().review.submit())).toMatchObject({ code: 'RUN-INPUT' })
    act(() => now().review.discard())
    rerender(testRef)
    await pass(0)
    expect([now().review.draft, submit.mock.calls]).toEqual([undefined, []])
  })
})

describe('F17: discard while a review is being stored', () => {
  async function submitAndDiscard() {
    const storing = later<Review>()
    const mine = { approved: true, comment: 'all fits' }
    const review = renderReview([unreviewed], { submit: () => storing.promise })
    await pass(0)
    await review.submit(mine)
    act(() => review.now().review.discard())
    expect(review.now().review).toMatchObject({ draft: undefined, isSubmitting: true, state: 'approved' })
    return { ...review, mine, storing }
  }

  it('hides the draft, and a failure brings it back with its error', async () => {
    const { now, mine, storing } = await submitAndDiscard()
    await happens(() => storing.reject(full))
    expect(now().review).toMatchObject({ draft: mine, error: full, isSubmitting: false, state: 'awaiting' })
  })

  it('keeps what is begun anew after it, and says that the other failed', async () => {
    const { now, storing } = await submitAndDiscard()
    act(() => now().review.edit({ comment: 'anew' }))
    await happens(() => storing.reject(full))
    expect(now().review).toMatchObject({ draft: { comment: 'anew' }, error: full })
  })

  it('and a look at another run lose nothing', async () => {
    const { now, mine, storing, rerender } = await submitAndDiscard()
    rerender(otherRef)
    await happens(() => storing.reject(full))
    expect(now().review).toMatchObject({ draft: undefined, error: null })
    rerender(testRef)
    expect(now().review).toMatchObject({ draft: mine, error: full })
  })

  it('leaves nothing once it is stored', async () => {
    const { now, mine, storing } = await submitAndDiscard()
    await happens(() => storing.resolve(mine))
    expect(now().review).toMatchObject({ draft: undefined, error: null, conflict: undefined, review: mine })
  })
})

describe('F17: a rejection without a word on an untouched row', () => {
  it.each<[string, Review]>([
    ['a zero date', { review_date: '0001-01-01T00:00:00Z' }],
    ['a zero date without a time', { review_date: '0001-01-01' }],
    ['an empty date', { review_date: '' }],
    ['no field at all', {}],
    ['a date of null', { review_date: null } as unknown as Review],
  ])('is one at once when the row has %s, which is spread', async (_, fields) => {
    const row = { approved: false, comment: '', reviewed_by: '', ...fields }
    const submit = vi.fn(() => new Promise<Review>(() => {}))
    const review = renderReview([json({ status: 'done', data: {}, review: row })], { submit })
    await pass(0)
    expect(review.now().review.state).toBe('awaiting')
    await review.submit({ ...review.now().review.review, approved: false })
    expect([review.now().review.state, reviewState(review.now().run.run ?? {})]).toEqual([
      'rejected',
      'rejected',
    ])
  })

  it('keeps a date that is one', async () => {
    const review_date = '2025-03-01T10:00:00Z'
    const review = renderReview([unreviewed], { submit: () => new Promise(() => {}) })
    await pass(0)
    await review.submit({ approved: false, review_date })
    expect(review.now().review.review).toEqual({ approved: false, review_date })
  })
})

describe('F22: a conflict', () => {
  it('is the same object until one of both reviews changes', async () => {
    const theirs = { approved: false, comment: 'no', reviewed_by: 'Kim' }
    const { now, rerender } = renderReview([
      json({ status: 'running' }),
      json({ status: 'running', review: theirs }),
    ])
    await pass(0)
    act(() => now().review.edit({ comment: 'fits' }))
    await pass(2_000)
    const { conflict } = now().review
    rerender({ ...testRef })
    await pass(10_000)
    expect([conflict?.theirs, now().review.conflict === conflict]).toEqual([theirs, true])
    act(() => now().review.edit({ comment: 'fits well' }))
    expect(now().review.conflict).toEqual({ mine: { comment: 'fits well' }, theirs })
  })
})
