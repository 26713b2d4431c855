import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doneStep, refsTo, renderRuns, runIdOf, runningStep } from '../../support/renderRuns.tsx'
import { type ScriptedRequest, scriptFetch, status } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Follows runs of a server that fails for a while, and that end in that time. */
function followThroughOutage(count: number, lastsMs: number) {
  const from = performance.now() + 10_000
  const until = from + lastsMs
  const scripted = scriptFetch(({ sentAtMs }: ScriptedRequest) => {
    if (sentAtMs < from) return runningStep
    return sentAtMs < until ? status(500) : doneStep
  })
  return { ...renderRuns({}, { refs: refsTo(count), scripted }), scripted, from, until }
}

describe('an outage', () => {
  it.each([
    [1, 20_000],
    [1, 40_000],
    [10, 20_000],
    [10, 40_000],
  ])(
    'of %i runs for %i ms is over for all within 6 s, with fewer requests than every 3 s',
    async (count, ms) => {
      const { now, scripted, from, until } = followThroughOutage(count, ms)
      await vi.advanceTimersByTimeAsync(10_000 + ms - 1_000)
      expect(now().counts.done).toBe(0)
      await vi.advanceTimersByTimeAsync(7_000)
      expect(now().counts.done).toBe(count)
      const asked = scripted.requests.filter(({ sentAtMs }) => sentAtMs >= from && sentAtMs < until)
      expect(asked.length / count).toBeLessThanOrEqual(Math.ceil(ms / 3_000))
    },
  )

  it('is told as held by those that wait for another to ask, and did not fail themselves', async () => {
    const { connections, follow } = followThroughOutage(10, 40_000)
    await vi.advanceTimersByTimeAsync(30_000)
    follow(refsTo(14))
    await vi.advanceTimersByTimeAsync(1_900)
    expect(new Set(connections().slice(0, 10))).toEqual(new Set(['reconnecting']))
    expect(connections().filter((one) => one === 'held').length).toBeGreaterThanOrEqual(3)
  })

  it('of one run alone keeps no other waiting', async () => {
    const broken = 'run-0'
    const scripted = scriptFetch((request) => (runIdOf(request) === broken ? status(500) : runningStep))
    renderRuns({}, { refs: refsTo(3), scripted, runs: { intervalMs: 2_000 } })
    await vi.advanceTimersByTimeAsync(60_500)
    const asked = scripted.requests.filter((request) => runIdOf(request) === 'run-1')
    expect(asked).toHaveLength(31)
  })

  it('of half of the runs keeps the others waiting no longer, and of all of them is still found', async () => {
    const isBroken = (request: { url: string }) => Number(runIdOf(request).slice('run-'.length)) < 10
    let isOut = false
    const scripted = scriptFetch((request) => (isOut || isBroken(request) ? status(500) : runningStep))
    renderRuns({}, { refs: refsTo(20), scripted })
    await vi.advanceTimersByTimeAsync(120_000)
    for (let run = 10; run < 20; run += 1) {
      const times = scripted.requests
        .filter((request) => runIdOf(request) === `run-${run}`)
        .map(({ sentAtMs }) => sentAtMs)
      const gaps = times.slice(1).map((ms, index) => ms - times[index]!)
      // 5 s, and what the budget takes.
      expect(Math.max(...gaps)).toBeLessThan(6_500)
    }
    isOut = true
    await vi.advanceTimersByTimeAsync(10_000)
    const { length } = scripted.requests
    await vi.advanceTimersByTimeAsync(40_000)
    expect(scripted.requests.length - length).toBeLessThanOrEqual(20)
  })

  it('of all runs but one keeps that one waiting no longer: it asks first for all', async () => {
    const sound = 'run-13'
    const scripted = scriptFetch((request) => (runIdOf(request) === sound ? runningStep : status(500)))
    renderRuns({}, { refs: refsTo(20), scripted })
    await vi.advanceTimersByTimeAsync(300_000)
    const times = scripted.requests.flatMap((one) => (runIdOf(one) === sound ? one.sentAtMs : []))
    const gaps = times.slice(1).map((ms, index) => ms - times[index]!)
    expect(Math.max(...gaps)).toBeLessThan(6_500)
  })

  it.each([
    ['the network', 1, setOnline],
    ['the network', 12, setOnline],
    ['somebody', 12, (isBack: boolean) => setVisibility(isBack ? 'visible' : 'hidden')],
  ])(
    'that has gone on for long is looked at anew when %s comes back, by one of %i runs at once',
    async (_, count, come) => {
      let isOut = true
      const scripted = scriptFetch(() => (isOut ? status(500) : runningStep))
      renderRuns({}, { refs: refsTo(count), scripted })
      await vi.advanceTimersByTimeAsync(600_000)
      const askedOnReturn = async () => {
        come(false)
        await vi.advanceTimersByTimeAsync(2_500)
        const { length } = scripted.requests
        come(true)
        await vi.advanceTimersByTimeAsync(1_000)
        return scripted.requests.length - length
      }
      expect(await askedOnReturn()).toBe(1)
      isOut = false
      expect(await askedOnReturn()).toBeGreaterThanOrEqual(Math.min(count, 10))
    },
  )
})
