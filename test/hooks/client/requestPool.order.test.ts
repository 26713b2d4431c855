import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool } from '../../support/buildPool.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const unseen = { isVisible: () => false }
const first = { isFirst: true }

/** One slot, which is taken: what is asked for from now on waits until `release`. */
async function buildQueue() {
  const pool = buildPool({
    maxInFlight: 1,
    maxRequestsPerSecond: 1_000,
    answersAfterMs: (key) => (key === 'busy' ? 9_000 : 0),
  })
  void pool.ask('busy')
  await pass(0)
  return {
    ...pool,
    /** Lets all go, and gives the order in which they went. */
    release: async () => {
      await pass(9_000)
      return pool.keys().slice(1)
    },
  }
}

describe('createRequestPool: order', () => {
  it('is that in which they wait, if nothing else tells them apart', async () => {
    const { ask, release } = await buildQueue()
    for (const key of ['a', 'b', 'c', 'd', 'e']) void ask(key)
    expect(await release()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('puts what is looked at before what is not', async () => {
    const { ask, release } = await buildQueue()
    void ask('a', unseen)
    await pass(2_000)
    void ask('b', { ...unseen, ...first })
    void ask('c')
    expect(await release()).toEqual(['c', 'a', 'b'])
  })

  it('puts what has nothing to show yet before what has, if both are looked at', async () => {
    const { ask, release } = await buildQueue()
    void ask('a')
    await pass(2_000)
    void ask('b', first)
    void ask('c', { ...unseen, ...first })
    expect(await release()).toEqual(['b', 'a', 'c'])
  })

  it('puts the newest before the others while they have nothing to show', async () => {
    const { ask, release } = await buildQueue()
    for (const key of ['a', 'b', 'c']) {
      void ask(key, first)
      await pass(1_500)
    }
    expect(await release()).toEqual(['c', 'b', 'a'])
  })

  it('reads a list that came in one second from its top', async () => {
    const { ask, release } = await buildQueue()
    void ask('older', first)
    await pass(1_500)
    for (const key of ['row 1', 'row 2']) void ask(key, first)
    expect(await release()).toEqual(['row 1', 'row 2', 'older'])
  })

  it('gives every fourth turn to whoever waits longest', async () => {
    const { ask, release } = await buildQueue()
    for (const key of ['old 1', 'old 2']) void ask(key, unseen)
    await pass(1_500)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) void ask(key, first)
    // The turn of the busy one was the first.
    expect(await release()).toEqual(['a', 'b', 'old 1', 'c', 'd', 'e', 'old 2', 'f'])
  })

  it('looks at who is looked at when it gives a turn, not when it was asked', async () => {
    const { ask, release } = await buildQueue()
    let visible = 'a'
    for (const key of ['a', 'b', 'c']) void ask(key, { isVisible: () => key === visible })
    visible = 'c'
    expect(await release()).toEqual(['c', 'a', 'b'])
  })

  it('counts one as looked at if any of its callers does', async () => {
    const { ask, release } = await buildQueue()
    void ask('a', unseen)
    void ask('b', unseen)
    void ask('b')
    expect(await release()).toEqual(['b', 'a'])
  })

  it('looks anew at one that somebody else asks for too, also right after it was looked at', async () => {
    const pool = buildPool({ maxInFlight: 1 })
    void pool.ask('busy')
    void pool.ask('a', unseen)
    void pool.ask('b')
    await pass(0)
    pool.last('busy').answer()
    await pass(0)
    expect(pool.keys()).toEqual(['busy', 'b'])
    void pool.ask('a')
    void pool.ask('c')
    await pass(0)
    pool.last('b').answer()
    await pass(0)
    expect(pool.keys()).toEqual(['busy', 'b', 'a'])
  })

  it('counts it no longer once that caller has left', async () => {
    const { ask, release } = await buildQueue()
    const controller = new AbortController()
    void ask('a', unseen)
    void ask('b', unseen)
    ask('b', { signal: controller.signal }).catch(() => {})
    controller.abort()
    expect(await release()).toEqual(['a', 'b'])
  })

  it('is decided once all that ask in one turn of the event loop have asked', async () => {
    const { ask, keys } = buildPool({ maxInFlight: 1 })
    void ask('a', unseen)
    void ask('b')
    await pass(0)
    expect(keys()).toEqual(['b'])
  })
})

describe('createRequestPool: no starvation', () => {
  it('gives each its turn within four of every one that waited before it, whatever else comes in', async () => {
    const request = fc.record({ isVisible: fc.boolean(), isFirst: fc.boolean(), gapMs: fc.nat(400) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        async (requests, maxRequestsPerSecond, maxInFlight) => {
          vi.useFakeTimers()
          const pool = buildPool({ maxRequestsPerSecond, maxInFlight, answersAfterMs: 100 })
          const joined: { key: string; before: number; sentBefore: number }[] = []
          for (const [index, { isVisible, isFirst, gapMs }] of requests.entries()) {
            const key = `run-${index}`
            void pool.ask(key, { isVisible: () => isVisible, isFirst })
            const before = joined.filter((other) => pool.isQueued(other.key)).length
            joined.push({ key, before, sentBefore: pool.sent.length })
            await pass(gapMs)
          }
          await vi.runAllTimersAsync()
          for (const { key, before, sentBefore } of joined) {
            const turnsWaited = pool.keys().indexOf(key) + 1 - sentBefore
            expect(turnsWaited).toBeGreaterThan(0)
            expect(turnsWaited).toBeLessThanOrEqual(4 * (before + 1))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lets those that nobody looks at have a quarter of a budget that is used up', async () => {
    const pool = buildPool({ answersAfterMs: 0 })
    for (let index = 0; index < 100; index += 1) void pool.ask(`unseen-${index}`, unseen)
    for (let second = 0; second < 10; second += 1) {
      for (let index = 0; index < 20; index += 1) void pool.ask(`seen-${second}-${index}`, first)
      await pass(1_000)
    }
    const unseenOnes = pool.keys().filter((key) => key.startsWith('unseen'))
    expect(pool.sent.length).toBe(110)
    expect(unseenOnes.length).toBe(Math.floor(110 / 4))
  })
})
