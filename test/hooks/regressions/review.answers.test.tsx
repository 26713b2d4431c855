import { cleanup } from '@testing-library/react'
import type { Review } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import { renderReview } from '../../support/renderReview.tsx'
import { json } from '../../support/scriptFetch.ts'

const verdict = { approved: true, comment: 'checked', reviewed_by: 'Dana' }
const untouched = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F17: what `submit` gives back of a review that was stored', () => {
  it.each<[string, unknown]>([
    ['a word of success', { ok: true }],
    ['nothing but an object', {}],
    ['a text', 'stored'],
    ['null', null],
    ['a whole response', new Response('{}')],
  ])('is no review if it says no verdict: %s', async (_, answer) => {
    const stored = json({
      status: 'done',
      data: {},
      review: { ...verdict, review_date: '2025-03-01T10:00:01Z' },
    })
    const { states, submit, now, requests } = renderReview([untouched, stored], {
      submit: async () => answer as Review,
    })
    await pass(0)
    expect(await submit(verdict)).toBe(true)
    await pass(5_000)
    expect(states).toEqual(['awaiting', 'approved'])
    // Read once more, as where nothing is given back.
    expect([requests.length, now().run.run?.review?.review_date]).toEqual([2, '2025-03-01T10:00:01Z'])
  })

  it('is the review as it was stored if it says one, and nothing is read', async () => {
    const { submit, now, requests } = renderReview([untouched], {
      submit: async () => ({ ...verdict, reviewed_by: 'Dana B.', review_date: '2025-03-01T10:00:01Z' }),
    })
    await pass(0)
    await submit(verdict)
    await pass(5_000)
    expect([requests.length, now().review.review?.reviewed_by]).toEqual([1, 'Dana B.'])
  })
})
