import { IsRestoringProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'
import {
  doneStep,
  refsTo,
  refTo,
  renderRuns,
  type RenderRunsOptions,
  runningStep,
} from '../../support/renderRuns.tsx'
import { neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Mounts 120 runs, of which none is answered unless scripts say so. */
function mountMany(options: RenderRunsOptions<never> = {}, scripts = {}) {
  const usual = { 'run-0': [neverAnswer], ...scripts }
  const list = renderRuns<never>(usual, { refs: refsTo(120), maxInFlight: 1, ...options })
  const followed = () =>
    list.queryClient
      .getQueryCache()
      .getAll()
      .filter((query) => query.isActive())
  return { ...list, followed, count: () => followed().length }
}

describe('useRuns: a long list that mounts', () => {
  it('begins some runs in each task, in the order of the list', async () => {
    const { followed, count } = mountMany()
    const counts = [count()]
    while (count() < 120) {
      await vi.advanceTimersToNextTimerAsync()
      if (count() !== counts.at(-1)) counts.push(count())
    }
    expect(counts).toEqual([50, 100, 120])
    expect(followed().map(({ queryKey }) => queryKey[5])).toEqual(refsTo(120).map(({ runId }) => runId))
  })

  it('renders nothing while they begin', async () => {
    const { count, seen, now } = mountMany()
    const rendered = seen.length
    await pass(0)
    await pass(10)
    expect(count()).toBe(120)
    expect(seen).toHaveLength(rendered)
    expect([now().phase, now().counts.loading]).toEqual(['loading', 120])
  })

  it('begins none after it was unmounted', async () => {
    const { count, unmount } = mountMany({
      defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
    })
    unmount()
    await pass(1_000)
    expect([count(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('begins those that stay when the list changes meanwhile, and no other', async () => {
    const { followed, follow } = mountMany()
    follow([refTo('run-0'), refTo('run-119')])
    await pass(1_000)
    expect(followed().map(({ queryKey }) => queryKey[5])).toEqual(['run-0', 'run-119'])
  })

  it('begins a run that others have read before its turn, and tells of its end', async () => {
    const onSettled = vi.fn()
    const { client, queryClient } = renderRuns({ 'run-119': [runningStep] })
    await pass(0)
    const { count, followed } = mountMany({ client, queryClient, runs: { onSettled } })
    expect(count()).toBe(51)
    followed()
      .find(({ queryKey }) => queryKey[5] === 'run-119')!
      .setData({ body: { status: 'done', data: {} } })
    expect(onSettled).toHaveBeenCalledTimes(1)
  })

  it('asks for a waiting run when it is refreshed, and follows it from then on', async () => {
    const { now, asked, count } = mountMany(
      { maxInFlight: 200, maxRequestsPerSecond: 200 },
      { 'run-119': [doneStep] },
    )
    const refreshed = now().refresh(refTo('run-119'))
    expect(count()).toBe(51)
    await pass(1_000)
    expect((await refreshed).status).toBe('done')
    expect(asked().filter((id) => id === 'run-119')).toHaveLength(1)
  })

  it('asks for none that was stopped before its turn', async () => {
    const { now, asked, connections } = mountMany({ maxInFlight: 200, maxRequestsPerSecond: 200 })
    now().stop()
    await pass(1_000)
    expect(asked().length).toBeLessThanOrEqual(50)
    expect(new Set(connections())).toEqual(new Set(['stopped']))
  })

  it('shows a stop of one before its turn at once, and asks for it once that is taken back', async () => {
    const { now, run, asked } = mountMany({ maxInFlight: 200, maxRequestsPerSecond: 200 })
    const waiting = refTo('run-119')
    act(() => now().stop(waiting))
    expect(run('run-119').connection).toBe('stopped')
    act(() => now().resume(waiting))
    expect(run('run-119').connection).toBe('live')
    act(() => now().stop(waiting))
    await pass(1_000)
    expect([run('run-119').connection, asked().includes('run-119')]).toEqual(['stopped', false])
    act(() => now().resume(waiting))
    await pass(1_000)
    expect(asked().filter((id) => id === 'run-119')).toHaveLength(1)
  })

  it('shows a stop at that run alone while the cache is restored and none has begun', () => {
    const { fetch } = scriptFetch([neverAnswer])
    const { wrapper } = buildHarness({ fetch })
    const refs = refsTo(3)
    const { result } = renderHook(() => useRuns(refs), {
      wrapper: ({ children }) =>
        wrapper({ children: <IsRestoringProvider value>{children}</IsRestoringProvider> }),
    })
    const connections = () => result.current.runs.map(({ connection }) => connection)
    act(() => result.current.stop(refs[1]))
    expect(connections()).toEqual(['live', 'stopped', 'live'])
    act(() => result.current.resume(refs[1]))
    expect(connections()).toEqual(['live', 'live', 'live'])
  })
})
