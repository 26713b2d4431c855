import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf } from '../../support/buildPool.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const reason = new Error('the user left')

/** A pool whose only slot is taken, so that everything else waits. */
async function buildBusyPool() {
  const pool = buildPool({ maxInFlight: 1 })
  void pool.ask('busy')
  await pass(0)
  return pool
}

describe('createRequestPool: callers under one key', () => {
  it.each([
    ['asked at the same time', 0],
    ['asked while it is in flight', 50],
  ])('share one request and its answer when %s', async (_, afterMs) => {
    const pool = buildPool()
    const first = outcomeOf(pool.ask('run-1'))
    await pass(afterMs)
    const second = outcomeOf(pool.ask('run-1'))
    await pass(50)
    pool.last('run-1').answer()
    await pass(0)
    expect([pool.sent.length, first(), second()]).toEqual([1, 'run-1', 'run-1'])
  })

  it('share one that waits', async () => {
    const pool = await buildBusyPool()
    const outcomes = [pool.ask('run-1'), pool.ask('run-1')].map(outcomeOf)
    pool.last('busy').answer()
    await pass(0)
    pool.last('run-1').answer()
    await pass(0)
    expect([pool.keys(), outcomes.map((read) => read())]).toEqual([
      ['busy', 'run-1'],
      ['run-1', 'run-1'],
    ])
  })

  it('share a failure', async () => {
    const pool = buildPool()
    const outcomes = [pool.ask('run-1'), pool.ask('run-1')].map(outcomeOf)
    await pass(0)
    pool.last('run-1').fail(reason)
    await pass(0)
    expect(outcomes.map((read) => read())).toEqual([reason, reason])
  })

  it('have a request of their own once the one before is answered', async () => {
    const pool = buildPool()
    void pool.ask('run-1')
    await pass(0)
    pool.last('run-1').answer()
    await pass(0)
    void pool.ask('run-1')
    await pass(0)
    expect(pool.keys()).toEqual(['run-1', 'run-1'])
  })

  it('never have two in flight, even right after the one before was aborted', async () => {
    const pool = buildPool()
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    await pass(0)
    controller.abort(reason)
    void pool.ask('run-1')
    await pass(2_000)
    expect([pool.sent.length, pool.mostInFlight()]).toEqual([2, 1])
  })
})

