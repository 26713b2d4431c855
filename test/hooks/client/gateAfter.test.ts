import { RunNetworkError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf, tooMany } from '../../support/buildPool.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const dropped = () => new RunNetworkError('Reading the run', new TypeError('fetch failed'))
const broken = (status = 500) => tooMany(undefined, status)

/** Requests for two runs have failed, and three others wait. */
async function buildOutage(error: () => Error = dropped) {
  const pool = buildPool({ maxRequestsPerSecond: 1_000 })
  for (const key of ['a', 'b']) outcomeOf(pool.ask(key))
  await pass(0)
  for (const key of ['a', 'b']) pool.last(key).fail(error())
  await pass(0)
  for (const key of ['c', 'd', 'e']) outcomeOf(pool.ask(key))
  await pass(0)
  return { ...pool, asked: () => pool.keys().slice(2).join('') }
}

describe('createRequestPool: failures of several runs in a row', () => {
  it.each<[string, () => Error]>([
    ['no network', dropped],
    ['500', broken],
    ['502', () => broken(502)],
  ])('by %s let one ask for all, every two seconds', async (_, error) => {
    const { asked, last } = await buildOutage(error)
    await pass(1_999)
    expect(asked()).toBe('')
    await pass(1)
    expect(asked()).toBe('c')
    last('c').fail(error())
    await pass(1_999)
    expect(asked()).toBe('c')
    await pass(1)
    expect(asked()).toBe('cd')
  })

  it('let all go at the first answer', async () => {
    const { asked, last } = await buildOutage()
    await pass(2_000)
    last('c').answer()
    await pass(0)
    expect(asked()).toBe('cde')
  })

  it.each([400, 401, 403, 404, 410])('let all go at a %i, which is an answer too', async (status) => {
    const { asked, last } = await buildOutage()
    await pass(2_000)
    last('c').fail(broken(status))
    await pass(0)
    expect(asked()).toBe('cde')
  })

  it('let the one that asks wait for no change: all others wait for its answer', async () => {
    const { ask, last } = buildPool({ maxRequestsPerSecond: 1_000 })
    for (const key of ['a', 'b']) outcomeOf(ask(key))
    await pass(0)
    for (const key of ['a', 'b']) last(key).fail(dropped())
    await pass(0)
    const isLong: boolean[] = []
    const send = async (_: AbortSignal, waits: boolean) => {
      isLong.push(waits)
      return 'c'
    }
    outcomeOf(ask('c', { isPatient: true, send }))
    await pass(2_000)
    outcomeOf(ask('c', { isPatient: true, send }))
    await pass(0)
    expect(isLong).toEqual([false, true])
  })

  it('let another ask when the one that asks hangs, or is given up', async () => {
    const { asked, ask } = await buildOutage()
    const controller = new AbortController()
    outcomeOf(ask('new', { isFirst: true, signal: controller.signal }))
    await pass(2_000)
    expect(asked()).toBe('new')
    controller.abort()
    await pass(2_000)
    expect(asked()).toBe('newc')
    await pass(4_999)
    expect(asked()).toBe('newc')
    await pass(1)
    expect(asked()).toBe('newcd')
  })

  it('ask less and less often, down to every 30 s', async () => {
    const pool = await buildOutage()
    for (let second = 0; second < 1_200; second += 1) {
      for (const { key, fail } of pool.sent.slice(-2)) {
        fail(dropped())
        if (!pool.isQueued(key)) outcomeOf(pool.ask(key))
      }
      await pass(1_000)
    }
    const times = pool.times()
    const [last = 0, before = 0] = times.toReversed()
    expect([last - before, times.length]).toEqual([30_000, expect.toSatisfy((count) => count < 100)])
  })

  it('ask again soon where nobody had asked for long, however long that outage went on', async () => {
    const { asked, ask, last } = await buildOutage()
    await pass(2_000)
    last('c').fail(dropped())
    await pass(2_000)
    last('d').fail(dropped())
    await pass(2_000)
    last('e').fail(dropped())
    await pass(600_000)
    for (const key of ['f', 'g']) outcomeOf(ask(key))
    await pass(0)
    last('f').fail(dropped())
    await pass(1_999)
    expect(asked()).toBe('cdef')
    await pass(1)
    expect(asked()).toBe('cdefg')
  })
})

