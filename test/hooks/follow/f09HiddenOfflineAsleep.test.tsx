import { onlineManager } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { type RunRef, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, held, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect, setOnline } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'
import { sleepAndWake, wake } from '../../support/wake.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const minute = 60_000
const hour = 60 * minute

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A followed run whose tab is hidden right after the first answer. */
async function renderHidden(background: UseRunOptions['background'], script: Step[] = [running]) {
  const followed = renderRun(script, { run: { background } })
  await pass(0)
  setVisibility('hidden')
  await pass(0)
  return followed
}

describe('F9: a hidden tab', () => {
  it('asks nothing by itself, says that it is paused, and asks at once when it is back', async () => {
    const { requests, now } = await renderHidden(undefined)
    expect(now()).toMatchObject({ phase: 'running', connection: 'paused', error: null })
    await pass(50 * minute)
    expect(requests).toHaveLength(1)
    setVisibility('visible')
    await pass(0)
    expect([requests.length, now().connection]).toEqual([2, 'live'])
    await pass(2_400)
    expect(requests).toHaveLength(3)
  })

  it('asks every 30 s with slow, and goes on at its pace when it is back', async () => {
    const { askedAtMs, now } = await renderHidden('slow')
    await pass(100_000)
    expect([askedAtMs(), now().connection]).toEqual([[0, 30_000, 60_000, 90_000], 'live'])
    setVisibility('visible')
    await pass(5_000)
    expect(askedAtMs().slice(4)).toEqual([100_000, 104_148])
  })

  it('goes on at its pace also when it is back right after a slow poll', async () => {
    const { askedAtMs } = await renderHidden('slow')
    await pass(30_500)
    setVisibility('visible')
    await pass(10_000)
    expect(askedAtMs()).toEqual([0, 30_000, 32_900, 35_780, 39_236])
  })

  it('asks on with keep', async () => {
    const still = renderRun([running])
    await pass(minute)
    const { askedAtMs, now } = await renderHidden('keep')
    await pass(minute)
    expect(now().connection).toBe('live')
    expect(askedAtMs()).toEqual(still.askedAtMs())
  })

  it.each<[string, Step]>([
    ['a broken connection', drop],
    ['HTTP 500', status(500)],
    ['HTTP 429', status(429)],
    ['a hang', neverAnswer],
  ])('that asks on is not ended by %s', async (_, step) => {
    for (const background of ['slow', 'keep'] as const) {
      const { now, seen } = await renderHidden(background, [running, step, step, step, running, done])
      await pass(10 * minute)
      expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
      expect(seen.map(({ connection }) => connection)).toContain('reconnecting')
    }
  })

  it('that asks nothing is not ended by the failure of what was under way', async () => {
    const { step, release } = held(status(500))
    const { now, requests } = renderRun([running, step, done])
    await pass(2_000)
    setVisibility('hidden')
    release()
    await pass(10 * minute)
    expect([requests.length, now().connection]).toEqual([2, 'paused'])
    setVisibility('visible')
    await pass(0)
    expect(now()).toMatchObject({ phase: 'done', error: null })
  })

  it('that is left for a moment only asks no more often than else', async () => {
    const { requests } = renderRun([running])
    await pass(0)
    for (let visit = 0; visit < 9; visit += 1) {
      refocus()
      await pass(100)
    }
    expect(requests).toHaveLength(1)
  })

  it('may ask by hand', async () => {
    const { now, requests } = await renderHidden('pause', [running, done])
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    expect([now().phase, requests.length]).toEqual(['done', 2])
  })
})

