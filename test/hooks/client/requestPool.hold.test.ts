import { RunNetworkError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf, tooMany } from '../../support/buildPool.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `run-${index}`)

/** Ten requests, of which six are in flight. */
async function buildInFlight() {
  const pool = buildPool({ maxRequestsPerSecond: 1_000 })
  const outcomes = keysOf(10).map((key) => outcomeOf(pool.ask(key)))
  await pass(100)
  return { ...pool, outcomes }
}

describe('createRequestPool: a 429', () => {
  it('holds all back for as long as the server asks', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany(3_000))
    await pass(0)
    for (const key of keysOf(6).slice(1)) pool.last(key).answer()
    expect(pool.heldForMs()).toBe(3_000)
    await pass(2_999)
    expect([pool.sent.length, pool.heldForMs()]).toEqual([6, 1])
    await pass(1)
    expect([pool.sent.length, pool.heldForMs()]).toEqual([10, 0])
  })

  it('holds all back for a second if the server names no time', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany())
    await pass(999)
    expect(pool.sent).toHaveLength(6)
    await pass(1)
    expect(pool.sent).toHaveLength(7)
  })

  it('counts once, however many in flight are answered so, and whenever', async () => {
    const pool = await buildInFlight()
    for (const key of keysOf(6)) {
      pool.last(key).fail(tooMany())
      await pass(100)
    }
    expect(pool.heldForMs()).toBe(400)
    await pass(400)
    expect(pool.sent).toHaveLength(10)
    // The next strike is the second, and not the seventh.
    pool.last('run-6').fail(tooMany())
    await pass(0)
    expect(pool.heldForMs()).toBe(2_000)
  })

  it('of one in flight may make it longer, if the server says so, and never shorter', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany(3_000))
    await pass(1_000)
    pool.last('run-1').fail(tooMany(5_000))
    await pass(0)
    expect(pool.heldForMs()).toBe(5_000)
    pool.last('run-2').fail(tooMany(1_000))
    pool.last('run-3').fail(tooMany())
    await pass(0)
    expect(pool.heldForMs()).toBe(5_000)
  })

  it('doubles the hold with each in a row, up to 30 s', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1_000 })
    const holds: number[] = []
    for (const key of keysOf(8)) {
      outcomeOf(pool.ask(key))
      await pass(pool.heldForMs())
      pool.last(key).fail(tooMany())
      await pass(0)
      holds.push(pool.heldForMs())
    }
    expect(holds).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('begins to count anew after a good answer that was asked for after the hold', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany())
    await pass(0)
    // This one was under way before, and says nothing of how the server fares now.
    pool.last('run-1').answer()
    await pass(1_000)
    pool.last('run-6').fail(tooMany())
    await pass(0)
    expect(pool.heldForMs()).toBe(2_000)
    await pass(2_000)
    pool.last('run-8').answer()
    await pass(0)
    pool.last('run-9').fail(tooMany())
    await pass(0)
    expect(pool.heldForMs()).toBe(1_000)
  })

  it('reaches the caller whose request it answered, and no other', async () => {
    const pool = await buildInFlight()
    const error = tooMany(3_000)
    pool.last('run-0').fail(error)
    await pass(0)
    expect(pool.outcomes.map((read) => read())).toEqual([error, ...Array(9).fill(undefined)])
  })

  it('holds back what is asked for meanwhile, the newest included', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany(3_000))
    await pass(0)
    void pool.ask('new', { isFirst: true })
    await pass(2_000)
    expect(pool.isQueued('new')).toBe(true)
    await pass(1_000)
    expect(pool.keys().at(6)).toBe('new')
  })

  it('leaves no timer behind when all that wait leave', async () => {
    const pool = buildPool()
    outcomeOf(pool.ask('run-0'))
    await pass(0)
    pool.last('run-0').fail(tooMany(60_000))
    await pass(0)
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    await pass(0)
    expect(vi.getTimerCount()).toBe(1)
    controller.abort()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('createRequestPool: other failures', () => {
  it('with a 503 and a time hold all back, too', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany(4_000, 503))
    await pass(0)
    expect(pool.heldForMs()).toBe(4_000)
  })

  it.each([
    ['a 503 without a time', tooMany(undefined, 503)],
    ['a 500 with a time', tooMany(4_000, 500)],
    ['a 404', tooMany(undefined, 404)],
    ['no network', new RunNetworkError('Reading the run', undefined)],
    ['anything else', new Error('no')],
  ])('as %s concern their own request only', async (_, error) => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(error)
    await pass(0)
    expect([pool.heldForMs(), pool.sent.length]).toEqual([0, 7])
  })

  it('that are no answer of a server that copes leave the count of 429s as it is', async () => {
    const pool = await buildInFlight()
    pool.last('run-0').fail(tooMany())
    await pass(1_000)
    pool.last('run-6').fail(tooMany(undefined, 500))
    await pass(0)
    pool.last('run-7').fail(tooMany())
    await pass(0)
    expect(pool.heldForMs()).toBe(2_000)
  })
})
