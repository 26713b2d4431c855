import { keepPreviousData } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import type { UseRunOptions } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'

const pending = json({ status: 'pending' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 1 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: polling', () => {
  it('asks at once, then by the schedule, until the run is done', async () => {
    const { requests, now } = renderRun([pending, running, running, done])
    expect(now()).toMatchObject({ phase: 'loading', connection: 'live', error: null })
    await pass(0)
    expect([requests.length, now().phase]).toEqual([1, 'pending'])
    await pass(1_999)
    expect(requests).toHaveLength(1)
    await pass(1)
    expect([requests.length, now().phase]).toEqual([2, 'running'])
    await pass(2_400)
    expect([requests.length, now().phase]).toEqual([3, 'running'])
    await pass(2_880)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', run: { data: { total: 1 } } })
    expect(requests).toHaveLength(4)
  })

  it.each<[string, Step]>([
    ['done', done],
    ['error', json({ status: 'error' })],
  ])('is silent once the run is %s: time, focus, network, another mount', async (phase, step) => {
    const first = renderRun([running, step])
    await pass(10_000)
    expect([first.now().phase, first.requests.length]).toEqual([phase, 2])
    refocus()
    reconnect()
    await pass(3_600_000)
    const again = renderRun([running], { queryClient: first.queryClient })
    await pass(60_000)
    expect(again.now().phase).toBe(phase)
    first.unmount()
    again.unmount()
    const last = renderRun([running], { queryClient: first.queryClient })
    refocus()
    await pass(60_000)
    expect([last.now().phase, first.requests.length, again.requests.length, last.requests.length]).toEqual([
      phase,
      2,
      0,
      0,
    ])
  })

  it('still asks by refresh once the run is done, and shows what changed', async () => {
    const reviewed = json({ status: 'done', data: { total: 1 }, review: { approved: true } })
    const { requests, now } = renderRun([done, reviewed])
    await pass(0)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ review: { approved: true } })
    expect(now().run?.review?.approved).toBe(true)
    await pass(60_000)
    expect(requests).toHaveLength(2)
  })

  it('stays silent on a mount after a refresh of a done run failed', async () => {
    const first = renderRun([done, status(403)])
    await pass(0)
    first
      .now()
      .refresh()
      .catch(() => {})
    await pass(0)
    first.unmount()
    const again = renderRun([running], { queryClient: first.queryClient })
    refocus()
    await pass(60_000)
    expect([again.now().phase, first.requests.length, again.requests.length]).toEqual(['done', 2, 0])
  })

  it.each<[string, UseRunOptions]>([
    ['by default', {}],
    ['with an interval', { intervalMs: 2_500 }],
  ])('keeps its pace under a parent that renders ten times a second, %s', async (_, options) => {
    const still = renderRun([running], { run: options })
    await pass(30_000)
    const expected = still.requests.length
    const busy = renderRun([running], { run: options, baseUrl: '/busy' })
    for (let render = 0; render < 300; render += 1) {
      await pass(100)
      busy.follow({ ...testRef }, { ...options })
    }
    expect(busy.requests).toHaveLength(expected)
    expect(expected).toBeGreaterThan(6)
  })

  it('keeps its pace with a function that is new in each render', async () => {
    const { requests, follow } = renderRun([running], { run: { intervalMs: () => 1_000 } })
    for (let render = 0; render < 100; render += 1) {
      await pass(100)
      follow(testRef, { intervalMs: ({ pollCount }) => (pollCount < 5 ? 1_000 : 2_000) })
    }
    expect(requests).toHaveLength(8)
  })

  it('waits as long as the server asks', async () => {
    const { requests } = renderRun([json({ status: 'running' }, { headers: { 'retry-after': '20' } }), done])
    await pass(19_999)
    expect(requests).toHaveLength(1)
    await pass(2_001)
    expect(requests).toHaveLength(2)
  })

  it.each(['paused', null, 7, 'DONE'])('goes on at its pace while the status is %j', async (odd) => {
    const { requests, now } = renderRun([json({ status: odd }), json({ status: odd }), done])
    await pass(0)
    expect(now()).toMatchObject({ phase: 'unknown', connection: 'live', run: { status: 'unknown' } })
    await pass(4_399)
    expect(requests).toHaveLength(2)
    await pass(1)
    expect([requests.length, now().phase]).toEqual([3, 'done'])
  })

  it('asks nothing while the tab is hidden, and at once when it is back', async () => {
    const { requests } = renderRun([running])
    await pass(0)
    setVisibility('hidden')
    await pass(600_000)
    expect(requests).toHaveLength(1)
    setVisibility('visible')
    await pass(0)
    expect(requests).toHaveLength(2)
  })

  it('asks nothing while offline and says so, and at once when it is back', async () => {
    const { requests, now } = renderRun([running])
    await pass(0)
    const { setOnline } = await import('../../support/setOnline.ts')
    setOnline(false)
    await pass(600_000)
    expect(requests).toHaveLength(1)
    expect(now()).toMatchObject({ phase: 'running', connection: 'offline' })
    setOnline(true)
    await pass(0)
    expect([requests.length, now().connection]).toEqual([2, 'live'])
  })

  it('keeps its promises whatever the defaults of the query client say', async () => {
    const defaultOptions = {
      queries: {
        refetchOnMount: 'always',
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
        refetchInterval: 10,
        retry: 3,
        retryOnMount: false,
        staleTime: 0,
        structuralSharing: false,
        placeholderData: keepPreviousData,
      },
    } as const
    const harness = buildHarness({ defaultOptions })
    const first = renderRun([running, status(503), done], { queryClient: harness.queryClient })
    await pass(20_000)
    expect([first.now().phase, first.requests.length]).toEqual(['done', 3])
    const again = renderRun([running], { queryClient: harness.queryClient })
    refocus()
    reconnect()
    await pass(60_000)
    expect([first.requests.length, again.requests.length]).toEqual([3, 0])
  })
})

describe('useRun: StrictMode', () => {
  it('has one request in flight at the most, and the same pace', async () => {
    const { requests, now, scripted } = renderRun([running], { isStrict: true })
    await pass(2_000)
    expect(requests.filter(({ signal }) => !signal?.aborted)).toHaveLength(2)
    expect([scripted.inFlight(), now().phase]).toEqual([0, 'running'])
  })
})
