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

describe('a review of a run whose watching has ended by a failure', () => {
  it.each([
    ['that is stored', async () => ({ approved: true, comment: 'Fine' })],
    ['that is refused', () => Promise.reject(new Error('No'))],
  ])('leaves the watching ended, with one %s', async (_, submit) => {
    const { now, requests, wrapper } = renderRun([json({ status: 'running' }), status(403)])
    await pass(2_000)
    const reviewer = renderHook(() => useReview(testRef, { submit, checkFirst: false }), { wrapper })
    await act(async () => void (await reviewer.result.current.submit({ approved: true })))
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-403' } })
    expect(requests).toHaveLength(2)
  })
})
