import { act, cleanup } from '@testing-library/react'
import type { JsonObject, Review } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, status } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'

const answer = (review?: JsonObject) => json({ status: 'running', data: {}, ...(review && { review }) })
const unreviewed = answer()
const mine = { approved: true, comment: 'all fits', reviewed_by: 'Dana' }
const otherRef = { ...testRef, runId: 'run-2' }
const full = new Error('the disk is full')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F17: a review that was not stored is rolled back, and its text stays', () => {
  it('shows the server’s own again, with draft and error', async () => {
    const submit = vi.fn(() => Promise.reject(full))
    const review = renderReview([answer({ approved: false, comment: 'not yet' })], { submit })
    await pass(0)
    expect(await review.submit(mine)).toBe(false)
    expect(review.now().review).toMatchObject({
      state: 'rejected',
      review: { comment: 'not yet' },
      draft: mine,
      error: full,
      isSubmitting: false,
      conflict: undefined,
    })
    expect(review.states).toEqual(['awaiting', 'rejected', 'approved', 'rejected'])
    await pass(60_000)
    expect(review.now().review).toMatchObject({ draft: mine, error: full })
    expect(submit).toHaveBeenCalledTimes(1)
  })

  it('shows the newest one that was read meanwhile', async () => {
    const storing = later<Review>()
    const review = renderReview([unreviewed, answer({ comment: 'a note, no verdict' })], {
      submit: () => storing.promise,
    })
    await pass(0)
    await review.submit(mine)
    await pass(2_000)
    expect(review.now().review.review).toMatchObject(mine)
    await happens(() => storing.reject(full))
    expect(review.now().review).toMatchObject({
      review: { comment: 'a note, no verdict' },
      state: 'awaiting',
      draft: mine,
    })
  })

  it('can be submitted again as it stands', async () => {
    const submit = vi
      .fn<(...args: unknown[]) => Promise<Review>>()
      .mockRejectedValueOnce(full)
      .mockResolvedValueOnce(mine)
    const review = renderReview([unreviewed], { submit })
    await pass(0)
    act(() => review.now().review.edit({ comment: 'all fits' }))
    act(() => review.now().review.edit({ approved: true }))
    expect(await review.submit()).toBe(false)
    expect(await review.submit()).toBe(true)
    expect(submit.mock.calls).toEqual([
      [{ approved: true, comment: 'all fits' }, testRef, undefined],
      [{ approved: true, comment: 'all fits' }, testRef, undefined],
    ])
    expect(review.now().review).toMatchObject({ draft: undefined, error: null, state: 'approved' })
  })

  it('discard drops draft and error', async () => {
    const review = renderReview([unreviewed], { submit: () => Promise.reject(full) })
    await pass(0)
    await review.submit(mine)
    act(() => review.now().review.discard())
    expect(review.now().review).toMatchObject({ draft: undefined, error: null, state: 'awaiting' })
  })

  it('offline it fails at once, and nothing is sent by surprise when the network is back', async () => {
    const submit = vi.fn(() => Promise.reject(new TypeError('fetch failed')))
    const review = renderReview([unreviewed], { submit })
    await pass(0)
    setOnline(false)
    expect(await review.submit(mine)).toBe(false)
    expect(review.now().review).toMatchObject({ draft: mine, isSubmitting: false, state: 'awaiting' })
    setOnline(true)
    await pass(60_000)
    expect(submit).toHaveBeenCalledTimes(1)
  })

  it('a check that gets no answer stores nothing', async () => {
    const submit = vi.fn(async () => {})
    const review = renderReview([unreviewed, status(503)], { submit, checkFirst: true })
    await pass(0)
    expect(await review.submit(mine)).toBe(false)
    expect(review.now().review).toMatchObject({ draft: mine, error: { code: 'RUN-5XX' } })
    expect(submit).not.toHaveBeenCalled()
  })
})

