import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { fetchRun, invalidateRun, type Review, useReview } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type Harness } from '../../support/buildHarness.tsx'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { refocus } from '../../support/setVisibility.ts'
import { held, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const corrections = [{ op: 'replace' as const, path: '/amount', value: 189 }]
const mine = { approved: true, reviewed_by: 'Dana', corrections }
const stored: Review = { ...mine, review_date: '2026-03-01T10:00:00Z' }
const extracted = json({ status: 'done', data: { amount: 289 } })
const corrected = json({ status: 'done', data: { amount: 189 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

/** What a component shows that comes then; a request that was given up leaves a second to the next one. */
async function comeBack({ queryClient, client }: Pick<Harness, 'queryClient' | 'client'>) {
  const { now, unmount } = renderRun([], { queryClient, client })
  await pass(1_200)
  const { data } = now().run ?? {}
  unmount()
  return data
}

describe('F17: a final run that was corrected is read, whoever is there to see it', () => {
  async function review(script: Step[], submit: () => Promise<Review> = async () => stored) {
    const reviewed = renderReview([extracted, ...script, corrected], { submit })
    await pass(2_000)
    await reviewed.submit(mine)
    return reviewed
  }

  it('who leaves while it is being read', async () => {
    const reviewed = await review([held(corrected).step])
    expect(reviewed.requests).toHaveLength(2)
    reviewed.unmount()
    expect(await comeBack(reviewed)).toEqual({ amount: 189 })
  })

  it('who has left before the review is stored', async () => {
    const storing = later<Review>()
    const reviewed = await review([], () => storing.promise)
    reviewed.unmount()
    await happens(() => storing.resolve(stored))
    expect(await comeBack(reviewed)).toEqual({ amount: 189 })
  })

  it('who leaves offline', async () => {
    const reviewed = await review([], async () => {
      onlineManager.setOnline(false)
      return stored
    })
    reviewed.unmount()
    await pass(0)
    onlineManager.setOnline(true)
    expect(await comeBack(reviewed)).toEqual({ amount: 189 })
  })

  it('where that reading fails', async () => {
    const reviewed = await review([status(503)])
    reviewed.unmount()
    await pass(1_500)
    expect(await comeBack(reviewed)).toEqual({ amount: 189 })
  })

  it('where nobody follows it', async () => {
    const { fetch } = scriptFetch([extracted, corrected])
    const harness = buildHarness({ fetch })
    await fetchRun(harness.queryClient, harness.client, testRef)
    const { wrapper } = harness
    const options = { submit: async () => stored, checkFirst: false }
    const { result } = renderHook(() => useReview(testRef, options), { wrapper })
    await pass(2_000)
    await happens(() => void result.current.submit(mine))
    expect(await comeBack(harness)).toEqual({ amount: 189 })
  })
})

describe('F1: a final run that was declared outdated', () => {
  async function read(script: Step[]) {
    const followed = renderRun(script)
    await pass(0)
    followed.unmount()
    return followed
  }

  it('is asked for by who comes, also within a second of its answer', async () => {
    const followed = await read([extracted, corrected])
    void invalidateRun(followed.queryClient, followed.client, testRef)
    expect(await comeBack(followed)).toEqual({ amount: 189 })
    expect(followed.requests).toHaveLength(2)
  })

  it('stays so until it was read, and is then asked for no more', async () => {
    const followed = await read([extracted, status(503), corrected])
    await pass(2_000)
    void invalidateRun(followed.queryClient, followed.client, testRef)
    expect(await comeBack(followed)).toEqual({ amount: 289 })
    await pass(2_000)
    expect(await comeBack(followed)).toEqual({ amount: 189 })
    await pass(2_000)
    await comeBack(followed)
    expect(followed.requests).toHaveLength(3)
  })

  it('is not asked for where its component watches on, however often the tab comes back', async () => {
    const { queryClient, client, requests } = renderRun([extracted, status(503)])
    await pass(2_000)
    await act(async () => void invalidateRun(queryClient, client, testRef))
    act(refocus)
    await pass(60_000)
    act(refocus)
    await pass(0)
    expect(requests).toHaveLength(2)
  })
})
