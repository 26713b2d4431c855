import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, testRef } from '../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a list', () => {
  it('shows a review that was given in the millisecond in which another component resumed, and stays as it is', async () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch([json({ status: 'running' }), neverAnswer]).fetch })
    const one = renderHook(
      () => ({
        // One that waits for longer, so that a request is under way.
        patient: useRun(testRef),
        run: useRun(testRef, { deadlineMs: 1_000 }),
        review: useReview(testRef, { submit: () => new Promise(() => {}), checkFirst: false }),
      }),
      { wrapper },
    )
    // A screen of its own: nothing renders it but the list itself.
    const list = renderHook(() => useRuns([testRef], { deadlineMs: 1_000 }), { wrapper })
    const connection = () => list.result.current.runs[0]?.connection
    await pass(40_000)
    expect(connection()).toBe('expired')
    act(() => void one.result.current.review.submit({ approved: true }))
    await pass(0)
    act(() => one.result.current.run.resume())
    await pass(0)
    expect(one.result.current.run.connection).not.toBe('expired')
    // A deadline is that of each component.
    expect(connection()).toBe('expired')
    expect(list.result.current.runs[0]?.run?.review?.approved).toBe(true)
  })
})
