import { act, cleanup, renderHook } from '@testing-library/react'
import { runQueryOptions, useReview, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { doneStep, refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { neverAnswer } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A list, and a `useRun` on its first run, over one client and one cache. */
function renderBoth(script = [runningStep]) {
  const list = renderRuns({ [testRef.runId]: script, other: [runningStep] })
  const { queryClient, scripted } = list
  return { list, one: renderRun([], { queryClient, fetch: scripted.fetch }) }
}

const ofOne = (asked: string[]) => asked.filter((id) => id === testRef.runId).length

describe('useRuns: beside useRun on one of its runs (F11)', () => {
  it('is one stream of requests, and both see the same run', async () => {
    const alone = renderRuns({ a: [runningStep] })
    const { list, one } = renderBoth()
    await pass(60_000)
    expect(ofOne(list.asked())).toBe(alone.requests.length)
    expect(list.run(testRef.runId).run).toBe(one.now().run)
  })

  it('goes on when that one stops or unmounts', async () => {
    const { list, one } = renderBoth()
    await pass(0)
    act(() => one.now().stop())
    await pass(10_000)
    const count = ofOne(list.asked())
    expect([count > 3, list.run(testRef.runId).connection]).toEqual([true, 'live'])
    one.unmount()
    await pass(10_000)
    expect(ofOne(list.asked())).toBeGreaterThan(count)
  })

  it('leaves that one its watch when the list stops or loses the run', async () => {
    for (const leave of ['stop', 'lose'] as const) {
      const { list, one } = renderBoth()
      await pass(0)
      if (leave === 'stop') act(() => list.now().stop())
      else list.follow([])
      await pass(10_000)
      expect(ofOne(list.asked())).toBeGreaterThan(3)
      expect(one.now().connection).toBe('live')
      cleanup()
    }
  })

  it('shows what that one refreshed, without a request of its own', async () => {
    const { list, one } = renderBoth([runningStep, doneStep])
    await pass(500)
    const refreshed = one.now().refresh()
    await pass(0)
    await refreshed
    expect([list.run(testRef.runId).phase, ofOne(list.asked())]).toEqual(['done', 2])
  })

  it('shows a review while it is being stored', async () => {
    const { list } = renderBoth([doneStep])
    const submit = () => new Promise<void>(() => {})
    const hook = renderHook(() => useReview(testRef, { submit, checkFirst: false }), {
      wrapper: list.wrapper,
    })
    await pass(0)
    act(() => void hook.result.current.submit({ approved: true, reviewed_by: 'Dana' }))
    await pass(0)
    expect(list.run(testRef.runId).run?.review).toMatchObject({ approved: true, reviewed_by: 'Dana' })
  })
})

describe('useRuns: two lists', () => {
  it('ask once for the runs that both follow, and each ends its own', async () => {
    const first = renderRuns(
      { a: [runningStep], b: [neverAnswer], c: [neverAnswer] },
      { refs: [refTo('a'), refTo('b')] },
    )
    const { queryClient, scripted } = first
    const second = renderRuns({}, { queryClient, scripted, refs: [refTo('b'), refTo('c')] })
    await pass(0)
    expect(first.asked()).toEqual(['a', 'b', 'c'])
    first.unmount()
    expect(scripted.requests.map(({ signal }) => signal?.aborted)).toEqual([false, false, false])
    second.unmount()
    expect(scripted.requests.slice(1).map(({ signal }) => signal?.aborted)).toEqual([true, true])
  })

  it('use one budget when they use one client', async () => {
    const scripts = { a: [neverAnswer], b: [neverAnswer], c: [neverAnswer] }
    const { requests, wrapper } = renderRuns(scripts, { refs: [refTo('a')], maxInFlight: 2 })
    renderHook(() => useRuns([refTo('b'), refTo('c')]), { wrapper })
    await pass(1_000)
    expect(requests).toHaveLength(2)
  })
})

describe('useRuns: what was read before', () => {
  it('is shown at once, from a loader or another visit', async () => {
    const first = renderRuns({ a: [doneStep], b: [runningStep] })
    await pass(0)
    first.unmount()
    const { queryClient, scripted } = first
    const again = renderRuns({}, { queryClient, scripted, refs: [refTo('a'), refTo('b')] })
    expect(again.seen[0]?.runs.map(({ phase }) => phase)).toEqual(['done', 'running'])
    await pass(1_500)
    expect(scripted.requests.length).toBeLessThanOrEqual(3)
  })

  it('joins a request that a loader has begun', async () => {
    const hook = renderRuns({ a: [neverAnswer] }, { refs: [] })
    hook.queryClient.prefetchQuery(runQueryOptions(hook.client, refTo('a'))).catch(() => {})
    await pass(100)
    hook.follow([refTo('a')])
    await pass(1_000)
    expect(hook.requests).toHaveLength(1)
  })
})
