import { QueryCache, QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { type Review, useReview, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { later } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('sends one review of a run at a time, also where two query clients stand on one cache', async () => {
  const { fetch } = scriptFetch([json({ status: 'done', data: {} })])
  const queryCache = new QueryCache()
  const [one, other] = [new QueryClient({ queryCache }), new QueryClient({ queryCache })]
  const storing = later<Review>()
  const submit = vi.fn(() => storing.promise)
  const { result } = renderHook(
    () => {
      useRun(testRef)
      return {
        one: useReview(testRef, { submit, checkFirst: false, queryClient: one }),
        other: useReview(testRef, { submit, checkFirst: false, queryClient: other }),
      }
    },
    { wrapper: buildHarness({ fetch, queryClient: one }).wrapper },
  )
  await pass(100)
  act(() => void result.current.one.submit({ approved: true }))
  await pass(0)
  expect(result.current.other.isSubmitting).toBe(true)
  expect(await result.current.other.submit({ approved: false })).toBe(false)
  expect(submit).toHaveBeenCalledOnce()
  storing.resolve({ approved: true, review_date: '2025-03-01T10:00:00Z' })
  await pass(100)
  expect([result.current.one.state, result.current.other.state]).toEqual(['approved', 'approved'])
})
