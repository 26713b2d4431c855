import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const hour = 3_600_000
const latestMs = 250
const hinted = { 'retry-after': '86400' }

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Options = Parameters<typeof useRun>[1]

/** One run, and as many components that follow it as a test likes. */
function setUp(script: Step[], isStrict = false) {
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch, isStrict })
  const watch = (options: Options = {}) => {
    const seen: ReturnType<typeof useRun>[] = []
    const hook = renderHook(
      (props: Options) => {
        const result = useRun(testRef, props)
        seen.push(result)
        return result
      },
      { wrapper: harness.wrapper, initialProps: options },
    )
    return { ...hook, seen, now: () => hook.result.current }
  }
  return { ...harness, ...scripted, watch }
}

describe('F8: each component has a deadline of its own', () => {
  it('which ends it alone', async () => {
    const { watch, requests } = setUp([running])
    const short = watch({ deadlineMs: 5_000, intervalMs: 2_000 })
    const long = watch({ deadlineMs: 20_000, intervalMs: 2_000 })
    await pass(5_000 + latestMs)
    expect([short.now().connection, long.now().connection]).toEqual(['expired', 'live'])
    const asked = requests.length
    await pass(10_000)
    expect([short.now().connection, long.now().connection]).toEqual(['expired', 'live'])
    expect(requests.length - asked).toBe(5)
    await pass(5_000)
    expect([short.now().connection, long.now().connection]).toEqual(['expired', 'expired'])
  })

  it('counted from when it came', async () => {
    const { watch } = setUp([running])
    const first = watch({ deadlineMs: 10_000 })
    await pass(8_000)
    const second = watch({ deadlineMs: 10_000 })
    await pass(2_000 + latestMs)
    expect([first.now().connection, second.now().connection]).toEqual(['expired', 'live'])
    await pass(7_500)
    expect(second.now().connection).toBe('live')
    await pass(500)
    expect(second.now().connection).toBe('expired')
  })

  it('after which it stays expired when the others leave, and nobody asks', async () => {
    const { watch, requests } = setUp([running])
    const short = watch({ deadlineMs: 5_000 })
    const long = watch()
    await pass(8_000)
    long.unmount()
    const asked = requests.length
    act(refocus)
    await pass(hour)
    expect([short.now().connection, requests.length]).toEqual(['expired', asked])
  })

  it('and a resume gives it back to that one alone', async () => {
    const { watch } = setUp([running])
    const one = watch({ deadlineMs: 5_000 })
    const two = watch({ deadlineMs: 5_000 })
    await pass(6_000)
    act(() => one.now().resume())
    await pass(0)
    expect([one.now().connection, two.now().connection]).toEqual(['live', 'expired'])
    await pass(5_000 + latestMs)
    expect(one.now().connection).toBe('expired')
  })

  it('also beside a list', async () => {
    const { watch, wrapper, requests } = setUp([running])
    const one = watch({ deadlineMs: 5_000 })
    const list = renderHook(() => useRuns([testRef], { deadlineMs: 20_000 }), { wrapper })
    await pass(6_000)
    expect([one.now().connection, list.result.current.runs[0]?.connection]).toEqual(['expired', 'live'])
    const asked = requests.length
    await pass(10_000)
    expect(requests.length).toBeGreaterThan(asked + 1)
  })

  it('whatever the clock of the device does', async () => {
    const { watch } = setUp([running])
    const short = watch({ deadlineMs: 5_000 })
    const long = watch({ deadlineMs: 60_000 })
    await pass(1_000)
    vi.setSystemTime(Date.now() + 2 * hour)
    await pass(3_000)
    expect([short.now().connection, long.now().connection]).toEqual(['live', 'live'])
    await pass(2_000)
    expect([short.now().connection, long.now().connection]).toEqual(['expired', 'live'])
  })
})

