import { act, cleanup } from '@testing-library/react'
import type { JsonObject, Review } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, type Step } from '../../support/scriptFetch.ts'

const answer = (review?: JsonObject, status = 'running') =>
  json({ status, data: {}, ...(review && { review }) })
const unreviewed = answer()
const mine = { approved: true, comment: 'all fits', reviewed_by: 'Dana' }
const theirs = {
  approved: false,
  comment: 'wrong total',
  reviewed_by: 'Kim',
  review_date: '2025-03-01T09:00:00Z',
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A submission that is checked first, and says back what it stored. */
function setUp(script: Step[], isStrict = false) {
  const store = vi.fn(async (review: Review) => review)
  return { ...renderReview(script, { checkFirst: true, submit: store, isStrict }), store }
}

describe.each([false, true])('F17: the check before a review is stored; StrictMode: %j', (isStrict) => {
  it('joins no poll that began before the click: what was given in between is a conflict', async () => {
    const poll = held(unreviewed)
    const { submit, now, store, requests } = setUp([unreviewed, poll.step, answer(theirs)], isStrict)
    await pass(2_000)
    expect(requests).toHaveLength(2)
    await submit(mine)
    poll.release()
    await pass(1_000)
    expect(store).not.toHaveBeenCalled()
    expect(now().review).toMatchObject({ conflict: { mine, theirs }, isSubmitting: false, state: 'rejected' })
  })

  it('joins no first reading either', async () => {
    const first = held(unreviewed)
    const { submit, now, store } = setUp([first.step, answer(theirs)], isStrict)
    await pass(0)
    await submit(mine)
    first.release()
    await pass(1_000)
    expect(store).not.toHaveBeenCalled()
    expect(now().review).toMatchObject({ draft: mine, error: { code: 'RUN-CONFLICT' } })
  })

  it('joins no refresh by hand', async () => {
    const reading = held(unreviewed)
    const { submit, now, store } = setUp([unreviewed, reading.step, answer(theirs)], isStrict)
    await pass(500)
    void now().run.refresh()
    await pass(0)
    await submit(mine)
    reading.release()
    await pass(1_000)
    expect([store.mock.calls.length, now().review.conflict]).toEqual([0, { mine, theirs }])
  })

  it('does not fail with a poll that hangs', async () => {
    const { submit, now, store } = setUp([unreviewed, neverAnswer, unreviewed], isStrict)
    await pass(25_000)
    await submit(mine)
    await pass(2_000)
    expect(store).toHaveBeenCalledTimes(1)
    expect(now().review).toMatchObject({ state: 'approved', error: null, draft: undefined })
  })
})

describe('F17: what was stored and not said back', () => {
  const said = { ...mine, reviewed_by: 'dana@example.org', review_date: '2025-03-01T10:00:07Z' }

  /** A review that is stored, and read once more a moment later. */
  async function storeUnsaid(afterwards: JsonObject) {
    const reading = held(answer(afterwards))
    const submit = vi.fn<(review: Review) => Promise<void>>(async () => {})
    const review = renderReview([unreviewed, reading.step, answer(afterwards)], { submit })
    await pass(0)
    await review.submit(mine)
    return { ...review, read: () => happens(reading.release), store: submit }
  }

  it('is no conflict with the date and the name that the server sets', async () => {
    const { now, read } = await storeUnsaid(said)
    act(() => now().review.edit({ comment: 'one more thing' }))
    await read()
    expect(now().review).toMatchObject({ review: said, conflict: undefined })
  })

  it('is a conflict with another verdict, or another comment', async () => {
    for (const change of [{ approved: false }, { comment: 'fits, but' }]) {
      // oxlint-disable-next-line no-await-in-loop
      const { now, read, unmount } = await storeUnsaid({ ...said, ...change })
      act(() => now().review.edit({ comment: 'one more thing' }))
      // oxlint-disable-next-line no-await-in-loop
      await read()
      expect(now().review.conflict?.theirs).toEqual({ ...said, ...change })
      unmount()
    }
  })

  it('is no conflict to the check of a second review, which comes before it is read', async () => {
    const store = vi.fn<(review: Review) => Promise<void>>(async () => {})
    const { submit, now } = renderReview([unreviewed, unreviewed, neverAnswer, answer(said)], {
      submit: store,
      checkFirst: true,
    })
    await pass(0)
    await submit(mine)
    await submit({ ...mine, approved: false })
    await pass(2_000)
    expect(store).toHaveBeenCalledTimes(2)
    expect(now().review).toMatchObject({ conflict: undefined, error: null })
  })
})

describe('F17: a review that is given before the run was read', () => {
  it('is shown with the first answer, and after it', async () => {
    const storing = later<Review>()
    const first = held(unreviewed)
    const { submit, now, states } = renderReview([first.step], { submit: () => storing.promise })
    await pass(0)
    await submit(mine)
    await happens(first.release)
    expect(now().review).toMatchObject({ state: 'approved', isSubmitting: true })
    await happens(() => storing.resolve(mine))
    expect(states).toEqual(['awaiting', 'approved'])
  })

  it('is not taken back by a first answer that was asked for before it was stored', async () => {
    const first = held(answer(undefined, 'done'))
    const { submit, now, queryClient } = renderReview([first.step], { submit: async () => mine })
    await pass(0)
    expect(await submit(mine)).toBe(true)
    expect(queryClient.getQueryCache().getAll()[0]?.state.data).toBeUndefined()
    await happens(first.release)
    await pass(60_000)
    expect(now()).toMatchObject({ run: { phase: 'done' }, review: { state: 'approved', review: mine } })
  })

  it('and is not stored leaves nothing behind', async () => {
    const first = held(unreviewed)
    const { submit, now, states } = renderReview([first.step], {
      submit: () => Promise.reject(new Error('full')),
    })
    await pass(0)
    await submit(mine)
    await happens(first.release)
    expect(now().review).toMatchObject({ draft: mine, error: { message: 'full' }, state: 'awaiting' })
    expect([states, testRef.runId]).toEqual([['awaiting'], 'run-1'])
  })
})
