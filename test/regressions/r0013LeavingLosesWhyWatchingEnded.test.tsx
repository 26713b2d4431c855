import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, neverAnswer, status } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the last watcher that leaves a run while it is refreshed', () => {
  it('leaves to those who look on why watching had ended, also after a review', async () => {
    const { now, unmount, wrapper } = renderRun([json({ status: 'running' }), status(403), neverAnswer])
    await pass(2_000)
    const onlooker = renderHook(() => useRun(testRef, { enabled: false }), { wrapper })
    const submit = async () => ({ approved: true })
    const reviewer = renderHook(() => useReview(testRef, { submit, checkFirst: false }), { wrapper })
    now()
      .refresh()
      .catch(() => {})
    await pass(0)
    await act(async () => void (await reviewer.result.current.submit({ approved: true })))
    unmount()
    await pass(0)
    expect(onlooker.result.current).toMatchObject({
      run: { review: { approved: true } },
      connection: 'stopped',
      error: { code: 'RUN-403' },
    })
  })
})
