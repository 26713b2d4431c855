import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, status } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a review while the server asks to be left alone for a day', () => {
  it('is given up after ten seconds, and keeps its draft', async () => {
    const submit = vi.fn()
    const { wrapper } = renderRun([json({ status: 'running' }), status(429, '', { 'retry-after': '86400' })])
    await pass(2_000)
    const { result } = renderHook(() => useReview(testRef, { submit }), { wrapper })
    act(() => void result.current.submit({ approved: true, comment: 'Fine' }))
    await pass(9_999)
    expect(result.current).toMatchObject({ isSubmitting: true, error: null })
    await pass(1)
    expect(result.current).toMatchObject({
      isSubmitting: false,
      error: { code: 'RUN-TIMEOUT' },
      draft: { approved: true, comment: 'Fine' },
    })
    expect(submit).not.toHaveBeenCalled()
  })
})
