import { createRunClient, getRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf } from '../../support/buildPool.ts'
import { json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const timedOut = { code: 'RUN-TIMEOUT', class: 'transient' }

function buildClient(options: { timeoutMs?: number } = {}) {
  const scripted = scriptFetch([neverAnswer, json({ status: 'running' })])
  return { ...scripted, client: createRunClient({ baseUrl: '/api', fetch: scripted.fetch, ...options }) }
}

describe('callers that share a request have each their own time', () => {
  it('and one that is short ends for that caller alone', async () => {
    const { client, requests } = buildClient()
    const patient = outcomeOf(getRun(client, ref))
    const hasty = outcomeOf(getRun(client, ref, { timeoutMs: 1_000 }))
    await pass(1_000)
    expect(hasty()).toMatchObject({ ...timedOut, message: expect.stringContaining('within 1000 ms') })
    expect([patient(), requests.length, requests[0]?.signal?.aborted]).toEqual([undefined, 1, false])
    await pass(29_000)
    expect([patient(), requests[0]?.signal?.aborted]).toMatchObject([timedOut, true])
  })

  it('and one that is long does not end with that of the first', async () => {
    const { client, requests } = buildClient()
    const first = outcomeOf(getRun(client, ref, { timeoutMs: 1_000 }))
    const patient = outcomeOf(getRun(client, ref, { timeoutMs: 60_000 }))
    await pass(59_999)
    expect([first(), patient(), requests[0]?.signal?.aborted]).toMatchObject([timedOut, undefined, false])
    await pass(1)
    expect([patient(), requests[0]?.signal?.aborted, vi.getTimerCount()]).toMatchObject([timedOut, true, 0])
  })

  it('counted from when the caller joined', async () => {
    const { client } = buildClient()
    outcomeOf(getRun(client, ref))
    await pass(20_000)
    const joined = outcomeOf(getRun(client, ref))
    await pass(29_999)
    expect(joined()).toBeUndefined()
    await pass(1)
    expect(joined()).toMatchObject(timedOut)
  })

  it('counted from when the request left, and not from when it was asked for', async () => {
    const pool = buildPool({ maxInFlight: 1 })
    void pool.ask('busy')
    await pass(0)
    const outcome = outcomeOf(pool.ask('run-1', { timeoutMs: 1_000 }))
    await pass(10_000)
    pool.last('busy').answer()
    await pass(999)
    expect(outcome()).toBeUndefined()
    await pass(1)
    expect(outcome()).toEqual(new Error('gave up after 1000 ms'))
  })

  it('which is that of the client by default', async () => {
    const { client } = buildClient({ timeoutMs: 500 })
    const outcome = outcomeOf(getRun(client, ref))
    await pass(500)
    expect(outcome()).toMatchObject(timedOut)
  })

  it.each([Number.NaN, 0, -1])('which is the usual one for %s, what is no time', async (timeoutMs) => {
    for (const [own, options] of [
      [{ timeoutMs }, {}],
      [{}, { timeoutMs }],
    ]) {
      const { client } = buildClient(own)
      const outcome = outcomeOf(getRun(client, ref, options))
      await pass(29_999)
      expect(outcome()).toBeUndefined()
      await pass(1)
      expect(outcome()).toMatchObject(timedOut)
    }
  })

  it('and is over when one leaves by itself', async () => {
    const { client, requests } = buildClient()
    const leaving = new AbortController()
    outcomeOf(getRun(client, ref, { timeoutMs: 1_000 }))
    const left = outcomeOf(getRun(client, ref, { signal: leaving.signal }))
    leaving.abort('left')
    await pass(1_000)
    expect([left(), requests[0]?.signal?.aborted, vi.getTimerCount()]).toEqual(['left', true, 0])
  })
})

describe('a request that hangs', () => {
  it('is not kept for ever by callers that join it one after the other', async () => {
    const { client, requests } = buildClient()
    const outcomes: (() => unknown)[] = []
    for (let time = 0; time < 10; time += 1) {
      outcomes.push(outcomeOf(getRun(client, ref)))
      await pass(10_000)
    }
    expect(requests.length).toBeGreaterThan(1)
    expect(outcomes.at(-1)?.()).toMatchObject({ run: { status: 'running' } })
  })

  it('and is joined by one who is in a hurry is not taken from one who is patient', async () => {
    const { client, requests } = buildClient()
    const patient = outcomeOf(getRun(client, ref, { timeoutMs: 60_000 }))
    for (let time = 0; time < 25; time += 1) {
      outcomeOf(getRun(client, ref, { timeoutMs: 1_000 }))
      await pass(2_000)
    }
    expect([patient(), requests.length]).toEqual([undefined, 1])
  })
})
