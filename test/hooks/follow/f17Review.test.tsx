import { cleanup, renderHook } from '@testing-library/react'
import { type JsonObject, type Review, useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { held, json, type Step } from '../../support/scriptFetch.ts'

const answer = (review?: JsonObject, status = 'running') =>
  json({ status, data: {}, ...(review && { review }) })
const unreviewed = answer()
const mine = { approved: true, comment: 'all fits', reviewed_by: 'Dana' }
const stored = { ...mine, review_date: '2025-03-01T10:00:00Z' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A server that is slow to answer polls, and says what it knew when it was asked. */
function slowServer(latencyMs: number) {
  let review: JsonObject | undefined
  const step: Step = async (request) => {
    const respond = answer(review)
    await new Promise((resolve) => setTimeout(resolve, latencyMs))
    return respond(request)
  }
  return { step, store: (next: JsonObject) => (review = next) }
}

describe('F17: a review that was given never flickers back', () => {
  it.each([
    ['gives the stored review back', true],
    ['gives nothing back', false],
  ])(
    'in the textbook race: polls all the time, and a submit that takes 700 ms and %s',
    async (_, givesBack) => {
      const server = slowServer(180)
      const { submit, states } = renderReview([server.step], {
        intervalMs: 250,
        submit: async () => {
          await new Promise((resolve) => setTimeout(resolve, 700))
          server.store(stored)
          return givesBack ? stored : undefined
        },
      })
      await pass(1_000)
      await submit(mine)
      await pass(5_000)
      expect(states).toEqual(['awaiting', 'approved'])
    },
  )

  it.each([0, 100, 200, 300, 400, 500, 600, 700, 800, 900])(
    'wherever in a poll of 400 ms it is given: after %i ms',
    async (afterMs) => {
      const server = slowServer(400)
      const { submit, states } = renderReview([server.step], {
        intervalMs: 300,
        submit: async () => {
          server.store(stored)
          await new Promise((resolve) => setTimeout(resolve, 350))
        },
      })
      await pass(2_000 + afterMs)
      await submit(mine)
      await pass(5_000)
      expect(states).toEqual(['awaiting', 'approved'])
    },
  )

  it('by a poll that began before it was stored and answers after', async () => {
    const late = held(unreviewed)
    const storing = later<Review>()
    const { submit, now, states } = renderReview([unreviewed, late.step, unreviewed], {
      submit: () => storing.promise,
    })
    await pass(2_000)
    await submit(mine)
    storing.resolve(stored)
    await pass(0)
    expect(now().review).toMatchObject({ state: 'approved', review: stored, isSubmitting: false })
    late.release()
    await pass(0)
    expect(now().review.review).toEqual(stored)
    await pass(2_400)
    // A poll that began after it was stored knows better: somebody has taken it back.
    expect(states).toEqual(['awaiting', 'approved', 'awaiting'])
  })

  it('is shown at once, in every component and hook that follows the run', async () => {
    const { submit, now, wrapper } = renderReview([unreviewed], { submit: () => new Promise(() => {}) })
    const others = renderHook(
      () => ({
        review: useReview(testRef, { submit: async () => {} }),
        run: useRun(testRef),
        list: useRuns([testRef]),
      }),
      { wrapper },
    )
    await pass(0)
    await submit(mine)
    const { review, run, list } = others.result.current
    expect([now().review, review]).toMatchObject([{ state: 'approved' }, { state: 'approved' }])
    expect([run.run?.review, list.runs[0]?.run?.review]).toMatchObject([mine, mine])
  })

  it('takes no other news away: the run goes on beneath it', async () => {
    const { submit, now } = renderReview([unreviewed, answer(undefined, 'done')], {
      submit: () => new Promise(() => {}),
    })
    await pass(0)
    await submit(mine)
    await pass(2_000)
    expect(now()).toMatchObject({ run: { phase: 'done' }, review: { state: 'approved', isSubmitting: true } })
  })

  it('is no transition of the run', async () => {
    const { submit, wrapper } = renderReview([unreviewed], { submit: async () => stored })
    const onStatusChange = vi.fn()
    renderHook(() => useRun(testRef, { onStatusChange }), { wrapper })
    await pass(0)
    await submit(mine)
    await pass(10_000)
    expect(onStatusChange).not.toHaveBeenCalled()
  })

  it('a rejection without a word is one while it is being stored, too', async () => {
    const { submit, now } = renderReview([unreviewed], { submit: () => new Promise(() => {}) })
    await pass(0)
    await submit({ approved: false })
    expect(now().review.state).toBe('rejected')
  })

  it('is stored although its component has left', async () => {
    const storing = later<Review>()
    const { submit, unmount, wrapper } = renderReview([unreviewed], { submit: () => storing.promise })
    const other = renderHook(() => useRun(testRef), { wrapper })
    await pass(0)
    await submit(mine)
    unmount()
    await happens(() => storing.resolve(stored))
    expect(other.result.current.run?.review).toEqual(stored)
  })
})

describe('F17: what is stored is shown as the server has it', () => {
  it('as it was given back, without another request', async () => {
    const { submit, now, requests } = renderReview([answer(undefined, 'done')], {
      submit: async () => stored,
    })
    await pass(0)
    expect(await submit(mine)).toBe(true)
    await pass(60_000)
    expect(now().review).toMatchObject({ review: stored, draft: undefined, error: null, isSubmitting: false })
    expect(requests).toHaveLength(1)
  })

  it('as it is read once more if nothing was given back', async () => {
    const { submit, now, requests } = renderReview([answer(undefined, 'done'), answer(stored, 'done')])
    await pass(0)
    expect(await submit(mine)).toBe(true)
    await pass(60_000)
    expect(now().review.review).toEqual(stored)
    expect(requests).toHaveLength(2)
  })

  it('by a request of its own, when a poll is under way that is too old to know', async () => {
    const late = held(unreviewed)
    const { submit, now, requests } = renderReview([unreviewed, late.step, answer(stored)])
    await pass(2_000)
    await submit(mine)
    await pass(1_000)
    expect(requests[1]?.signal?.aborted).toBe(true)
    expect(now().review.review).toEqual(stored)
  })

  it('a read that fails takes nothing back, and a later poll brings it', async () => {
    const failing: Step = () => Promise.reject(new TypeError('fetch failed'))
    const { submit, now, states } = renderReview([unreviewed, failing, answer(stored)])
    await pass(0)
    await submit(mine)
    expect(now()).toMatchObject({ run: { connection: 'reconnecting' }, review: { state: 'approved' } })
    await pass(5_000)
    expect(now().review.review).toEqual(stored)
    expect(states).toEqual(['awaiting', 'approved'])
  })
})
