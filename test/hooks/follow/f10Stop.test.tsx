import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { reconnect, setOnline } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A place to put several hooks over one query client, one client and one script. */
function setUp(script: Step[], options: HarnessOptions = {}) {
  const scripted = scriptFetch(script)
  return { ...scripted, ...buildHarness({ fetch: scripted.fetch, ...options }) }
}

describe('F10: stop() ends watching and aborts what is in flight', () => {
  it('asks nothing any more, whatever happens, and keeps the last good run', async () => {
    const { now, requests } = renderRun([running])
    await pass(0)
    act(() => now().stop())
    refocus()
    reconnect()
    await pass(3_600_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: null })
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['the first answer', [neverAnswer]],
    ['a later one', [running, neverAnswer]],
  ])('aborts what is in flight when it stops before %s', async (_, script) => {
    const { now, requests, scripted } = renderRun(script)
    await pass(2_000)
    act(() => now().stop())
    await pass(0)
    expect([requests.at(-1)?.signal?.aborted, scripted.inFlight()]).toEqual([true, 0])
    expect(now()).toMatchObject({ connection: 'stopped', error: null })
  })

  it.each<[string, Step[]]>([
    ['between two polls', [running]],
    ['with a request in flight', [running, neverAnswer]],
    ['while it backs off', [running, drop]],
  ])('leaves no timer behind %s', async (_, script) => {
    // Without the timer by which the cache throws away what nobody uses.
    const { now } = renderRun(script, { defaultOptions: { queries: { gcTime: Infinity } } })
    await pass(2_500)
    act(() => now().stop())
    await pass(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends a request that still waits for the budget, unsent', async () => {
    const { requests, wrapper } = setUp([neverAnswer], { maxInFlight: 1 })
    const first = renderHook(() => useRun(testRef), { wrapper })
    const second = renderHook(() => useRun({ ...testRef, runId: 'run-2' }), { wrapper })
    await pass(0)
    act(() => second.result.current.stop())
    act(() => first.result.current.stop())
    await pass(60_000)
    expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['run-1'])
  })

  it('ends a request that waits for the network, unsent', async () => {
    const { now, requests } = renderRun([running])
    await pass(0)
    setOnline(false)
    const refreshed = now().refresh()
    await pass(0)
    act(() => now().stop())
    setOnline(true)
    await pass(60_000)
    await refreshed
    expect([requests.length, now().connection]).toEqual([1, 'stopped'])
  })

  it('takes no review away that is being stored', async () => {
    const { wrapper } = setUp([done, neverAnswer])
    const { result } = renderHook(
      () => {
        const submit = () => new Promise<void>(() => {})
        return { run: useRun(testRef), review: useReview(testRef, { submit, checkFirst: false }) }
      },
      { wrapper },
    )
    await pass(0)
    void result.current.run.refresh()
    await pass(0)
    act(() => void result.current.review.submit({ approved: true }))
    act(() => result.current.run.stop())
    await pass(0)
    expect(result.current.review.state).toBe('approved')
  })

  it('ends the one request of StrictMode too', async () => {
    const { now, scripted, requests } = renderRun([running, neverAnswer], { isStrict: true })
    await pass(2_000)
    act(() => now().stop())
    await pass(600_000)
    expect([scripted.inFlight(), requests.filter(({ signal }) => !signal?.aborted).length]).toEqual([0, 1])
  })

  it('holds for one run: another ref is followed at once', async () => {
    const { now, follow } = renderRun([running], { ref: { ...testRef, projectName: 'a', tableId: 'b,c' } })
    await pass(0)
    act(() => now().stop())
    follow({ ...testRef, projectName: 'a,b', tableId: 'c' })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
  })
})