describe('F17: nothing is sent twice, and no text is lost', () => {
  it('two submits in one tick send once', async () => {
    const storing = later<Review>()
    const submit = vi.fn(() => storing.promise)
    const review = renderReview([unreviewed], { submit })
    await pass(0)
    const both = Promise.all([review.now().review.submit(mine), review.now().review.submit(mine)])
    await happens(() => storing.resolve(mine))
    expect([await both, submit.mock.calls.length]).toEqual([[true, false], 1])
  })

  it('one that is under way is not sent again after a discard, which holds unless storing fails', async () => {
    const storing = later<Review>()
    const submit = vi.fn(() => storing.promise)
    const review = renderReview([unreviewed], { submit })
    await pass(0)
    await review.submit(mine)
    act(() => review.now().review.discard())
    expect(review.now().review.draft).toBeUndefined()
    expect(await review.submit(mine)).toBe(false)
    await happens(() => storing.reject(full))
    expect(submit).toHaveBeenCalledTimes(1)
    expect(review.now().review).toMatchObject({ draft: mine, error: full, isSubmitting: false })
  })

  it('what is written while a submission is under way stays, and is no conflict with it', async () => {
    const storing = later<Review>()
    const review = renderReview([unreviewed], { submit: () => storing.promise })
    await pass(0)
    await review.submit(mine)
    act(() => review.now().review.edit({ comment: 'one more thing' }))
    await happens(() => storing.resolve({ ...mine, review_date: '2025-03-01T10:00:00Z' }))
    expect(review.now().review).toMatchObject({
      draft: { ...mine, comment: 'one more thing' },
      conflict: undefined,
      isSubmitting: false,
    })
  })

  it('polls and renders leave a draft as it is', async () => {
    const review = renderReview([unreviewed, answer({ comment: '' }), json({ status: 'done', data: {} })])
    act(() => review.now().review.edit({ comment: 'still wri' }))
    await pass(60_000)
    review.rerender({ ...testRef })
    expect(review.now().review).toMatchObject({ draft: { comment: 'still wri' }, conflict: undefined })
  })

  it.each([
    ['without a decision', testRef, { comment: 'hm' }],
    ['without a run', undefined, { approved: true }],
  ])('%s there is nothing to submit', async (_, ref, draft) => {
    const submit = vi.fn(async () => {})
    const review = renderReview([unreviewed], { submit })
    review.rerender(ref)
    act(() => review.now().review.edit(draft))
    expect(await failureOf(review.now().review.submit())).toMatchObject({ code: 'RUN-INPUT' })
    expect(submit).not.toHaveBeenCalled()
  })
})

describe('F17: whoever goes on to the next run takes nothing from either', () => {
  /** Two runs, and a submit that the test settles for each. */
  async function submitAndGoOn() {
    const storing = { 'run-1': later<Review>(), 'run-2': later<Review>() }
    const submit = vi.fn((_: unknown, { runId }: { runId: string }) => storing[runId as 'run-1'].promise)
    const review = renderReview([unreviewed], { submit })
    await pass(0)
    await review.submit(mine)
    review.rerender(otherRef)
    await pass(0)
    return { ...review, storing, sent: submit }
  }

  it('the next one is neither being stored nor reviewed', async () => {
    const { now } = await submitAndGoOn()
    expect(now().review).toMatchObject({
      state: 'awaiting',
      isSubmitting: false,
      draft: undefined,
      error: null,
    })
  })

  it('its own draft survives that the first is stored', async () => {
    const { now, storing } = await submitAndGoOn()
    act(() => now().review.edit({ comment: 'of the second' }))
    await happens(() => storing['run-1'].resolve(mine))
    expect(now().review).toMatchObject({
      draft: { comment: 'of the second' },
      error: null,
      conflict: undefined,
    })
  })

  it('both can be on their way at once', async () => {
    const { now, submit, storing, rerender, sent } = await submitAndGoOn()
    await submit({ ...mine, approved: false })
    expect(sent).toHaveBeenCalledTimes(2)
    rerender(testRef)
    expect(now().review).toMatchObject({ state: 'approved', isSubmitting: true })
    await happens(() => storing['run-2'].resolve({ ...mine, approved: false }))
    expect(now().review.isSubmitting).toBe(true)
    await happens(() => storing['run-1'].resolve(mine))
    expect(now().review).toMatchObject({ state: 'approved', isSubmitting: false, draft: undefined })
  })

  it('the first one’s failure waits where it happened, with its draft', async () => {
    const { now, storing, rerender } = await submitAndGoOn()
    await happens(() => storing['run-1'].reject(full))
    expect(now().review).toMatchObject({ draft: undefined, error: null })
    rerender(testRef)
    expect(now().review).toMatchObject({ draft: mine, error: full, state: 'awaiting' })
  })
})

it('F17: nothing but the submit of the app writes anything', async () => {
  const scripted = scriptFetch([unreviewed])
  const review = renderReview([], { fetch: scripted.fetch, checkFirst: true })
  await pass(0)
  await review.submit(mine)
  await pass(10_000)
  expect(new Set(scripted.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
})
