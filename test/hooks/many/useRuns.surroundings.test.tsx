import { onlineManager } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mostWithin } from '../../support/mostWithin.ts'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, refsTo, renderRuns, runningStep, scriptRuns } from '../../support/renderRuns.tsx'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Changes the device, and lets all that takes no time happen. */
async function change(device: () => void): Promise<void> {
  act(device)
  await pass(0)
}
const hide = () => change(() => setVisibility('hidden'))
const show = () => change(() => setVisibility('visible'))
const scripts = { a: [runningStep], b: [doneStep], c: [runningStep] }

describe('useRuns: a hidden tab', () => {
  it('pauses those that have not ended, asks nothing, and asks for them at once when it is back', async () => {
    const { asked, connections, now } = renderRuns(scripts)
    await pass(0)
    await hide()
    expect(connections()).toEqual(['paused', 'settled', 'paused'])
    expect(now().phase).toBe('watching')
    await pass(600_000)
    expect(asked()).toHaveLength(3)
    await show()
    expect(connections()).toEqual(['live', 'settled', 'live'])
    expect(asked().slice(3).toSorted()).toEqual(['a', 'c'])
  })

  it.each([
    ['keep', 25, 40],
    ['slow', 3, 6],
  ] as const)('under %s goes on', async (background, least, most) => {
    const { requests, connections } = renderRuns({ a: [runningStep] }, { runs: { background } })
    await pass(0)
    await hide()
    await pass(140_000)
    expect(connections()).toEqual(['live'])
    expect(requests.length).toBeGreaterThanOrEqual(least)
    expect(requests.length).toBeLessThanOrEqual(most)
  })

  it('keeps the objects of those that have ended', async () => {
    const { now } = renderRuns(scripts)
    await pass(0)
    const before = now().runs
    await hide()
    expect(now().runs[1]).toBe(before[1])
    expect(now().runs[0]).not.toBe(before[0])
  })

  it('renders nothing when all have ended', async () => {
    const { seen } = renderRuns({ b: [doneStep] })
    await pass(0)
    const renders = seen.length
    await hide()
    await show()
    expect(seen).toHaveLength(renders)
  })

  it('that is back after an hour asks for many within the budget', async () => {
    const times: number[] = []
    const scripted = scriptRuns({})
    const fetch: typeof globalThis.fetch = (input, init) => {
      times.push(Date.now())
      return scripted.fetch(input, init)
    }
    renderRuns({}, { refs: refsTo(40), scripted, fetch })
    await pass(10_000)
    await hide()
    await pass(3_600_000 - 20_000)
    times.length = 0
    await show()
    await pass(4_000)
    expect(times.length).toBeGreaterThanOrEqual(40)
    expect(mostWithin(times, 1_000)).toBe(10)
  })
})

describe('useRuns: without a network', () => {
  it('says so, asks nothing, and asks for those that have not ended when it is back', async () => {
    const { asked, connections, now } = renderRuns(scripts)
    await pass(0)
    await change(() => setOnline(false))
    expect([connections(), now().phase]).toEqual([['offline', 'settled', 'offline'], 'watching'])
    await pass(600_000)
    expect(asked()).toHaveLength(3)
    await change(() => setOnline(true))
    expect([connections(), asked().slice(3).toSorted()]).toEqual([
      ['live', 'settled', 'live'],
      ['a', 'c'],
    ])
  })

  it('from the start is loading, and begins when it is there', async () => {
    onlineManager.setOnline(false)
    const { requests, now, connections } = renderRuns({ a: [runningStep] })
    await pass(10_000)
    expect([requests.length, now().phase, connections()]).toEqual([0, 'loading', ['offline']])
    await change(() => setOnline(true))
    expect([requests.length, now().phase]).toEqual([1, 'watching'])
  })
})
