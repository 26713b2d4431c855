import { act, cleanup, renderHook } from '@testing-library/react'
import { type JsonObject, type Review, ReviewConflictError, useReview } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { happens, later, renderReview, type RenderReviewOptions } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { held, json, type Step } from '../../support/scriptFetch.ts'

const answer = (review?: JsonObject | null, status = 'running') =>
  json({ status, data: {}, ...(review !== undefined && { review }) })
const unreviewed = answer()
const mine = { approved: true, comment: 'all fits', reviewed_by: 'Dana' }
const theirs = {
  approved: false,
  comment: 'wrong total',
  reviewed_by: 'Kim',
  review_date: '2025-03-01T09:00:00Z',
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A submission that stores, unless the test says otherwise. */
function setUp(script: Step[], options: RenderReviewOptions = {}) {
  const submit = vi.fn(options.submit ?? (async (review: Review) => review))
  return { ...renderReview(script, { checkFirst: true, ...options, submit }), store: submit }
}

/** Each way in which it comes out that somebody else was first. */
const ways: [string, () => ReturnType<typeof setUp>][] = [
  ['the check before storing', () => setUp([unreviewed, answer(theirs)])],
  [
    'the app’s own server',
    () => {
      const submit = vi.fn<(review: Review) => Promise<Review>>(async (review) => review)
      return setUp([unreviewed, answer(theirs)], {
        checkFirst: false,
        submit: submit.mockRejectedValueOnce(new ReviewConflictError(theirs)),
      })
    },
  ],
]

describe.each(ways)('F17: a conflict that comes out by %s', (_, open) => {
  it('shows both, stores nothing, and keeps the draft', async () => {
    const { submit, now, states } = open()
    await pass(0)
    expect(await submit(mine)).toBe(false)
    expect(now().review).toMatchObject({
      conflict: { mine, theirs },
      draft: mine,
      review: theirs,
      state: 'rejected',
      error: { code: 'RUN-CONFLICT', review: theirs },
    })
    expect(states).toEqual(['awaiting', 'approved', 'rejected'])
  })

  it('is overruled by submitting again', async () => {
    const { submit, now, store } = open()
    await pass(0)
    await submit(mine)
    store.mockClear()
    expect(await submit()).toBe(true)
    expect(store.mock.calls).toEqual([[mine, testRef, theirs]])
    expect(now().review).toMatchObject({
      state: 'approved',
      conflict: undefined,
      draft: undefined,
      error: null,
    })
  })

  it('gives way by discarding', async () => {
    const { submit, now, store } = open()
    await pass(0)
    await submit(mine)
    store.mockClear()
    act(() => now().review.discard())
    await pass(10_000)
    expect(now().review).toMatchObject({ review: theirs, conflict: undefined, draft: undefined, error: null })
    expect(store).not.toHaveBeenCalled()
  })
})

describe('F17: a conflict that a poll brings while the draft is open', () => {
  it('shows both at once, and the draft goes on', async () => {
    const { now } = setUp([unreviewed, answer(theirs)])
    await pass(0)
    act(() => now().review.edit({ comment: 'all fi' }))
    await pass(2_000)
    expect(now().review).toMatchObject({ conflict: { mine: { comment: 'all fi' }, theirs }, error: null })
    act(() => now().review.edit({ comment: 'all fits' }))
    expect(now().review.conflict).toEqual({ mine: { comment: 'all fits' }, theirs })
  })

  it('is overruled by submitting, with the other review in view', async () => {
    const { now, submit, store } = setUp([unreviewed, answer(theirs)])
    await pass(0)
    act(() => now().review.edit(mine))
    await pass(2_000)
    expect(await submit()).toBe(true)
    expect(store.mock.calls).toEqual([[mine, testRef, theirs]])
  })

  it('that changes again after that is a conflict anew', async () => {
    const again = { ...theirs, comment: 'still wrong' }
    const { now, submit, store } = setUp([unreviewed, answer(theirs), answer(again)])
    await pass(0)
    act(() => now().review.edit(mine))
    await pass(2_000)
    expect(await submit()).toBe(false)
    expect(now().review).toMatchObject({ conflict: { mine, theirs: again } })
    expect(store).not.toHaveBeenCalled()
  })

  it('while mine is being stored it waits for the outcome', async () => {
    const storing = later<Review>()
    const { now, submit } = setUp([unreviewed, answer(theirs)], {
      checkFirst: false,
      submit: () => storing.promise,
    })
    await pass(0)
    await submit(mine)
    await pass(2_000)
    expect(now().review).toMatchObject({ state: 'approved', conflict: undefined, isSubmitting: true })
    await happens(() => storing.reject(new Error('the disk is full')))
    expect(now().review).toMatchObject({ state: 'rejected', conflict: { mine, theirs } })
  })

  it('one that is taken back is one too', async () => {
    const { now } = setUp([answer(theirs), unreviewed])
    await pass(0)
    act(() => now().review.edit(mine))
    await pass(2_000)
    expect(now().review.conflict).toEqual({ mine, theirs: undefined })
  })
})

describe('F17: no conflict', () => {
  it.each<[string, JsonObject | null | undefined, JsonObject | null | undefined]>([
    ['empty values where none were', undefined, { approved: false, comment: '', reviewed_by: '' }],
    ['a zero date', undefined, { approved: false, review_date: '0001-01-01T00:00:00Z' }],
    ['null', {}, null],
    ['none where empty values were', { approved: false, reviewed_by: '' }, undefined],
    ['the same review', theirs, { ...theirs }],
  ])('is %s', async (_, before, after) => {
    const { now, submit, store } = setUp([answer(before), answer(after)])
    await pass(0)
    act(() => now().review.edit(mine))
    await pass(2_000)
    expect(now().review.conflict).toBeUndefined()
    expect([await submit(), store.mock.calls.length]).toEqual([true, 1])
  })

  it('is a review that was given here, however late an older answer comes', async () => {
    const late = held(unreviewed)
    const stored = { ...mine, review_date: '2025-03-01T10:00:00Z' }
    const { now, submit } = setUp([unreviewed, late.step, answer(stored)], {
      checkFirst: false,
      submit: async () => stored,
    })
    await pass(2_000)
    await submit(mine)
    late.release()
    await pass(0)
    act(() => now().review.edit({ comment: 'and one more thing' }))
    await pass(10_000)
    expect(now().review).toMatchObject({ review: stored, conflict: undefined })
  })

  it('is looked for without the check', async () => {
    const { submit, store, requests } = setUp([unreviewed, answer(theirs)], { checkFirst: false })
    await pass(0)
    expect(await submit(mine)).toBe(true)
    expect([store.mock.calls.length, requests.length]).toEqual([1, 1])
  })

  it('can be told without the other review, and takes nothing off the screen', async () => {
    const { submit, now } = setUp([answer({ comment: 'a note' })], {
      checkFirst: false,
      submit: () => Promise.reject(new ReviewConflictError(undefined)),
    })
    await pass(0)
    await submit(mine)
    expect(now().review).toMatchObject({ review: { comment: 'a note' }, error: { code: 'RUN-CONFLICT' } })
  })
})

it('F17: two components that review the same run see each other', async () => {
  const { submit, now, wrapper } = setUp([unreviewed], { checkFirst: false })
  const other = renderHook(() => useReview(testRef, { submit: async () => {} }), { wrapper })
  await pass(0)
  act(() => other.result.current.edit({ comment: 'mine, half done' }))
  await submit(mine)
  expect([now().review.review, other.result.current.review]).toMatchObject([mine, mine])
  expect(other.result.current.conflict).toMatchObject({ mine: { comment: 'mine, half done' }, theirs: mine })
})
