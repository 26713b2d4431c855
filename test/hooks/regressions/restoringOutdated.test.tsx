import { dehydrate, type DehydratedState, hydrate, IsRestoringProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { fetchRun, invalidateRun, type Review, useReview, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const first = json({ status: 'done', data: { total: 7 } })
const corrected = json({ status: 'done', data: { total: 8 }, review: { approved: true } })
const corrections = [{ op: 'replace' as const, path: '/total', value: 8 }]

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What a page has stored of a run. */
async function persist(step: Step): Promise<DehydratedState> {
  const { queryClient, unmount } = renderRun([step])
  await pass(500)
  const text = JSON.stringify(dehydrate(queryClient))
  unmount()
  return JSON.parse(text) as DehydratedState
}

describe('a review that is given while the cache is being restored', () => {
  it.each<[string, Review | undefined]>([
    ['says no more than that it has it', undefined],
    ['says the review, after corrections', { approved: true }],
  ])('has the run read once more when it is, if the server %s', async (_, stored) => {
    const state = await persist(first)
    await pass(60_000)
    const { fetch, requests } = scriptFetch([corrected])
    const { queryClient, wrapper } = buildHarness({ fetch })
    let isRestoring = true
    const submit = async () => stored
    const { result, rerender } = renderHook(
      () => ({ run: useRun(testRef), review: useReview(testRef, { submit, checkFirst: false }) }),
      {
        wrapper: ({ children }) =>
          wrapper({ children: <IsRestoringProvider value={isRestoring}>{children}</IsRestoringProvider> }),
      },
    )
    act(() => void result.current.review.submit({ approved: true, corrections }))
    await pass(1_000)
    expect(requests).toHaveLength(0)
    act(() => hydrate(queryClient, state))
    isRestoring = false
    rerender()
    await pass(0)
    expect(result.current.review.state).toBe('approved')
    expect([result.current.run.run?.data, requests.length]).toEqual([{ total: 8 }, 1])
    await pass(3_600_000)
    expect(requests).toHaveLength(1)
  })
})

describe('a run that is declared outdated, and hydrated before anybody follows it', () => {
  it.each<[string, number, number]>([
    ['was read before then is read anew', 0, 2],
    ['was read since is not asked for', 60_000, 1],
  ])('by what %s', async (_, readAfterMs, count) => {
    const { fetch, requests } = scriptFetch([first, corrected])
    const { queryClient, client, wrapper } = buildHarness({ fetch })
    await fetchRun(queryClient, client, testRef)
    await pass(10_000)
    const older = readAfterMs === 0 ? await persist(first) : undefined
    await pass(10_000)
    await invalidateRun(queryClient, client, testRef)
    await pass(readAfterMs)
    const state = older ?? (await persist(first))
    hydrate(queryClient, state)
    renderHook(() => useRun(testRef), { wrapper })
    await pass(1_000)
    expect(requests).toHaveLength(count)
  })
})
