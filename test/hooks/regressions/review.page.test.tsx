import { dehydrate, type DehydratedState, hydrate, type QueryClient } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { type JsonObject, type Review, runKeys } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'

const answer = (review?: JsonObject, status = 'running') =>
  json({ status, data: {}, ...(review && { review }) })
const mine = { approved: true, comment: 'all fits' }
const theirs = { approved: false, comment: 'no', reviewed_by: 'Kim', review_date: '2025-03-01T09:00:00Z' }

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Closes the page at some moment of a review, and opens the next one over what a persister kept of it. */
async function reopen(
  at: 'storing' | 'stored' | 'unsaid' | 'refused',
  { status = 'done', afterwards }: { status?: string; afterwards?: JsonObject } = {},
) {
  const storing = later<Review | void>()
  const page = renderReview([answer(undefined, status)], { submit: () => storing.promise })
  await pass(0)
  await page.submit(mine)
  await happens(() => {
    if (at === 'stored') storing.resolve(mine)
    if (at === 'unsaid') storing.resolve()
    if (at === 'refused') storing.reject(new Error('full'))
  })
  const text = JSON.stringify(dehydrate(page.queryClient))
  page.unmount()
  const { queryClient } = buildHarness()
  hydrate(queryClient, JSON.parse(text) as DehydratedState)
  const next = renderReview([answer(afterwards, status)], { queryClient })
  await pass(0)
  return next
}

describe('F21: a page that closes during a review', () => {
  it.each(['storing', 'refused'] as const)('leaves nothing that the server has not: %s', async (at) => {
    const { now } = await reopen(at)
    expect(now().review).toMatchObject({ state: 'awaiting', review: undefined, isSubmitting: false })
    expect(JSON.stringify(now().run.run)).not.toContain('all fits')
  })

  it('leaves what was stored', async () => {
    const { now } = await reopen('stored')
    expect(now().review).toMatchObject({ state: 'approved', isSubmitting: false, draft: undefined })
  })

  it.each(['storing', 'stored', 'unsaid', 'refused'] as const)(
    'hides no newer verdict of somebody else from the next page: %s',
    async (at) => {
      const { now } = await reopen(at, { status: 'running', afterwards: theirs })
      await pass(10_000)
      expect(now().review).toMatchObject({ state: 'rejected', review: theirs, conflict: undefined })
    },
  )

  it.each(['storing', 'stored', 'unsaid', 'refused'] as const)(
    'lets the next page review anew, and sees what is in its way: %s',
    async (at) => {
      const { now, submit } = await reopen(at, { status: 'running', afterwards: theirs })
      act(() => now().review.edit({ comment: 'again' }))
      await pass(10_000)
      expect(await submit({ ...mine, comment: 'again' })).toBe(true)
      expect(now().review).toMatchObject({ isSubmitting: false, error: null, draft: undefined })
    },
  )
})

/** What an app may do to the cache while a review is on its way. */
const operations: [string, (queryClient: QueryClient, queryKey: readonly unknown[]) => unknown][] = [
  ['clear', (queryClient) => queryClient.clear()],
  ['removeQueries', (queryClient) => queryClient.removeQueries()],
  ['resetQueries', (queryClient) => queryClient.resetQueries()],
  ['cancelQueries', (queryClient) => queryClient.cancelQueries()],
  ['invalidateQueries', (queryClient) => queryClient.invalidateQueries()],
  [
    'setQueryData',
    (queryClient, queryKey) => queryClient.setQueryData(queryKey, { body: { status: 'running', data: {} } }),
  ],
]

describe.each(operations)('F19: %s while a review is on its way', (_, operate) => {
  it.each([true, false])('neither hides it nor loses how it ends; stored: %j', async (isStored) => {
    const storing = later<Review>()
    const { submit, now, queryClient, client } = renderReview([answer()], {
      submit: () => storing.promise,
      checkFirst: false,
    })
    await pass(0)
    await submit(mine)
    await act(async () => void operate(queryClient, runKeys.run(client, testRef)))
    await pass(10_000)
    expect(now().review).toMatchObject({ state: 'approved', isSubmitting: true })
    await happens(() => (isStored ? storing.resolve(mine) : storing.reject(new Error('full'))))
    expect(now().review).toMatchObject({ state: isStored ? 'approved' : 'awaiting', isSubmitting: false })
  })
})
