import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, type PoolOptions } from '../../support/buildPool.ts'
import { mostWithin } from '../../support/mostWithin.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `run-${index}`)

/** Asks for so many at once and lets all of them be answered. */
async function drain(count: number, options: PoolOptions) {
  const pool = buildPool({ answersAfterMs: 0, ...options })
  const answers = Promise.all(keysOf(count).map((key) => pool.ask(key)))
  await vi.runAllTimersAsync()
  await answers
  return pool
}

describe('createRequestPool: requests per second', () => {
  it('lets 10 begin in a second by default, and wastes no second', async () => {
    const { times } = await drain(25, {})
    expect(times()).toEqual([...Array(10).fill(0), ...Array(10).fill(1_000), ...Array(5).fill(2_000)])
  })

  it.each([
    [1, 1, 1_000],
    [3, 3, 1_000],
    // No more whole requests fit into one second than this; the part of one is lost.
    [1.5, 1, 1_000],
    [2.5, 2, 1_000],
    [7.99, 7, 1_000],
    // Less than one a second is one in a longer time.
    [0.5, 1, 2_000],
    [0.1, 1, 10_000],
  ])('%f a second are %i in %i ms', async (maxRequestsPerSecond, most, spanMs) => {
    const { times } = await drain(20, { maxRequestsPerSecond })
    expect(mostWithin(times(), spanMs)).toBe(most)
    expect(times().at(-1)).toBe((Math.ceil(20 / most) - 1) * spanMs)
  })

  it('holds in any second, whatever comes in and however long answers take', async () => {
    const batches = fc.array(
      fc.record({ afterMs: fc.nat(900), count: fc.integer({ min: 1, max: 9 }), takesMs: fc.nat(1_500) }),
      { minLength: 1, maxLength: 10 },
    )
    const limits = fc.record({
      maxRequestsPerSecond: fc.double({ min: 0.5, max: 12, noNaN: true }),
      maxInFlight: fc.integer({ min: 1, max: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(batches, limits, async (arrivals, wished) => {
        vi.useFakeTimers()
        const pool = buildPool({ ...wished, answersAfterMs: (key) => Number(key.split(':')[1]) })
        for (const [batch, { afterMs, count, takesMs }] of arrivals.entries()) {
          await vi.advanceTimersByTimeAsync(afterMs)
          for (const key of keysOf(count)) void pool.ask(`${batch}-${key}:${takesMs}`)
        }
        await vi.runAllTimersAsync()
        const { maxRequestsPerSecond, maxInFlight } = wished
        const spanMs = 1_000 / Math.min(maxRequestsPerSecond, 1)
        expect(pool.sent).toHaveLength(arrivals.reduce((sum, { count }) => sum + count, 0))
        expect(mostWithin(pool.times(), spanMs)).toBeLessThanOrEqual(Math.max(1, maxRequestsPerSecond))
        expect(pool.mostInFlight()).toBeLessThanOrEqual(maxInFlight)
        expect(vi.getTimerCount()).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it.each([0, -1, Number.NaN, undefined, null, 'ten'])('counts %s as no limit given: 10', async (wished) => {
    const { times } = await drain(20, { maxRequestsPerSecond: wished as number })
    expect(mostWithin(times(), 1_000)).toBe(10)
  })

  it('lets all begin at once without a limit, and still so many at a time', async () => {
    const limits = { maxRequestsPerSecond: Number.POSITIVE_INFINITY, answersAfterMs: 100 }
    const { times, mostInFlight } = await drain(60, limits)
    expect([times().at(-1), mostInFlight()]).toEqual([900, 6])
  })

  it.each([1e-7, Number.MIN_VALUE])(
    'wakes up no more often for %d, which no timer can count',
    async (wished) => {
      const pool = buildPool({ maxRequestsPerSecond: wished, answersAfterMs: 0 })
      const setTimer = vi.spyOn(globalThis, 'setTimeout')
      void Promise.all([pool.ask('run-1'), pool.ask('run-2')])
      await vi.advanceTimersByTimeAsync(60_000)
      expect(pool.keys()).toEqual(['run-1'])
      expect(setTimer.mock.calls.length).toBeLessThan(5)
    },
  )
})

describe('createRequestPool: requests in flight', () => {
  it('are 6 by default, and the next goes as soon as one is answered', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1_000 })
    for (const key of keysOf(20)) void pool.ask(key)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pool.sent).toHaveLength(6)
    pool.last('run-3').answer()
    await vi.advanceTimersByTimeAsync(0)
    expect([pool.sent.length, pool.inFlight()]).toEqual([7, 6])
  })

  it.each([
    [1, 1],
    [2.9, 2],
    [0.5, 1],
    [50, 50],
    [Number.POSITIVE_INFINITY, 80],
    [0, 6],
    [-1, 6],
    [Number.NaN, 6],
    [null, 6],
  ])('%s of them are %i', async (wished, most) => {
    const options = { maxInFlight: wished as number, maxRequestsPerSecond: 1_000, answersAfterMs: 10 }
    expect((await drain(80, options)).mostInFlight()).toBe(most)
  })

  it('count one that failed, or was given up, no longer', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1_000, maxInFlight: 2 })
    const controller = new AbortController()
    pool.ask('run-1').catch(() => {})
    pool.ask('run-2', { signal: controller.signal }).catch(() => {})
    void pool.ask('run-3')
    void pool.ask('run-4')
    await vi.advanceTimersByTimeAsync(0)
    pool.last('run-1').fail(new Error('no'))
    controller.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(pool.keys()).toEqual(['run-1', 'run-2', 'run-3', 'run-4'])
  })

  it('begin in the same turn of the event loop, once all that ask in it have asked', async () => {
    const pool = buildPool()
    void pool.ask('run-1')
    expect([pool.sent.length, pool.isQueued('run-1')]).toEqual([0, true])
    await Promise.resolve()
    expect([pool.keys(), pool.isQueued('run-1')]).toEqual([['run-1'], false])
  })
})

describe('createRequestPool: clocks', () => {
  it.each([-86_400_000, 86_400_000])('count on when the time of day is set by %i ms', async (byMs) => {
    const pool = buildPool({ maxRequestsPerSecond: 2, answersAfterMs: 0 })
    void Promise.all(keysOf(6).map((key) => pool.ask(key)))
    await vi.advanceTimersByTimeAsync(500)
    vi.setSystemTime(Date.now() + byMs)
    void Promise.all(['late-1', 'late-2'].map((key) => pool.ask(key)))
    await vi.runAllTimersAsync()
    expect(pool.times()).toEqual([0, 0, 1_000, 1_000, 2_000, 2_000, 3_000, 3_000])
  })

  it('begin anew with the fake timers of the next test, and not an hour later', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1, answersAfterMs: 0 })
    await vi.advanceTimersByTimeAsync(3_600_000)
    await pool.ask('run-1')
    vi.useRealTimers()
    vi.useFakeTimers()
    const again = pool.ask('run-2')
    await vi.advanceTimersByTimeAsync(0)
    expect(await again).toBe('run-2')
  })
})
