import { cleanup, renderHook } from '@testing-library/react'
import { type RunRef, useRuns, type UseRunsOptions, waitForRun } from 'cloudsquid-react'
import { createScriptedApi, done, httpError, type RunScript, running } from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { mostWithin } from '../../support/mostWithin.ts'
// Renders once for all that is told at one time, as in an app.
import '../../support/renderRuns.tsx'

// Seconds of work, on machines whose cores are busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const count = 1_000
const limits = { maxRequestsPerSecond: 50, maxInFlight: 12 }
const script: RunScript = [running({ delayMs: 150 }), done({ total: 12 }, { delayMs: 100 })]

interface Thousand extends HarnessOptions {
  script?: RunScript
  runs?: UseRunsOptions
}

function followThousand({ script: steps = script, runs, ...options }: Thousand = {}) {
  const api = createScriptedApi()
  // Without the five minutes that TanStack Query counts down for each query: no timer may be left of ours.
  const defaultOptions = { queries: { gcTime: Number.POSITIVE_INFINITY } }
  const harness = buildHarness({
    baseUrl: api.baseUrl,
    fetch: api.fetch,
    defaultOptions,
    ...limits,
    ...options,
  })
  const refs = Array.from({ length: count }, (_, index) => api.script(`run-${index}`, steps))
  const hook = renderHook(() => useRuns(refs, runs), { wrapper: harness.wrapper })
  const now = () => hook.result.current
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  return {
    ...harness,
    ...hook,
    api,
    refs,
    now,
    pass,
    times: () => api.requests.map(({ at }) => at),
    queued: () => refs.filter((ref) => harness.client.budget?.isQueued(ref)).length,
    /** Lets second after second pass, until it is so or an hour is over. */
    passUntil: async (isSo: () => boolean) => {
      for (let second = 0; second < 3_600 && !isSo(); second += 1) await pass(1_000)
    },
  }
}