describe('F9: a device that is offline', () => {
  it('says so at once, asks nothing, and asks at once and once when it is back', async () => {
    const { requests, now } = renderRun([running])
    await pass(0)
    setOnline(false)
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'offline', error: null })
    await pass(50 * minute)
    expect(requests).toHaveLength(1)
    setOnline(true)
    await pass(0)
    expect([requests.length, now().connection]).toEqual([2, 'live'])
    await pass(2_399)
    expect(requests).toHaveLength(2)
  })

  it('says so while a request breaks, and does not count it twice', async () => {
    const { step, release } = held(drop)
    const { now, requests } = renderRun([running, step, done])
    await pass(2_000)
    setOnline(false)
    release()
    await pass(minute)
    expect(now()).toMatchObject({ connection: 'offline', failureCount: 1, error: { code: 'RUN-NETWORK' } })
    setOnline(true)
    await pass(0)
    expect([now().phase, requests.length]).toEqual(['done', 3])
  })

  it('waits with the first request until it is online', async () => {
    onlineManager.setOnline(false)
    const { requests, now } = renderRun([running])
    await pass(minute)
    expect([now().phase, now().connection, requests.length]).toEqual(['loading', 'offline', 0])
    setOnline(true)
    await pass(0)
    expect([now().phase, now().connection, requests.length]).toEqual(['running', 'live', 1])
  })

  it.each(['slow', 'keep', 'pause'] as const)('asks nothing with %s either', async (background) => {
    const { requests } = await renderHidden(background)
    setOnline(false)
    await pass(hour / 2)
    expect(requests).toHaveLength(1)
  })

  it('that comes back in a hidden tab asks nothing with pause', async () => {
    const { requests, now } = renderRun([running])
    await pass(0)
    setOnline(false)
    await pass(10 * minute)
    setVisibility('hidden')
    await pass(10 * minute)
    setOnline(true)
    await pass(10 * minute)
    expect([requests.length, now().connection]).toEqual([1, 'paused'])
    setVisibility('visible')
    await pass(0)
    expect(requests).toHaveLength(2)
  })

  it('holds a list as it holds one run', async () => {
    const refs: RunRef[] = [testRef, { ...testRef, runId: 'run-2' }]
    const { fetch, requests } = scriptFetch([running])
    const { wrapper: Wrapper } = buildHarness({ fetch })
    const List = () => (
      <p>
        {useRuns(refs)
          .runs.map(({ connection }) => connection)
          .join(' ')}
      </p>
    )
    render(<List />, { wrapper: Wrapper })
    await pass(0)
    setOnline(false)
    await pass(minute)
    expect([requests.length, screen.getByText('offline offline')]).toEqual([2, expect.anything()])
    setVisibility('hidden')
    setOnline(true)
    await pass(minute)
    expect([requests.length, screen.getByText('paused paused')]).toEqual([2, expect.anything()])
    setVisibility('visible')
    await pass(0)
    expect(requests).toHaveLength(4)
  })
})

describe('F9: everything comes back at once', () => {
  it.each(['pause', 'slow', 'keep'] as const)(
    'after an hour of sleep, with %s: one poll',
    async (background) => {
      const { requests, now } = renderRun([running], { run: { background, deadlineMs: 5 * hour } })
      await pass(1_500)
      sleepAndWake(hour)
      await pass(0)
      expect(requests).toHaveLength(2)
      await pass(600)
      wake()
      await pass(2_399)
      expect([requests.length, now().connection]).toEqual([2, 'live'])
      await pass(1)
      expect(requests).toHaveLength(3)
    },
  )

  it('also when the timer of before fires in that moment', async () => {
    const { step, release } = held(running)
    const { requests, scripted } = renderRun([running, step, running])
    await pass(1_999)
    vi.setSystemTime(Date.now() + hour / 2)
    await pass(1)
    wake()
    await pass(10)
    wake()
    release()
    await pass(10)
    wake()
    await pass(500)
    expect([requests.length, scripted.mostInFlight()]).toEqual([2, 1])
  })

  it('after a night, the backoff of the failures before does not stand in the way', async () => {
    let isUp = false
    const { requests, now } = renderRun(() => (isUp ? done : drop), { run: { deadlineMs: 24 * hour } })
    await pass(10 * minute)
    const asked = requests.length
    isUp = true
    sleepAndWake(8 * hour)
    await pass(0)
    expect([now().phase, requests.length]).toEqual(['done', asked + 1])
  })

  it('and nothing at all after the deadline or a failure that ended the watching', async () => {
    const ended = renderRun([running, status(403)])
    const expired = renderRun([running], { run: { deadlineMs: 5_000 } })
    await pass(minute)
    const asked = [ended.requests.length, expired.requests.length]
    sleepAndWake(hour)
    reconnect()
    await pass(minute)
    expect([ended.requests.length, expired.requests.length]).toEqual(asked)
  })
})

describe('F9: what is shown', () => {
  it('changes once for each change of the surroundings', async () => {
    const { seen } = renderRun([running])
    await pass(10_000)
    const changes: [() => void, string[]][] = [
      [() => setVisibility('hidden'), ['paused']],
      [() => setOnline(false), ['offline']],
      [() => setVisibility('visible'), []],
      // What is shown is old by then, and is checked first.
      [() => setOnline(true), ['reconnecting', 'live']],
    ]
    for (const [change, shown] of changes) {
      const before = seen.length
      change()
      await pass(minute)
      expect(seen.slice(before).map(({ connection }) => connection)).toEqual(shown)
    }
  })

  it.each([
    ['done', [done]],
    ['stopped', [status(403)]],
  ])('does not change for a run that is %s', async (_, script) => {
    const { seen } = renderRun(script)
    await pass(0)
    const before = seen.length
    wake()
    await pass(minute)
    setVisibility('hidden')
    await pass(minute)
    expect(seen).toHaveLength(before)
  })
})