describe('F10: resume() watches on', () => {
  it('asks at once, and goes on', async () => {
    const { now, requests } = renderRun([running, running, done])
    await pass(0)
    act(() => now().stop())
    await pass(60_000)
    act(() => now().resume())
    await pass(0)
    expect([requests.length, now().connection]).toEqual([2, 'live'])
    await pass(5_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
  })

  it('aborts nothing: neither what it asks itself nor a refresh under way', async () => {
    const { now, requests } = renderRun([running, neverAnswer])
    await pass(0)
    act(() => now().stop())
    const refreshed = now().refresh()
    await pass(0)
    act(() => now().resume())
    await pass(0)
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([false, false])
    cleanup()
    await refreshed
  })

  it('asks once when it is called twice', async () => {
    const { now, scripted, requests } = renderRun([running])
    await pass(0)
    act(() => now().stop())
    act(() => {
      now().resume()
      now().resume()
    })
    await pass(0)
    expect([requests.length, scripted.mostInFlight()]).toEqual([2, 1])
  })

  it.each([
    ['a run that is done', [done], {}],
    ['a watch that is live', [running], {}],
    ['a watch that is switched off', [running], { enabled: false }],
  ])('asks nothing of %s', async (_, script, options) => {
    const { now, requests, follow } = renderRun(script)
    await pass(0)
    follow(testRef, options)
    act(() => now().resume())
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it('is not needed after a remount', async () => {
    const first = renderRun([running])
    await pass(0)
    act(() => first.now().stop())
    first.unmount()
    await pass(1_000)
    const again = renderRun([done], { queryClient: first.queryClient })
    await pass(0)
    expect(again.now().phase).toBe('done')
  })
})

describe('F10: the last watcher that leaves ends the request', () => {
  it('aborts it on unmount, and leaves no timer', async () => {
    const { unmount, requests, queryClient } = renderRun([running, neverAnswer])
    await pass(2_000)
    unmount()
    expect(requests[1]?.signal?.aborted).toBe(true)
    await pass(0)
    queryClient.clear()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on for the others when one stops, and ends when all have', async () => {
    const { wrapper, requests, inFlight } = setUp([running, running, running, neverAnswer])
    const one = renderHook(() => useRun(testRef), { wrapper })
    const two = renderHook(() => useRun(testRef), { wrapper })
    const list = renderHook(() => useRuns([testRef]), { wrapper })
    await pass(0)
    act(() => one.result.current.stop())
    await pass(10_000)
    expect([one.result.current.connection, two.result.current.connection]).toEqual(['stopped', 'live'])
    expect([requests.length, inFlight()]).toEqual([4, 1])
    act(() => two.result.current.stop())
    await pass(0)
    expect(inFlight()).toBe(1)
    act(() => list.result.current.stop())
    await pass(600_000)
    expect([inFlight(), requests.length, list.result.current.runs[0]?.connection]).toEqual([0, 4, 'stopped'])
  })

  it('ends when one stops and the other unmounts, in either order', async () => {
    for (const isStopFirst of [true, false]) {
      const { wrapper, inFlight } = setUp([neverAnswer])
      const one = renderHook(() => useRun(testRef), { wrapper })
      const two = renderHook(() => useRun(testRef), { wrapper })
      await pass(0)
      if (isStopFirst) act(() => one.result.current.stop())
      two.unmount()
      if (!isStopFirst) act(() => one.result.current.stop())
      await pass(0)
      expect(inFlight()).toBe(0)
    }
  })

  it('ends it for another ref too, while a review still looks on', async () => {
    const { wrapper, requests } = setUp([neverAnswer])
    const submit = async () => {}
    renderHook(() => useReview(testRef, { submit }), { wrapper })
    const { rerender } = renderHook((ref) => useRun(ref), { initialProps: testRef, wrapper })
    await pass(0)
    rerender({ ...testRef, runId: 'run-2' })
    await pass(0)
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false])
  })

  it('many runs: stop ends each, resume asks for each that is not final once', async () => {
    const refs = ['run-1', 'run-2', 'run-3'].map((runId) => ({ ...testRef, runId }))
    const scripted = scriptFetch(({ url }) => (url.endsWith('run-3') ? done : running))
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result } = renderHook(() => useRuns(refs), { wrapper })
    await pass(0)
    act(() => result.current.stop())
    await pass(600_000)
    expect(result.current.runs.map(({ connection }) => connection)).toEqual(['stopped', 'stopped', 'settled'])
    expect(scripted.requests).toHaveLength(3)
    act(() => result.current.resume())
    await pass(0)
    expect(scripted.requests.slice(3).map(({ url }) => url.split('/').at(-1))).toEqual(['run-1', 'run-2'])
  })
})

describe('F10: stopping is never cancelling', () => {
  it('nothing but GET leaves for stop, resume and unmount', async () => {
    const { wrapper, requests } = setUp([running, neverAnswer])
    const one = renderHook(() => useRun(testRef), { wrapper })
    const list = renderHook(() => useRuns([testRef]), { wrapper })
    await pass(2_000)
    for (const { result } of [one, list]) act(() => result.current.stop())
    for (const { result } of [one, list]) act(() => result.current.resume())
    await pass(2_000)
    one.unmount()
    list.unmount()
    await pass(60_000)
    expect([...new Set(requests.map(({ method, body }) => `${method} ${body}`))]).toEqual(['GET undefined'])
    expect(requests.length).toBeGreaterThan(2)
  })
})