describe('createRequestPool: aborts', () => {
  it('end the wait of one caller, and the request only with the last', async () => {
    const pool = buildPool()
    const [one, two] = [new AbortController(), new AbortController()]
    const first = outcomeOf(pool.ask('run-1', { signal: one.signal }))
    const second = outcomeOf(pool.ask('run-1', { signal: two.signal }))
    await pass(0)
    one.abort(reason)
    await pass(0)
    const { signal } = pool.last('run-1')
    expect([first(), second(), signal.aborted]).toEqual([reason, undefined, false])
    two.abort('gone')
    await pass(0)
    expect([second(), signal.aborted, signal.reason]).toEqual(['gone', true, 'gone'])
  })

  it('leave a caller without a signal its answer', async () => {
    const pool = buildPool()
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    const patient = outcomeOf(pool.ask('run-1'))
    await pass(0)
    controller.abort(reason)
    pool.last('run-1').answer()
    await pass(0)
    expect(patient()).toBe('run-1')
  })

  it('take a request that waits out of the queue, unsent', async () => {
    const pool = await buildBusyPool()
    const controller = new AbortController()
    const outcome = outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    await pass(0)
    expect(pool.isQueued('run-1')).toBe(true)
    controller.abort(reason)
    await pass(0)
    expect([outcome(), pool.isQueued('run-1')]).toEqual([reason, false])
    pool.last('busy').answer()
    await pass(60_000)
    expect(pool.keys()).toEqual(['busy'])
  })

  it('keep a request that waits in the queue for whoever shares it', async () => {
    const pool = await buildBusyPool()
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    void pool.ask('run-1')
    controller.abort(reason)
    pool.last('busy').answer()
    await pass(0)
    expect(pool.keys()).toEqual(['busy', 'run-1'])
  })

  it('come before anything is sent: nothing is', async () => {
    const pool = buildPool()
    const outcome = outcomeOf(pool.ask('run-1', { signal: AbortSignal.abort(reason) }))
    const controller = new AbortController()
    outcomeOf(pool.ask('run-2', { signal: controller.signal }))
    controller.abort(reason)
    await pass(60_000)
    expect([outcome(), pool.sent]).toEqual([reason, []])
  })

  it('of one that is aborted and asked for again and again send one a second', async () => {
    const pool = buildPool()
    for (let time = 0; time < 100; time += 1) {
      const controller = new AbortController()
      outcomeOf(pool.ask('run-1', { signal: controller.signal }))
      await pass(10)
      controller.abort(reason)
    }
    void pool.ask('run-1')
    await pass(1_000)
    expect(pool.times()).toEqual([0, 1_000, 2_000])
  })

  it('of one hold back no other', async () => {
    const pool = buildPool()
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    await pass(0)
    controller.abort(reason)
    void pool.ask('run-1')
    await pass(0)
    void pool.ask('run-2')
    await pass(0)
    expect([pool.keys(), pool.isQueued('run-1')]).toEqual([['run-1', 'run-2'], true])
  })

  it.each(['an answer', 'a failure', 'an abort'])('leave no listener behind after %s', async (how) => {
    const pool = buildPool()
    const controller = new AbortController()
    outcomeOf(pool.ask('run-1', { signal: controller.signal }))
    outcomeOf(pool.ask('run-2', { signal: controller.signal }))
    await pass(0)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(2)
    for (const { answer, fail } of pool.sent) {
      if (how === 'an answer') answer()
      if (how === 'a failure') fail(reason)
    }
    if (how === 'an abort') controller.abort()
    await pass(0)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})

describe('createRequestPool: a limit to the waiting', () => {
  it('gives up a request whose turn does not come in time, unsent', async () => {
    const pool = await buildBusyPool()
    const outcome = outcomeOf(pool.ask('run-1', { waitMs: 5_000 }))
    await pass(4_999)
    expect(outcome()).toBeUndefined()
    await pass(1)
    expect(outcome()).toEqual(new Error('gave up after 5000 ms'))
    pool.last('busy').answer()
    await pass(0)
    expect([pool.keys(), vi.getTimerCount()]).toEqual([['busy'], 0])
  })

  it('no longer counts once it is sent', async () => {
    const pool = buildPool()
    const outcome = outcomeOf(pool.ask('run-1', { waitMs: 5_000 }))
    await pass(60_000)
    expect(outcome()).toBeUndefined()
    pool.last('run-1').answer()
    await pass(0)
    expect(outcome()).toBe('run-1')
  })

  it('is that of each caller: one gives up, the other waits on', async () => {
    const pool = await buildBusyPool()
    const hasty = outcomeOf(pool.ask('run-1', { waitMs: 1_000 }))
    const slower = outcomeOf(pool.ask('run-1', { waitMs: 3_000 }))
    const patient = outcomeOf(pool.ask('run-1'))
    await pass(2_000)
    expect([hasty(), slower(), patient()]).toEqual([new Error('gave up after 1000 ms'), undefined, undefined])
    pool.last('busy').answer()
    await pass(0)
    pool.last('run-1').answer()
    await pass(0)
    expect([slower(), patient()]).toEqual(['run-1', 'run-1'])
  })

  it('counts for a caller that joins one who has none', async () => {
    const pool = await buildBusyPool()
    const patient = outcomeOf(pool.ask('run-1'))
    await pass(1_000)
    const hasty = outcomeOf(pool.ask('run-1', { waitMs: 500 }))
    await pass(500)
    expect([hasty(), patient()]).toEqual([new Error('gave up after 500 ms'), undefined])
  })

  it('counts while the server asked all to wait, too', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1 })
    outcomeOf(pool.ask('run-1'))
    const outcome = outcomeOf(pool.ask('run-2', { waitMs: 500 }))
    await pass(500)
    expect(outcome()).toBeInstanceOf(Error)
  })

  it('may be longer than a timer can count', async () => {
    const pool = await buildBusyPool()
    const setTimer = vi.spyOn(globalThis, 'setTimeout')
    const outcome = outcomeOf(pool.ask('run-1', { waitMs: 2 ** 40 }))
    await pass(60_000)
    // Once to notice that it waits, once to give it up.
    expect([outcome(), setTimer.mock.calls.length]).toEqual([undefined, 2])
  })
})
