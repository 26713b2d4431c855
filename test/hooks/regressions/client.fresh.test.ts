import { createRunClient, getRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf, tooMany } from '../../support/buildPool.ts'
import { held, json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const fresh = { isFresh: true }

describe('a reading that must be fresh', () => {
  it('is answered by a request that was sent after it, and so are all that wait', async () => {
    const old = held(json({ status: 'running' }))
    const { fetch, requests, mostInFlight } = scriptFetch([old.step, json({ status: 'done', data: {} })])
    const client = createRunClient({ baseUrl: '/api', fetch })
    const poll = outcomeOf(getRun(client, ref))
    await pass(100)
    const asked = outcomeOf(getRun(client, ref, fresh))
    old.release()
    await pass(0)
    expect(asked()).toMatchObject({ run: { status: 'done' }, stamp: expect.any(Number) })
    expect(poll()).toBe(asked())
    expect([requests.length, requests[0]?.signal?.aborted, mostInFlight()]).toEqual([2, true, 1])
  })

  it('does not wait for one that hangs', async () => {
    const { fetch, requests } = scriptFetch([neverAnswer, json({ status: 'running' })])
    const client = createRunClient({ baseUrl: '/api', fetch })
    outcomeOf(getRun(client, ref))
    await pass(29_000)
    const asked = outcomeOf(getRun(client, ref, fresh))
    await pass(0)
    expect([asked(), requests.length]).toMatchObject([{ run: { status: 'running' } }, 2])
  })

  it('shares one that still waits for its turn, and one that is sent anew already', async () => {
    const pool = buildPool({ maxInFlight: 1 })
    void pool.ask('busy')
    await pass(0)
    const outcomes = [pool.ask('run-1'), pool.ask('run-1', fresh)].map(outcomeOf)
    pool.last('busy').answer()
    await pass(0)
    outcomes.push(...[pool.ask('run-1', fresh), pool.ask('run-1', fresh)].map(outcomeOf))
    await pass(0)
    expect([pool.keys(), pool.mostInFlight()]).toEqual([['busy', 'run-1', 'run-1'], 1])
    pool.last('run-1').answer()
    await pass(0)
    expect(outcomes.map((read) => read())).toEqual(Array(4).fill('run-1'))
  })

  it('asked for a hundred times a second sends no hundred requests, and all are answered', async () => {
    const pool = buildPool({ answersAfterMs: 50 })
    const outcomes: (() => unknown)[] = []
    for (let time = 0; time < 100; time += 1) {
      outcomes.push(outcomeOf(pool.ask('run-1', fresh)))
      await pass(10)
    }
    await pass(2_000)
    expect(outcomes.every((read) => read() === 'run-1')).toBe(true)
    expect(pool.sent.length).toBeLessThanOrEqual(4)
  })

  it('stays within the budget: a hold of the server holds it too', async () => {
    const pool = buildPool()
    outcomeOf(pool.ask('run-0'))
    outcomeOf(pool.ask('run-1'))
    await pass(0)
    pool.last('run-0').fail(tooMany(5_000))
    await pass(0)
    const asked = outcomeOf(pool.ask('run-1', fresh))
    await pass(4_999)
    expect([pool.keys(), pool.isQueued('run-1')]).toEqual([['run-0', 'run-1'], true])
    await pass(1)
    pool.last('run-1').answer()
    await pass(0)
    expect([pool.sent.length, asked()]).toEqual([3, 'run-1'])
  })

  it('leaves nothing behind when all leave between the old request and the new one', async () => {
    const pool = buildPool()
    const leaving = new AbortController()
    const left = [{}, fresh].map((options) => {
      const outcome = outcomeOf(pool.ask('run-1', { signal: leaving.signal, ...options }))
      return outcome
    })
    await pass(0)
    const third = outcomeOf(pool.ask('run-1', { signal: leaving.signal, ...fresh }))
    leaving.abort('left')
    await pass(60_000)
    expect([...left, third].map((read) => read())).toEqual(['left', 'left', 'left'])
    expect([pool.sent.length, pool.inFlight(), vi.getTimerCount()]).toEqual([1, 0, 0])
  })

  it('keeps the caller that has left out of it', async () => {
    const pool = buildPool()
    const leaving = new AbortController()
    const left = outcomeOf(pool.ask('run-1', { signal: leaving.signal }))
    await pass(0)
    const asked = outcomeOf(pool.ask('run-1', fresh))
    leaving.abort('left')
    await pass(0)
    pool.last('run-1').answer()
    await pass(0)
    expect([left(), asked(), pool.sent.length]).toEqual(['left', 'run-1', 2])
  })
})
