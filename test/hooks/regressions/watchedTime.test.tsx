import { dehydrate, hydrate, onlineManager } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { json } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import { sleepAndWake } from '../../support/wake.ts'

const running = json({ status: 'running' })
const hour = 3_600_000
/** A last poll right before the end is put off by so much at the most. */
const latestMs = 250

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Sets the time of day anew; timers and the clock that only goes on stay as they were. */
function moveClock(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

/** Also where nobody listens to the browser yet. */
function switchNetwork(isOnline: boolean): void {
  setOnline(isOnline)
  onlineManager.setOnline(isOnline)
}

const absences: [string, () => void, () => void][] = [
  ['hidden', () => setVisibility('hidden'), () => setVisibility('visible')],
  ['offline', () => switchNetwork(false), () => switchNetwork(true)],
]

describe('F8: time that nobody watches does not count', () => {
  it.each(absences)(
    'while %s for longer than the deadline: the rest is left on return',
    async (_, leave, come) => {
      const { now, requests } = renderRun([running], { run: { deadlineMs: 10_000 } })
      await pass(4_000)
      const asked = requests.length
      act(leave)
      await pass(2 * hour)
      expect([now().connection === 'expired', requests.length]).toEqual([false, asked])
      act(come)
      await pass(0)
      expect([now().connection, requests.length]).toEqual(['live', asked + 1])
      await pass(5_900)
      expect(now().connection).toBe('live')
      await pass(100 + latestMs)
      expect(now().connection).toBe('expired')
    },
  )

  it.each(absences)('while %s, again and again', async (_, leave, come) => {
    const { now } = renderRun([running], { run: { deadlineMs: 10_000 } })
    for (let round = 0; round < 9; round += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await pass(1_000)
      act(leave)
      // oxlint-disable-next-line no-await-in-loop
      await pass(20_000)
      act(come)
    }
    await pass(900)
    expect(now().connection).toBe('live')
    await pass(100 + latestMs)
    expect(now().connection).toBe('expired')
  })

  it.each(absences)('while %s from the beginning', async (_, leave, come) => {
    act(leave)
    const { now } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(hour)
    act(come)
    await pass(9_900)
    expect(now().connection).toBe('live')
    await pass(100 + latestMs)
    expect(now().connection).toBe('expired')
  })

  it('while switched off', async () => {
    const { now, follow } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(4_000)
    follow(testRef, { deadlineMs: 10_000, enabled: false })
    await pass(2 * hour)
    expect(now().connection).toBe('paused')
    follow(testRef, { deadlineMs: 10_000 })
    await pass(5_900)
    expect(now().connection).toBe('live')
    await pass(4_100 + latestMs)
    expect(now().connection).toBe('expired')
  })

  it('while switched off from the beginning, though others read the run', async () => {
    const off = renderRun([running], { run: { deadlineMs: 10_000, enabled: false } })
    renderRun([], { queryClient: off.queryClient, client: off.client })
    await pass(hour / 2)
    expect(off.now().connection).toBe('paused')
    off.follow(testRef, { deadlineMs: 10_000 })
    await pass(9_900)
    expect(off.now().connection).toBe('live')
    await pass(100 + latestMs)
    expect(off.now().connection).toBe('expired')
  })

  it.each(absences)('in a list while %s', async (_, leave, come) => {
    const { connections, asked } = renderRuns(
      { a: [runningStep], b: [runningStep] },
      { runs: { deadlineMs: 10_000 } },
    )
    await pass(4_000)
    act(leave)
    await pass(2 * hour)
    const before = asked().length
    act(come)
    await pass(0)
    expect([connections(), asked().length]).toEqual([['live', 'live'], before + 2])
    await pass(5_900)
    expect(connections()).toEqual(['live', 'live'])
    await pass(100 + latestMs)
    expect(connections()).toEqual(['expired', 'expired'])
  })

  it('in a list: a run that joins has all of its own time', async () => {
    const { connections, follow } = renderRuns(
      { a: [runningStep], b: [runningStep] },
      {
        refs: [refTo('a')],
        runs: { deadlineMs: 10_000 },
      },
    )
    await pass(8_000)
    follow([refTo('a'), refTo('b')])
    await pass(2_000 + latestMs)
    expect(connections()).toEqual(['expired', 'live'])
    await pass(7_500)
    expect(connections()).toEqual(['expired', 'live'])
    await pass(500 + latestMs)
    expect(connections()).toEqual(['expired', 'expired'])
  })
})

describe('F8: the time of day does not count', () => {
  it.each([
    ['two hours ahead', 2 * hour],
    ['a day back', -24 * hour],
    ['to the year 1970', -Date.parse('2025-03-01T09:00:00Z')],
  ])('set %s, neither ends the watch nor keeps it', async (_, ms) => {
    const { now, askedAtMs } = renderRun([running], { run: { deadlineMs: 20_000, intervalMs: 4_000 } })
    await pass(5_000)
    moveClock(ms)
    await pass(14_900)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(100 + latestMs)
    expect(now().connection).toBe('expired')
    expect(askedAtMs()).toEqual([0, 4_000, 8_000, 12_000, 16_000, 20_000])
  })

  it('set ahead before the first answer is none of its business', async () => {
    const { now } = renderRun([
      (request) => new Promise((resolve) => setTimeout(() => resolve(running(request) as Response), 500)),
      running,
    ])
    await pass(0)
    moveClock(2 * hour)
    await pass(10_000)
    expect(now().connection).toBe('live')
  })

  it('goes on while the device sleeps: one poll on waking, and the watch is live', async () => {
    const { now, requests } = renderRun([running])
    await pass(1_000)
    const asked = requests.length
    act(() => sleepAndWake(5 * hour))
    await pass(500)
    expect([now().connection, requests.length]).toEqual(['live', asked + 1])
    await pass(60_000)
    expect(now().connection).toBe('live')
  })

  it('is the same in a list', async () => {
    const { connections } = renderRuns({ a: [runningStep] }, { runs: { deadlineMs: 20_000 } })
    await pass(5_000)
    moveClock(2 * hour)
    await pass(14_900)
    expect(connections()).toEqual(['live'])
    await pass(100 + latestMs)
    expect(connections()).toEqual(['expired'])
  })

  it.each([2 * hour, -2 * hour])(
    'of a server that is %i ms off: its page over a live watch',
    async (offMs) => {
      const live = renderRun([running], { run: { deadlineMs: 30_000 } })
      await pass(10_000)
      moveClock(offMs)
      const server = renderRun([running])
      await pass(500)
      const state = dehydrate(server.queryClient)
      server.unmount()
      moveClock(-offMs)
      act(() => hydrate(live.queryClient, JSON.parse(JSON.stringify(state))))
      await pass(0)
      expect(live.now()).toMatchObject({ phase: 'running', connection: 'live' })
      const asked = live.requests.length
      await pass(19_000)
      expect([live.now().connection, live.requests.length > asked + 2]).toEqual(['live', true])
      await pass(2_000)
      expect(live.now().connection).toBe('expired')
    },
  )
})

describe('F8: a deadline ends with one last poll', () => {
  it('at the end of the time, and then none', async () => {
    const { askedAtMs, now } = renderRun([running], { run: { deadlineMs: 10_000, intervalMs: 3_000 } })
    await pass(hour)
    expect([now().connection, askedAtMs()]).toEqual(['expired', [0, 3_000, 6_000, 9_000, 10_000]])
  })

  it('unless the server asked to wait for longer', async () => {
    const { askedAtMs, now } = renderRun(
      [json({ status: 'running' }, { headers: { 'retry-after': '60' } })],
      {
        run: { deadlineMs: 10_000 },
      },
    )
    await pass(9_000)
    expect(now().connection).not.toBe('expired')
    await pass(1_000 + latestMs)
    expect(now().connection).toBe('expired')
    await pass(hour)
    expect(askedAtMs()).toEqual([0])
  })
})