describe('F10: each component has a stop of its own', () => {
  it('which ends it alone, and outlives the others', async () => {
    const { watch, requests } = setUp([running])
    const one = watch()
    const two = watch()
    await pass(500)
    act(() => one.now().stop())
    await pass(6_000)
    expect([one.now().connection, two.now().connection]).toEqual(['stopped', 'live'])
    two.unmount()
    const asked = requests.length
    await pass(hour)
    expect([one.now().connection, requests.length]).toEqual(['stopped', asked])
  })

  it('and who comes to a run that all have stopped asks at once', async () => {
    const { watch, requests } = setUp([running])
    const one = watch()
    await pass(500)
    act(() => one.now().stop())
    await pass(10_000)
    const two = watch()
    await pass(0)
    expect([one.now().connection, two.now().connection, requests.length]).toEqual(['stopped', 'live', 2])
    await pass(10_000)
    expect(requests.length).toBeGreaterThan(4)
  })

  it('also in StrictMode', async () => {
    const { watch } = setUp([running], true)
    const one = watch({ deadlineMs: 5_000 })
    const two = watch()
    await pass(500)
    act(() => two.now().stop())
    await pass(6_000)
    expect([one.now().connection, two.now().connection]).toEqual(['expired', 'stopped'])
  })
})

describe('F6: a failure for good is of the run, and so of all who follow it', () => {
  it('goes before a deadline that is over', async () => {
    const { watch } = setUp([running, running, running, running, status(403)])
    const short = watch({ deadlineMs: 3_000, intervalMs: 2_000 })
    const long = watch({ intervalMs: 2_000 })
    await pass(5_000)
    expect(short.now().connection).toBe('expired')
    await pass(5_000)
    for (const { now } of [short, long])
      expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-403' } })
  })

  it('is shown to who comes with a shorter deadline, and not asked again', async () => {
    const { watch, requests } = setUp([status(404, '', hinted), status(404, '', hinted)])
    const first = watch({ deadlineMs: 5_000 })
    const other = watch({ intervalMs: 100 })
    await pass(0)
    first.unmount()
    const off = watch({ enabled: false })
    await pass(200_000)
    act(
      () =>
        void off
          .now()
          .refresh()
          .catch(() => {}),
    )
    await pass(0)
    expect(other.now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    off.unmount()
    const asked = requests.length
    const again = watch({ deadlineMs: 5_000, intervalMs: 100 })
    await pass(60_000)
    expect(new Set(again.seen.map(({ connection }) => connection))).toEqual(new Set(['stopped']))
    expect([again.now().phase, requests.length]).toEqual(['error', asked])
  })

  it('stays while somebody asks by hand, with the clock set ahead', async () => {
    const { watch } = setUp([json({ status: 'pending' }, { headers: hinted }), status(200, ''), status(408)])
    const one = watch({ deadlineMs: 5_000, intervalMs: 100 })
    await pass(0)
    const two = watch()
    await pass(0)
    act(
      () =>
        void two
          .now()
          .refresh()
          .catch(() => {}),
    )
    await pass(0)
    expect(one.now()).toMatchObject({
      phase: 'pending',
      connection: 'stopped',
      error: { code: 'RUN-CONTRACT' },
    })
    vi.setSystemTime(Date.now() + 2 * hour)
    const before = [one.seen.length, two.seen.length]
    act(
      () =>
        void two
          .now()
          .refresh()
          .catch(() => {}),
    )
    await pass(0)
    const told = [...one.seen.slice(before[0]), ...two.seen.slice(before[1])]
    expect(told.filter(({ connection, error }) => connection !== 'stopped' || error === null)).toEqual([])
  })

  it('is not taken back by a refresh before that is answered', async () => {
    const { watch } = setUp([running, status(403), neverAnswer])
    const { now } = watch()
    await pass(5_000)
    act(
      () =>
        void now()
          .refresh()
          .catch(() => {}),
    )
    await pass(1_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-403' } })
  })
})

describe('F8: a run that is read by hand alone', () => {
  it('is not expired for who comes after the clock was set ahead', async () => {
    const held: { release?: () => void } = {}
    const { watch, wrapper } = setUp([
      () =>
        new Promise((resolve) => {
          held.release = () => resolve(Response.json({ status: 'pending' }))
        }),
      running,
    ])
    const list = renderHook(() => useRuns([testRef], { deadlineMs: 5_000, enabled: false }), { wrapper })
    act(() => void list.result.current.refresh(testRef).catch(() => {}))
    await pass(0)
    vi.setSystemTime(Date.now() + 2 * hour)
    const one = watch({ background: 'slow' })
    await pass(0)
    held.release?.()
    await pass(1)
    expect(one.now()).toMatchObject({ phase: 'pending', connection: 'live' })
    await pass(10_000)
    expect(one.now()).toMatchObject({ phase: 'running', connection: 'live' })
    expect(list.result.current.runs[0]?.connection).toBe('paused')
  })
})
