import { createRunClient, getRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf, tooMany } from '../../support/buildPool.ts'
import { json, scriptFetch, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
type Pool = ReturnType<typeof buildPool>

/** Asks, and notes what it is told and when. */
function ask(pool: Pool, key: string, options: Parameters<Pool['ask']>[1] = {}) {
  const told: string[] = []
  const onTurn = (turn: string) => void told.push(`${turn} ${performance.now()}`)
  outcomeOf(pool.ask(key, { onTurn, ...options }))
  return told
}

async function buildBusyPool() {
  const pool = buildPool({ maxInFlight: 1 })
  void pool.ask('busy')
  await pass(0)
  return pool
}

describe('a request is told of its turn', () => {
  it('once it is sent, if it need not wait', async () => {
    const told = ask(buildPool(), 'run-1')
    await pass(60_000)
    expect(told).toEqual(['sent 0'])
  })

  it('when it has waited a second for the budget, and when it leaves', async () => {
    const pool = await buildBusyPool()
    const told = ask(pool, 'run-1')
    await pass(999)
    expect(told).toEqual([])
    await pass(4_001)
    pool.last('busy').answer()
    await pass(0)
    expect(told).toEqual(['held 1000', 'sent 5000'])
  })

  it('not of a wait that is shorter, nor of one of a second to the end', async () => {
    const pool = buildPool({ maxRequestsPerSecond: 1, answersAfterMs: 0 })
    const told = [ask(pool, 'run-1'), ask(pool, 'run-2')]
    await pass(5_000)
    expect(told).toEqual([['sent 0'], ['sent 1000']])
  })

  it('at once while the server holds all back for more than a second', async () => {
    const pool = buildPool()
    const waiting = buildPool()
    outcomeOf(pool.ask('run-0'))
    await pass(0)
    pool.last('run-0').fail(tooMany(60_000))
    await pass(10)
    const told = ask(pool, 'run-1')
    await pass(60_000)
    expect(told).toEqual(['held 10', 'sent 60000'])
    expect(waiting.sent).toEqual([])
  })

  it('at once when the hold begins while it waits', async () => {
    const pool = buildPool({ maxInFlight: 1 })
    outcomeOf(pool.ask('run-0'))
    await pass(0)
    const told = ask(pool, 'run-1')
    await pass(100)
    pool.last('run-0').fail(tooMany(5_000))
    await pass(5_000)
    expect(told).toEqual(['held 100', 'sent 5100'])
  })

  it('not of a hold that is over within a second', async () => {
    const pool = buildPool()
    outcomeOf(pool.ask('run-0'))
    await pass(0)
    pool.last('run-0').fail(tooMany(1_500))
    await pass(600)
    const told = ask(pool, 'run-1')
    await pass(900)
    expect(told).toEqual(['sent 1500'])
  })

  it('that joins one in flight, at once, and one that joins a held one', async () => {
    const pool = await buildBusyPool()
    const joined = ask(pool, 'busy')
    expect(joined).toEqual(['sent 0'])
    const first = ask(pool, 'run-1')
    await pass(3_000)
    const second = ask(pool, 'run-1')
    await pass(0)
    expect([first, second]).toEqual([['held 1000'], ['held 3000']])
    pool.last('busy').answer()
    await pass(0)
    expect([first, second]).toEqual([
      ['held 1000', 'sent 3000'],
      ['held 3000', 'sent 3000'],
    ])
  })

  it('that is sent anew for somebody else, only if it has to wait again', async () => {
    const pool = buildPool()
    const told = ask(pool, 'run-1')
    outcomeOf(pool.ask('run-0'))
    await pass(0)
    const fresh = ask(pool, 'run-1', { isFresh: true })
    await pass(0)
    expect([told, fresh]).toEqual([['sent 0'], ['sent 0']])
    pool.last('run-0').fail(tooMany(9_000))
    await pass(0)
    ask(pool, 'run-1', { isFresh: true })
    await pass(9_000)
    expect(told).toEqual(['sent 0', 'held 0', 'sent 9000'])
  })

  it('that gives up while it is held is told no more', async () => {
    const pool = await buildBusyPool()
    const told = ask(pool, 'run-1', { waitMs: 2_000 })
    await pass(5_000)
    pool.last('busy').answer()
    await pass(5_000)
    expect(told).toEqual(['held 1000'])
  })

  it('with no timer for each caller', async () => {
    const pool = await buildBusyPool()
    for (let index = 0; index < 100; index += 1) ask(pool, `run-${index}`)
    await pass(10)
    expect(vi.getTimerCount()).toBe(1)
  })
})

it('getRun tells it, and the budget says for how long', async () => {
  const { fetch } = scriptFetch([status(429, '', { 'retry-after': '20' }), json({ status: 'running' })])
  const client = createRunClient({ baseUrl: '/api', fetch })
  const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
  outcomeOf(getRun(client, ref))
  await pass(0)
  const onTurn = vi.fn()
  outcomeOf(getRun(client, ref, { onTurn }))
  await pass(0)
  expect(onTurn.mock.calls).toEqual([['held', undefined]])
  expect([client.budget?.isQueued(ref), client.budget?.heldForMs()]).toEqual([true, 20_000])
  await pass(20_000)
  expect(onTurn.mock.calls).toEqual([
    ['held', undefined],
    ['sent', false],
  ])
})
