import { cleanup, render } from '@testing-library/react'
import { type RunRef, useRun, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const failing = status(503)
const hinting = json({ status: 'running' }, { headers: { 'retry-after': '7' } })
const hurrying = json({ status: 'running' }, { headers: { 'x-poll-after-ms': '1' } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Followed {
  /** Made anew for each render. */
  options?: () => UseRunOptions
  script?: Step[]
  isHidden?: boolean
}

/** A way to follow a run, and how many requests it takes in half a minute. */
const cases: [string, number, Followed][] = [
  ['the default', 9, {}],
  ['an interval', 13, { options: () => ({ intervalMs: 2_500 }) }],
  ['a named schedule', 16, { options: () => ({ intervalMs: 'eager' }) }],
  [
    'an inline function',
    19,
    { options: () => ({ intervalMs: ({ pollCount }) => (pollCount < 5 ? 700 : 1_900) }) },
  ],
  [
    'inline callbacks and an inline schema',
    9,
    { options: () => ({ schema: z.json() as never, onStatusChange: () => {}, onSettled: () => {} }) },
  ],
  ['failures', 11, { script: [running, failing] }],
  ['failures before the first answer', 10, { script: [drop] }],
  ['failures now and then', 11, { script: [running, drop, drop, running, failing, running] }],
  ['a hint with each answer', 5, { script: [hinting] }],
  ['a hint with each failure', 4, { script: [running, status(429, '', { 'retry-after': '9' })] }],
  ['a hint of a millisecond', 121, { script: [hurrying] }],
  ['a deadline', 8, { options: () => ({ deadlineMs: 20_000 }) }],
  ['a hidden tab that asks nothing', 1, { isHidden: true }],
  ['a hidden tab that asks slowly', 2, { options: () => ({ background: 'slow' }), isHidden: true }],
  ['a hidden tab that asks on', 9, { options: () => ({ background: 'keep' }), isHidden: true }],
  [
    'a hidden tab that asks slowly, and failures',
    2,
    { options: () => ({ background: 'slow' }), script: [running, failing], isHidden: true },
  ],
  [
    'a hidden tab that asks on, and failures',
    11,
    { options: () => ({ background: 'keep' }), script: [running, failing], isHidden: true },
  ],
]

/** When requests go out, by a component that renders once or each so many milliseconds. */
async function timesOf(
  { options = () => ({}), script = [running], isHidden }: Followed,
  { forMs = 30_000, everyMs = Number.POSITIVE_INFINITY } = {},
): Promise<number[]> {
  const { askedAtMs, follow, unmount } = renderRun(script, { run: options() })
  await pass(0)
  if (isHidden) setVisibility('hidden')
  for (let ms = 0; ms < forMs; ms += everyMs) {
    await vi.advanceTimersByTimeAsync(Math.min(everyMs, forMs))
    if (everyMs < forMs) follow({ ...testRef }, options())
  }
  const times = askedAtMs()
  unmount()
  setVisibility('visible')
  return times
}

describe('F2: the rate survives re-renders', () => {
  it.each(cases)('ten times a second, with %s', async (_, count, followed) => {
    const still = await timesOf(followed)
    expect(still).toHaveLength(count)
    expect(await timesOf(followed, { everyMs: 100 })).toEqual(still)
  })

  it.each(cases)('on every frame, with %s', async (_, __, followed) => {
    const forMs = 375 * 16
    expect(await timesOf(followed, { forMs, everyMs: 16 })).toEqual(await timesOf(followed, { forMs }))
  })

  it('and changes of the tab: hidden, seen and hidden again', async () => {
    const times = async (everyMs: number) => {
      const { askedAtMs, follow, unmount } = renderRun([running], { run: { background: 'slow' } })
      for (const visibility of ['visible', 'hidden', 'visible', 'hidden'] as const) {
        setVisibility(visibility)
        for (let ms = 0; ms < 45_000; ms += everyMs) {
          await vi.advanceTimersByTimeAsync(everyMs)
          follow({ ...testRef }, { background: 'slow' })
        }
      }
      unmount()
      setVisibility('visible')
      return askedAtMs()
    }
    expect(await times(100)).toEqual(await times(45_000))
  })

  it('of one of two components on a run', async () => {
    const still = await timesOf({})
    const busy = renderRun([running])
    renderRun([], { queryClient: busy.queryClient, fetch: busy.scripted.fetch })
    for (let ms = 0; ms < 30_000; ms += 100) {
      await vi.advanceTimersByTimeAsync(100)
      busy.follow({ ...testRef })
    }
    expect(busy.askedAtMs()).toEqual(still)
  })

  it('of a list that is a new array each time', async () => {
    const refs: RunRef[] = [testRef, { ...testRef, runId: 'run-2' }]
    const { fetch, requests } = scriptFetch([running])
    const { wrapper: Wrapper } = buildHarness({ fetch })
    function List() {
      useRuns(
        refs.map((ref) => ({ ...ref })),
        { intervalMs: () => 2_000, background: 'keep' },
      )
      return null
    }
    const { rerender } = render(<List />, { wrapper: Wrapper })
    for (let ms = 0; ms < 20_000; ms += 100) {
      await vi.advanceTimersByTimeAsync(100)
      rerender(<List />)
    }
    expect(requests).toHaveLength(2 * 11)
  })

  it('shows a function of the app a state that changes with a poll only, however often it is called', async () => {
    const intervalMs = vi.fn(() => 1_000)
    const { follow } = renderRun([running], { run: { intervalMs } })
    for (let ms = 0; ms < 10_000; ms += 100) {
      await vi.advanceTimersByTimeAsync(100)
      follow({ ...testRef }, { intervalMs: intervalMs.bind(null) })
    }
    const states = intervalMs.mock.calls as unknown as [object][]
    expect(new Set(states.map(([state]) => JSON.stringify(state))).size).toBeLessThanOrEqual(12)
    expect(states.length).toBeGreaterThanOrEqual(10)
  })
})

describe('F2: a component that is mounted anew again and again', () => {
  it('asks once a second at the most', async () => {
    const { fetch, requests } = scriptFetch([running])
    const { wrapper: Wrapper } = buildHarness({ fetch })
    function Row() {
      useRun(testRef)
      return null
    }
    const { rerender } = render(<Row key={0} />, { wrapper: Wrapper })
    for (let mount = 1; mount <= 200; mount += 1) {
      await vi.advanceTimersByTimeAsync(100)
      rerender(<Row key={mount} />)
    }
    expect(requests.length).toBeLessThanOrEqual(21)
    expect(requests.length).toBeGreaterThan(3)
  })

  it('changes nothing while another one stays', async () => {
    const still = await timesOf({})
    const steady = renderRun([running])
    for (let ms = 0; ms < 28_000; ms += 4_000) {
      const other = renderRun([], { queryClient: steady.queryClient, fetch: steady.scripted.fetch })
      await pass(3_000)
      other.unmount()
      await pass(1_000)
    }
    await pass(2_000)
    expect(steady.askedAtMs()).toEqual(still)
  })
})