describe('createRequestPool: a failure of one run', () => {
  it.each<[string, () => Error]>([
    ['500', broken],
    ['404', () => broken(404)],
    ['403', () => broken(403)],
  ])('by %s keeps no other waiting, however often', async (_, error) => {
    const pool = buildPool({ maxRequestsPerSecond: 1_000 })
    for (let time = 0; time < 5; time += 1) {
      outcomeOf(pool.ask('a'))
      await pass(0)
      pool.last('a').fail(error())
      await pass(0)
      outcomeOf(pool.ask(`b${time}`))
      await pass(0)
      expect(pool.keys().at(-1)).toBe(`b${time}`)
      pool.last(`b${time}`).answer()
      await pass(0)
    }
  })
})

describe('createRequestPool: runs whose last request failed too', () => {
  /** Two of them, each of which failed while another was answered; what is asked then, and whether that is let go. */
  async function buildBroken() {
    const pool = buildPool({ maxRequestsPerSecond: 1_000 })
    const end = async (key: string, error?: Error) => {
      outcomeOf(pool.ask(key))
      await pass(0)
      if (error) pool.last(key).fail(error)
      else pool.last(key).answer()
      await pass(0)
    }
    for (const key of ['a', 'well', 'b', 'well']) await end(key, key === 'well' ? undefined : broken())
    const goes = async (key: string) => {
      outcomeOf(pool.ask(key))
      await pass(0)
      return pool.keys().at(-1) === key
    }
    return { end, goes }
  }

  it('keep no other waiting, however many and however often', async () => {
    const { end, goes } = await buildBroken()
    for (const key of ['a', 'b', 'b', 'a']) await end(key, broken())
    expect(await goes('c')).toBe(true)
  })

  it.each([
    ['before', ['a', 'well']],
    ['after', ['well', 'a']],
  ])('confirm that all fail, %s one that was answered', async (_, keys) => {
    const { end, goes } = await buildBroken()
    for (const key of keys) await end(key, broken())
    expect(await goes('c')).toBe(false)
    await pass(2_000)
    expect(await goes('d')).toBe(false)
  })

  it('count as others do once they were answered', async () => {
    const { end, goes } = await buildBroken()
    await end('a')
    for (const key of ['b', 'a']) await end(key, broken())
    expect(await goes('c')).toBe(false)
  })
})

describe('createRequestPool: somebody or the network is back', () => {
  /** An outage that has gone on for so long that one asks every 30 s; the last one has asked and failed just now. */
  async function buildLongOutage() {
    const pool = await buildOutage()
    const askOn = () => {
      for (const key of ['c', 'd']) if (!pool.isQueued(key)) outcomeOf(pool.ask(key))
    }
    for (let second = 0; second < 1_200; second += 1) {
      pool.sent.at(-1)!.fail(dropped())
      await pass(0)
      askOn()
      await pass(1_000)
    }
    const { length } = pool.sent
    for (let second = 0; pool.sent.length === length && second < 60; second += 1) await pass(1_000)
    const failLast = async () => {
      pool.sent.at(-1)!.fail(dropped())
      await pass(0)
      askOn()
    }
    await failLast()
    return { ...pool, failLast, asked: () => pool.sent.length - length - 1 }
  }

  it('lets one ask at once, and the others wait for its answer', async () => {
    const { wake, asked, failLast } = await buildLongOutage()
    await pass(10_000)
    expect(asked()).toBe(0)
    wake()
    await pass(0)
    expect(asked()).toBe(1)
    wake()
    await pass(1_000)
    await failLast()
    await pass(10_000)
    expect(asked()).toBe(1)
  })

  it('lets nobody ask sooner than two seconds after the last one, however often they come', async () => {
    const { wake, asked } = await buildLongOutage()
    for (let ms = 0; ms < 1_900; ms += 100) {
      wake()
      await pass(100)
    }
    expect(asked()).toBe(0)
    await pass(100)
    expect(asked()).toBe(1)
  })

  it('is nothing to what a server holds', async () => {
    const pool = buildPool()
    outcomeOf(pool.ask('a'))
    await pass(0)
    pool.last('a').fail(tooMany(10_000))
    await pass(0)
    outcomeOf(pool.ask('b'))
    pool.wake()
    await pass(9_999)
    expect(pool.keys()).toEqual(['a'])
    await pass(1)
    expect(pool.keys()).toEqual(['a', 'b'])
  })
})
