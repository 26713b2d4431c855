import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { RunExpiredError, waitForRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'
import { reconnect, setOnline } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const hour = 3_600_000
/** A last poll right before the end is put off by so much at the most. */
const latestMs = 250

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Sets the time of day anew; timers go on as they were. */
function moveClock(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

describe('F8: the deadline of a watch', () => {
  it('is an hour by itself, and the run is still running, not failed', async () => {
    const { now, requests } = renderRun([running])
    await pass(hour - 10_000)
    expect(now().connection).toBe('live')
    await pass(10_000 + latestMs)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'expired',
      error: null,
      run: { status: 'running' },
    })
    const asked = requests.length
    refocus()
    reconnect()
    await pass(5 * hour)
    expect(requests).toHaveLength(asked)
  })

  it.each([10_000, 999, 250])('of %i ms comes then', async (deadlineMs) => {
    const { now, askedAtMs } = renderRun([running], { run: { deadlineMs } })
    await pass(deadlineMs - 1)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now()).toMatchObject({ phase: 'running', connection: 'expired', error: null })
    await pass(hour)
    expect(askedAtMs().at(-1)).toBe(deadlineMs)
  })

  it.each([0, -1, Number.NEGATIVE_INFINITY])('of %s asks once', async (deadlineMs) => {
    const { now, requests } = renderRun([running], { run: { deadlineMs } })
    await pass(hour)
    expect([now().phase, now().connection, requests.length]).toEqual(['running', 'expired', 1])
  })

  it('of Infinity never comes', async () => {
    const { now } = renderRun([running], {
      run: { deadlineMs: Number.POSITIVE_INFINITY, intervalMs: 600_000 },
    })
    await pass(48 * hour)
    expect(now().connection).toBe('live')
  })

  it('that is no number is the hour', async () => {
    const { now } = renderRun([running], { run: { deadlineMs: Number.NaN, intervalMs: 60_000 } })
    await pass(hour - 1)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })

  it('is none for a run that is done', async () => {
    const { now } = renderRun([running, done], { run: { deadlineMs: 2_000 } })
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
  })

  it.each([
    ['fails', drop, 'RUN-NETWORK'],
    ['hangs', neverAnswer, 'RUN-TIMEOUT'],
  ])('ends a watch whose every request %s, and says what went wrong last', async (_, step, code) => {
    const { now, requests } = renderRun([step], { run: { deadlineMs: 60_000 } })
    await pass(120_000)
    const asked = requests.length
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'expired', error: { code } })
    expect(requests).toHaveLength(asked)
  })

  it('comes later, or at once, when the component changes it', async () => {
    const { now, follow } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(5_000)
    follow(testRef, { deadlineMs: 20_000 })
    await pass(14_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })

  it('is the same without React', async () => {
    const { client } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const failure = failureOf(waitForRun(client, testRef, { deadlineMs: 10_000 }))
    await pass(10_000)
    expect(await failure).toBeInstanceOf(RunExpiredError)
    expect(await failure).toMatchObject({ run: { status: 'running' } })
  })
})

