import { type DehydratedState, dehydrate, hydrate, IsRestoringProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { type Review, type RunRef, useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { refTo } from '../../support/renderRuns.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 7 } })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A page that is being restored, until `end` is called. */
function restore<TProps, TShown>(use: (props: TProps) => TShown, initialProps: TProps, script: Step[]) {
  const scripted = scriptFetch(script)
  const { queryClient, wrapper } = buildHarness({ fetch: scripted.fetch })
  let isRestoring = true
  const hook = renderHook(use, {
    initialProps,
    wrapper: ({ children }) =>
      wrapper({ children: <IsRestoringProvider value={isRestoring}>{children}</IsRestoringProvider> }),
  })
  return {
    ...hook,
    requests: scripted.requests,
    now: () => hook.result.current,
    end: (props: TProps, state: DehydratedState = { mutations: [], queries: [] }) => {
      act(() => hydrate(queryClient, state))
      isRestoring = false
      hook.rerender(props)
    },
  }
}

describe.each<[string, readonly RunRef[] | undefined]>([
  ['an empty list', []],
  ['no list', undefined],
])('F10: useRuns with %s while the cache is being restored', (_, refs) => {
  const begin = () => restore((props: readonly RunRef[] | undefined) => useRuns(props), refs, [running])

  it('keeps a stop of one run for when it comes', async () => {
    const { now, end, requests } = begin()
    act(() => now().stop(testRef))
    end([testRef, refTo('other')])
    await pass(10_000)
    expect(now().runs.map(({ connection }) => connection)).toEqual(['stopped', 'live'])
    expect(requests.some(({ url }) => url.includes('run-1'))).toBe(false)
  })

  it('keeps a stop of all, and the one that is taken back', async () => {
    const { now, end } = begin()
    act(() => now().stop())
    act(() => now().resume(testRef))
    end([testRef, refTo('other')])
    await pass(10_000)
    expect(now().runs.map(({ connection }) => connection)).toEqual(['live', 'stopped'])
  })
})

describe('F17: a review that is given while the cache is being restored', () => {
  const mine: Review = { approved: true, reviewed_by: 'Dana', review_date: '2025-03-01T09:00:00Z' }

  it.each<[string, Review | undefined]>([
    ['says how', mine],
    ['does not say how', undefined],
  ])('is shown when it is, of a run that is final; the server %s', async (_, stored) => {
    const { queryClient, unmount } = renderRun([done])
    await pass(500)
    const state = JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState
    unmount()
    const { now, end } = restore(
      () => {
        const { submit } = useReview(testRef, { submit: async () => stored, checkFirst: false })
        return { submit, run: useRun(testRef).run }
      },
      undefined,
      // Asked for where the server did not say: by then it has the review.
      [json({ status: 'done', data: {}, review: mine })],
    )
    await act(() => now().submit(mine as Review & { approved: boolean }))
    end(undefined, state)
    await pass(0)
    expect(now().run?.review).toMatchObject({ approved: true, reviewed_by: 'Dana' })
    await pass(10_000)
    expect(now().run?.review).toMatchObject({ approved: true, reviewed_by: 'Dana' })
  })
})
