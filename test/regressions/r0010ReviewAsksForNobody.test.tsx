import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a review that is stored after its page has gone', () => {
  it('reads the run for nobody', async () => {
    const { requests, unmount, wrapper } = renderRun([json({ status: 'running' })])
    await pass(0)
    let store = () => {}
    const submit = () =>
      new Promise<void>((resolve) => {
        store = resolve
      })
    const reviewer = renderHook(() => useReview(testRef, { submit, checkFirst: false }), { wrapper })
    act(() => void reviewer.result.current.submit({ approved: true }))
    await pass(0)
    unmount()
    reviewer.unmount()
    store()
    await pass(60_000)
    expect(requests).toHaveLength(1)
  })
})
