import { describe, expect, it } from 'vitest'
import { createRunPace } from '../../../packages/hooks/src/client/pace/createRunPace.ts'
import {
  createRandom,
  type Distribution,
  logNormal,
  mix,
  outliers,
  pareto,
  scales,
} from '../../support/pace/distributions.ts'
import { lagAt, optimumCurve } from '../../support/pace/optimum.ts'
import { type Cost, costOf, createWatching, learned, standard } from '../../support/pace/watchRuns.ts'

const seeds = [1, 2]

/** What a pace costs that was learned from so many runs, on average over some beginnings. */
function learnedCost(distribution: Distribution, count: number): Cost {
  const costs = seeds.map((seed) => costOf(distribution, learned(distribution, count, seed)))
  const mean = (of: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length
  return { requests: mean((cost) => cost.requests), lagMs: mean((cost) => cost.lagMs) }
}

describe('the learned pace', () => {
  it.each(scales)('of $name is within a tenth of the best that is possible after 40 runs', (distribution) => {
    const curve = optimumCurve(distribution)
    const usual = costOf(distribution, standard)
    for (const [count, limit] of [
      [20, 1.2],
      [40, 1.1],
    ] as const) {
      const cost = learnedCost(distribution, count)
      expect(cost.lagMs / lagAt(curve, cost.requests)).toBeLessThan(limit)
      expect(cost.lagMs).toBeLessThan(0.9 * usual.lagMs)
      expect(cost.requests).toBeLessThan(1.06 * usual.requests)
    }
  })

  it.each([mix, outliers, pareto])(
    'of $name is better than the standard one, at no more requests',
    (distribution) => {
      const usual = costOf(distribution, standard)
      const cost = learnedCost(distribution, 40)
      expect(cost.lagMs).toBeLessThan(usual.lagMs)
      expect(cost.requests).toBeLessThan(1.06 * usual.requests)
    },
  )

  it.each([
    [20_000, 100_000],
    [100_000, 20_000],
    [20_000, 4_000],
  ])('follows when runs of %i ms take %i ms from one day to the next', (beforeMs, afterMs) => {
    const [before, after] = [logNormal(beforeMs), logNormal(afterMs)]
    const random = createRandom(5)
    const { watch, schedule } = createWatching()
    for (let run = 0; run < 100; run += 1) watch(before.draw(random))
    for (let run = 0; run < 40; run += 1) watch(after.draw(random))
    const cost = costOf(after, schedule())
    expect(cost.lagMs / lagAt(optimumCurve(after), cost.requests)).toBeLessThan(1.2)
    expect(cost.lagMs).toBeLessThan(costOf(after, standard).lagMs)
  })

  it('asks no sooner than after 2 s and no later than after 5 s, whatever was seen', () => {
    const random = createRandom(7)
    for (const { draw } of [...scales, mix, outliers, pareto, logNormal(50)]) {
      const { watch, schedule } = createWatching()
      for (let run = 0; run < 30; run += 1) watch(draw(random))
      const waits = schedule()
      for (let ms = 0; ms < 900_000; ms += 3_100) {
        expect(waits(ms, 0)).toBeGreaterThanOrEqual(2_000)
        expect(waits(ms, 0)).toBeLessThanOrEqual(5_000)
      }
    }
  })

  it('is the standard one before eight runs were seen to their end', () => {
    const { watch, schedule } = createWatching()
    for (let run = 0; run < 7; run += 1) watch(20_000)
    expect([0, 2_000, 4_400].map((ms, count) => schedule()(ms, count))).toEqual([2_000, 2_400, 2_880])
  })

  it('learns of runs that others have started from when they were first seen, apart', () => {
    const { watch, estimate } = createWatching()
    for (let run = 0; run < 40; run += 1) watch(20_000, { isStarted: false })
    expect(estimate()).toBeUndefined()
    for (let run = 0; run < 40; run += 1) watch(60_000)
    expect(Number(estimate()?.usualMs)).toBeGreaterThan(50_000)
  })

  it('counts runs that nobody saw to their end as longer than they were watched', () => {
    const usualOf = (givesUpAfterMs: number) => {
      const random = createRandom(3)
      const { watch, estimate, pace } = createWatching()
      // Half of the runs are left early, and the others are seen to their end.
      for (let run = 0; run < 200; run += 1)
        watch(logNormal(60_000).draw(random), { givesUpAfterMs: run % 2 ? givesUpAfterMs : Infinity })
      return { usualMs: Number(estimate()?.usualMs), pace }
    }
    const { usualMs } = usualOf(30_000)
    expect(usualMs).toBeGreaterThan(50_000)
    expect(usualMs).toBeLessThan(90_000)
  })
})

describe('what is known of how long runs take', () => {
  it('is nothing where all were left before they ended', () => {
    const { watch, estimate, schedule } = createWatching()
    for (let run = 0; run < 500; run += 1) watch(20_000, { givesUpAfterMs: 5_000 })
    expect(estimate()).toBeUndefined()
    expect(schedule()(0, 0)).toBe(2_000)
    expect(schedule()(4_400, 2)).toBe(2_880)
  })

  it.each([4_000, 14_000, 90_000])('is near what they take: %i ms', (medianMs) => {
    const random = createRandom(11)
    const { watch, estimate } = createWatching()
    for (let run = 0; run < 60; run += 1) watch(logNormal(medianMs).draw(random))
    expect(Number(estimate()?.usualMs) / medianMs).toBeGreaterThan(0.8)
    expect(Number(estimate()?.usualMs) / medianMs).toBeLessThan(1.25)
  })

  it('is kept in a storage, and read from it', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const first = createWatching(createRunPace('pace', storage))
    for (let run = 0; run < 10; run += 1) first.watch(20_000)
    const second = createWatching(createRunPace('pace', storage))
    expect(second.estimate()?.usualMs).toBeCloseTo(Number(first.estimate()?.usualMs), -3)
    expect(second.schedule()(18_000, 0)).toBe(first.schedule()(18_000, 0))
  })

  it.each([
    '',
    'null',
    '[]',
    '{"[\\"p\\",\\"t\\"]":[1,2]}',
    '{"a":"b"}',
    '{"[\\"p\\",\\"t\\"]":{"length":52}}',
    '7',
    // More than any count comes to, and what only looks like a number.
    ...['1e5', '9', '"1"', 'true', '[9]', '"9e5"'].map(
      (one) => `{"[\\"p\\",\\"t\\"]":[${Array(52).fill(one).join()}]}`,
    ),
  ])('is nothing if the storage holds %j', (text) => {
    const storage = { getItem: () => text, setItem: () => {} }
    expect(createWatching(createRunPace('pace', storage)).estimate()).toBeUndefined()
  })

  it('is nothing if the page may not read its storage', () => {
    const storage = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {},
    }
    expect(createWatching(createRunPace('pace', storage)).estimate()).toBeUndefined()
  })
})
