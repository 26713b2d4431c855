import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import { after, openTabs } from '../../support/tabs/openTabs.tsx'
import type { FakeBrowser } from '../../support/tabs/createFakeBrowser.ts'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const soon = after(30, running)

let browser: FakeBrowser
beforeEach(() => {
  vi.useFakeTimers()
  browser = stubTabs()
})
afterEach(() => {
  cleanup()
  unstubTabs()
  vi.useRealTimers()
})

/** When requests left in a minute with one tab, once it has settled. */
async function countOfOne(step: Step): Promise<number> {
  const { requests } = await openTabs(1, [step], { run: { intervalMs: 3_000 } })
  await pass(60_000)
  cleanup()
  return requests.length
}

describe('several tabs on one run', () => {
  it.each([0, 700, 1_300, 2_500])('ask as often as one, opened every %d ms', async (everyMs) => {
    const ofOne = await countOfOne(soon)
    const { sentSince } = await openTabs(4, [soon], { everyMs, run: { intervalMs: 3_000 } })
    // The first look of each is its own.
    await pass(3_000)
    const since = performance.now()
    await pass(60_000)
    expect(sentSince(since)).toBeLessThanOrEqual(ofOne)
    expect(sentSince(since)).toBeGreaterThan(ofOne - 3)
  })

  it('ask as often as the one that asks most', async () => {
    const ofOne = await countOfOne(soon)
    const { requests } = await openTabs(1, [soon], { run: { intervalMs: 3_000 } })
    const slow = await openTabs(2, [soon], { run: { intervalMs: 15_000 } })
    await pass(60_000)
    expect(requests.length + slow.requests.length).toBeLessThanOrEqual(ofOne + 2)
  })

  it('show an answer at the same time, to the latency of a message', async () => {
    const { phases, requests } = await openTabs(3, [soon, soon, soon, soon, done], {
      everyMs: 900,
      run: { intervalMs: 3_000 },
    })
    while (requests.length < 5) await pass(5)
    await pass(5)
    expect(phases()).toEqual(['done', 'done', 'done'])
    await pass(60_000)
    expect(requests).toHaveLength(5)
  })

  it('share a refusal', async () => {
    const gone = await openTabs(3, [after(30, status(410))])
    await pass(1_000)
    expect([gone.requests.length, ...gone.phases()]).toEqual([1, 'error', 'error', 'error'])
  })

  it('ask each for themselves where the credentials of one are refused', async () => {
    const refused = await openTabs(3, [after(30, status(401)), after(30, running)])
    await pass(200)
    expect([refused.requests.length, ...refused.phases()]).toEqual([2, 'error', 'running', 'running'])
  })

  it('wait for as long as the server asks one of them to', async () => {
    const tooMany = after(30, status(429, '', { 'retry-after': '20' }))
    const { requests } = await openTabs(3, [soon, tooMany, soon], { run: { intervalMs: 3_000 } })
    // One that was not waiting when the 429 came.
    const other = await openTabs(1, [soon], {
      ref: { ...testRef, runId: 'run-2' },
      run: { intervalMs: 5_000 },
    })
    await pass(22_000)
    expect([requests.length, other.requests.length]).toEqual([2, 1])
    expect(other.tabs[0]!.now()).toMatchObject({ phase: 'running', connection: 'reconnecting' })
    await pass(10_000)
    expect(requests.length).toBeGreaterThan(2)
    expect(other.requests.length).toBeGreaterThan(1)
  })
})

describe('a tab that asks and does not come back with an answer', () => {
  it.each([
    ['is frozen', (one: FakeBrowser) => void (one.pages[0]!.isFrozen = true)],
    ['is frozen where the browser tells it', () => void document.dispatchEvent(new Event('freeze'))],
  ])('is replaced within an interval when it %s', async (_, freeze) => {
    const { requests, phases } = await openTabs(3, [neverAnswer, soon])
    await pass(100)
    expect(requests).toHaveLength(1)
    freeze(browser)
    await pass(2_000)
    expect([requests.length, ...phases()]).toEqual([2, 'loading', 'running', 'running'])
  })

  it('is replaced at once when it gives up', async () => {
    const { tabs, requests, phases } = await openTabs(3, [neverAnswer, soon])
    await pass(100)
    tabs[0]!.unmount()
    await pass(50)
    expect([requests.length, ...phases().slice(1)]).toEqual([2, 'running', 'running'])
  })

  it('is waited for while the server is slow', async () => {
    const { requests, phases } = await openTabs(3, [after(9_000, running)])
    await pass(8_900)
    expect(requests).toHaveLength(1)
    await pass(200)
    expect(phases()).toEqual(['running', 'running', 'running'])
  })
})

describe('a tab that nobody sees', () => {
  it('asks nothing, and what it knows is as old as ever until it is seen', async () => {
    const { requests } = await openTabs(2, [soon], { run: { intervalMs: 3_000 } })
    await pass(1_000)
    setVisibility('hidden')
    await pass(60_000)
    expect(requests).toHaveLength(1)
    setVisibility('visible')
    await pass(100)
    expect(requests).toHaveLength(2)
  })
})
