import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, testRef } from '../support/renderRun.tsx'
import { json, scriptFetch, status } from '../support/scriptFetch.ts'

const otherRef = { ...testRef, runId: 'run-2' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a review of a run whose poll waits, as the server asked all to wait for a day', () => {
  it('is given up after ten seconds all the same', async () => {
    const { fetch } = scriptFetch(({ url }) =>
      url.endsWith('run-2') ? status(429, '', { 'retry-after': '86400' }) : json({ status: 'running' }),
    )
    const { wrapper, client } = buildHarness({ fetch })
    renderHook(() => useRuns([testRef, otherRef]), { wrapper })
    await pass(2_000)
    expect(client.budget?.isQueued(testRef)).toBe(true)
    const { result } = renderHook(() => useReview(testRef, { submit: async () => {} }), { wrapper })
    act(() => void result.current.submit({ approved: true }))
    await pass(9_999)
    expect(result.current.isSubmitting).toBe(true)
    await pass(1)
    expect(result.current).toMatchObject({ isSubmitting: false, error: { code: 'RUN-TIMEOUT' } })
  })
})