describe('a thousand runs at once', () => {
  it('stay inside the budget, finish, and leave nothing behind', async () => {
    const { api, now, times, passUntil, pass, queued, unmount } = followThousand()
    expect(now().counts.loading).toBe(count)
    await passUntil(() => now().phase === 'settled')

    expect(now().counts.done).toBe(count)
    expect(api.requests).toHaveLength(2 * count)
    expect(mostWithin(times(), 1_000)).toBe(limits.maxRequestsPerSecond)
    expect(api.maxInFlight).toBe(limits.maxInFlight)
    expect(api.requests.every(({ overlaps }) => overlaps === 0)).toBe(true)
    expect(queued()).toBe(0)
    // The budget is used: no more than a tenth of it is lost to answers that take their time.
    expect(Date.now() - (times()[0] ?? 0)).toBeLessThan(
      (1.1 * 2 * count * 1_000) / limits.maxRequestsPerSecond,
    )

    expect(vi.getTimerCount()).toBe(0)
    await pass(3_600_000)
    unmount()
    await pass(3_600_000)
    expect([vi.getTimerCount(), api.requests.length]).toEqual([0, 2 * count])
  })

  it('are asked for evenly: none more than once more often than another', async () => {
    const { api, refs, pass } = followThousand({ script: [running({ delayMs: 50 })] })
    await pass(50_000)
    const polls = new Map(refs.map(({ runId }) => [runId, 0]))
    for (const { runId = '' } of api.requests) polls.set(runId, (polls.get(runId) ?? 0) + 1)
    const [fewest, most] = [Math.min(...polls.values()), Math.max(...polls.values())]
    expect(fewest).toBeGreaterThan(1)
    expect(most - fewest).toBeLessThanOrEqual(1)
  })

  it('finish first where somebody looks, and the others are asked for meanwhile', async () => {
    const looked = new Set(Array.from({ length: 20 }, (_, index) => `run-${index * 40}`))
    const isVisible = ({ runId }: RunRef) => looked.has(runId)
    const { api, now, passUntil } = followThousand({ maxRequestsPerSecond: 10, runs: { isVisible } })
    const isDone = (runId: string) =>
      now().runs.some(({ ref, phase }) => ref.runId === runId && phase === 'done')
    await passUntil(() => [...looked].every(isDone))
    expect(Date.now() - (api.requests[0]?.at ?? 0)).toBeLessThan(15_000)
    expect(now().counts.done).toBeLessThan(looked.size + 10)
    const unseen = api.requests.filter(({ runId = '' }) => !looked.has(runId))
    expect(unseen.length).toBeGreaterThan(api.requests.length / 4 - 1)
  })

  it('are asked for in the order of the list, the one that somebody has just begun before them', async () => {
    const { api, pass, client } = followThousand({ maxRequestsPerSecond: 10 })
    await pass(5_500)
    // Those that wait cost no timer each.
    expect(vi.getTimerCount()).toBeLessThan(150)
    const begun = waitForRun(client, api.script('new', ['done']))
    await pass(1_000)
    expect((await begun).status).toBe('done')
    const asked = api.requests.map(({ runId }) => runId)
    const place = asked.indexOf('new')
    expect(asked.slice(0, place)).toEqual(Array.from({ length: place }, (_, index) => `run-${index}`))
  })

  it('wait once for one 429, and cost no thousand', async () => {
    const { api, now, times, pass, passUntil } = followThousand({ script: [done({}, { delayMs: 200 })] })
    await pass(10_050)
    api.fault(httpError(429, { retryAfter: 5 }))
    await passUntil(() => now().phase === 'settled')
    expect(now().counts.done).toBe(count)
    expect(api.requests).toHaveLength(count + 1)
    expect(gaps(times())).toEqual([5_000])
  })

  it('wait once, too, when all in flight are answered with 429', async () => {
    const { api, now, times, pass, passUntil } = followThousand({ script: [done({}, { delayMs: 200 })] })
    await pass(10_050)
    const fault = httpError(429, { retryAfter: 5, delayMs: 200 })
    api.fault(fault, { times: limits.maxInFlight })
    await passUntil(() => now().phase === 'settled')
    expect(now().counts.done).toBe(count)
    expect(api.requests).toHaveLength(count + limits.maxInFlight)
    expect(gaps(times())).toEqual([5_000])
  })

  it('leave nothing behind when the component unmounts in the middle', async () => {
    const { api, pass, unmount, queued, queryClient } = followThousand({ defaultOptions: {} })
    await pass(5_000)
    const asked = api.requests.length
    unmount()
    expect(queued()).toBe(0)
    await pass(300_000)
    expect([api.requests.length, api.inFlight, vi.getTimerCount()]).toEqual([asked, 0, 0])
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it('keep to the budget without React, too', async () => {
    const api = createScriptedApi()
    const { client } = buildHarness({ baseUrl: api.baseUrl, fetch: api.fetch, ...limits })
    const refs = Array.from({ length: count }, (_, index) =>
      api.script(`run-${index}`, [done({}, { delayMs: 50 })]),
    )
    const all = Promise.all(refs.map((ref) => waitForRun(client, ref)))
    await vi.runAllTimersAsync()
    expect(new Set((await all).map(({ status }) => status))).toEqual(new Set(['done']))
    const times = api.requests.map(({ at }) => at)
    expect([mostWithin(times, 1_000), api.maxInFlight, vi.getTimerCount()]).toEqual([
      limits.maxRequestsPerSecond,
      limits.maxInFlight,
      0,
    ])
  })
})

/** The times in which nothing was asked for three seconds or more, in whole seconds. */
function gaps(times: readonly number[]): number[] {
  return times
    .map((time, index) => time - (times[index - 1] ?? time))
    .filter((ms) => ms >= 3_000)
    .map((ms) => Math.round(ms / 1_000) * 1_000)
}