describe('F8: a watch that begins anew', () => {
  const run = { deadlineMs: 10_000 }

  it('by resume, lasts as long again', async () => {
    const { now, requests } = renderRun([running], { run })
    await pass(60_000)
    const asked = requests.length
    for (let watch = 0; watch < 3; watch += 1) {
      act(() => now().resume())
      await pass(0)
      expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
      await pass(9_999)
      expect(now().connection).toBe('live')
      await pass(latestMs)
      expect(now().connection).toBe('expired')
      await pass(60_000)
    }
    expect(requests.length).toBeGreaterThanOrEqual(asked + 3 * 3)
  })

  it('by stop and resume before the end, lasts as long from then', async () => {
    const { now } = renderRun([running], { run })
    await pass(8_000)
    act(() => now().stop())
    act(() => now().resume())
    await pass(9_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })

  it('by a component that comes when nobody is there, lasts as long again', async () => {
    const first = renderRun([running], { run })
    await pass(60_000)
    expect(first.now().connection).toBe('expired')
    first.unmount()
    const again = renderRun([], { run, queryClient: first.queryClient, fetch: first.scripted.fetch })
    await pass(0)
    expect(again.now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(9_999)
    expect(again.now().connection).toBe('live')
    await pass(latestMs)
    expect(again.now().connection).toBe('expired')
  })

  it('by nothing else: refresh asks once', async () => {
    const { now, requests } = renderRun([running], { run })
    await pass(60_000)
    const asked = requests.length
    const refreshed = now().refresh()
    await pass(60_000)
    await refreshed
    expect([now().connection, requests.length]).toEqual(['expired', asked + 1])
  })

  it('by a component that joins one whose deadline is over: it alone, and it asks at once', async () => {
    const first = renderRun([running], { run })
    await pass(60_000)
    const asked = first.requests.length
    const other = renderRun([], { run, queryClient: first.queryClient, fetch: first.scripted.fetch })
    await pass(0)
    expect([other.now().connection, first.requests.length]).toEqual(['live', asked + 1])
    await pass(9_999)
    expect([first.now().connection, other.now().connection]).toEqual(['expired', 'live'])
    await pass(latestMs)
    expect([first.now().connection, other.now().connection]).toEqual(['expired', 'expired'])
    const all = first.requests.length
    await pass(hour)
    expect(first.requests).toHaveLength(all)
  })

  it('by a component that joins one in the middle: each ends at its own time, and they share the polls', async () => {
    const first = renderRun([running], { run })
    await pass(6_000)
    const asked = first.requests.length
    const other = renderRun([], { run, queryClient: first.queryClient, fetch: first.scripted.fetch })
    await pass(0)
    expect(first.requests).toHaveLength(asked)
    await pass(4_000 + latestMs)
    expect([first.now().connection, other.now().connection]).toEqual(['expired', 'live'])
    await pass(6_000)
    expect([first.now().connection, other.now().connection]).toEqual(['expired', 'expired'])
  })

  it.each([
    ['an hour old', -hour],
    ['of a server whose clock is two hours ahead', 2 * hour],
  ])('by a page whose snapshot is %s', async (_, offMs) => {
    const server = renderRun([running], { run })
    moveClock(offMs)
    await pass(10_000)
    server.unmount()
    moveClock(-offMs)
    const state = JSON.parse(JSON.stringify(dehydrate(server.queryClient)))
    const queryClient = new QueryClient()
    hydrate(queryClient, state)
    const { now } = renderRun([running], { queryClient, run })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(9_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })
})

describe('F8: a clock that is set anew', () => {
  it.each([
    ['forward past the deadline', 2 * hour],
    ['back', -24 * hour],
  ])('%s keeps the pace and the end as they were', async (_, ms) => {
    const { now, askedAtMs } = renderRun([running], { run: { deadlineMs: 60_000, intervalMs: 5_000 } })
    await pass(32_000)
    moveClock(ms)
    await pass(27_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
    await pass(hour)
    expect(askedAtMs()).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60].map((s) => s * 1_000))
  })

  it('back and forth in each second asks no more and no less', async () => {
    const { askedAtMs } = renderRun([running, drop, running], { run: { intervalMs: 3_000 } })
    for (let second = 0; second < 30; second += 1) {
      moveClock(second % 2 ? 500_000 : -500_000)
      await pass(1_000)
    }
    expect(askedAtMs().length).toBeGreaterThanOrEqual(10)
    expect(askedAtMs().length).toBeLessThanOrEqual(12)
  })
})

describe('F8: time that is not watched does not count', () => {
  const run = { deadlineMs: 60_000, intervalMs: 5_000 }

  it.each([
    ['hidden', () => setVisibility('hidden'), () => setVisibility('visible')],
    ['offline', () => setOnline(false), () => setOnline(true)],
  ])('while %s: one poll on return, and what was left of the deadline', async (_, leave, come) => {
    const { now, requests } = renderRun([running], { run })
    await pass(20_000)
    const asked = requests.length
    leave()
    await pass(2 * hour)
    expect([now().connection === 'live', requests.length]).toEqual([false, asked])
    come()
    await pass(0)
    expect([now().phase, now().connection, requests.length]).toEqual(['running', 'live', asked + 1])
    await pass(39_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })

  it('while switched off; switched on, a watch begins anew', async () => {
    const { now, follow } = renderRun([running], { run })
    await pass(20_000)
    follow(testRef, { ...run, enabled: false })
    await pass(2 * hour)
    expect(now().connection).toBe('paused')
    follow(testRef, run)
    await pass(59_999)
    expect(now().connection).toBe('live')
    await pass(latestMs)
    expect(now().connection).toBe('expired')
  })
})
