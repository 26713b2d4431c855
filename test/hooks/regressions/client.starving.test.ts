import { createRunClient, getRun, waitForRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPool, outcomeOf } from '../../support/buildPool.ts'
import { json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const refOf = (runId: string) => ({ projectName: 'local', tableId: 'table-1', runId })
const running = json({ status: 'running' })

/** Follows so many runs that hang and one that is answered at once, and counts what is asked for each. */
async function follow(hung: number, limits: { maxInFlight?: number } = {}) {
  const scripted = scriptFetch(({ url }) => (url.endsWith('/answers') ? running : neverAnswer))
  const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch, ...limits })
  const leaving: AbortController[] = []
  const ids = [...Array.from({ length: hung }, (_, index) => `hangs-${index}`), 'answers']
  for (const id of ids) {
    const controller = new AbortController()
    leaving.push(controller)
    outcomeOf(waitForRun(client, refOf(id), { signal: controller.signal }))
  }
  await pass(300_000)
  for (const controller of leaving) controller.abort()
  await pass(0)
  const polls = (id: string) => scripted.requests.filter(({ url }) => url.endsWith(`/${id}`)).length
  return { ...scripted, answered: polls('answers'), hung: ids.slice(0, -1).map(polls) }
}

describe('runs whose requests hang', () => {
  it('leave a seventh its turns, and get theirs', async () => {
    const { answered, hung, mostInFlight } = await follow(6)
    expect(answered).toBeGreaterThanOrEqual(50)
    expect(Math.min(...hung)).toBeGreaterThanOrEqual(3)
    expect(mostInFlight()).toBe(6)
  })

  it('leave it its turns if they are many', async () => {
    const { answered, hung } = await follow(20)
    expect(answered).toBeGreaterThanOrEqual(35)
    expect(Math.min(...hung)).toBeGreaterThanOrEqual(1)
  })

  it('leave it its turns where two may be in flight', async () => {
    const { answered, hung } = await follow(2, { maxInFlight: 2 })
    expect(answered).toBeGreaterThanOrEqual(50)
    expect(Math.min(...hung)).toBeGreaterThanOrEqual(3)
  })

  it('take turns with it where one may be in flight', async () => {
    const { answered, hung } = await follow(1, { maxInFlight: 1 })
    expect(answered).toBeGreaterThanOrEqual(8)
    expect(Math.min(...hung)).toBeGreaterThanOrEqual(5)
  })

  it('are asked for like all others once they answer', async () => {
    let isHanging = true
    const { fetch, mostInFlight } = scriptFetch(() => (isHanging ? neverAnswer : running))
    const client = createRunClient({ baseUrl: '/api', fetch })
    const ask = () => Array.from({ length: 6 }, (_, index) => outcomeOf(getRun(client, refOf(`${index}`))))
    ask()
    await pass(30_000)
    isHanging = false
    ask()
    await pass(0)
    isHanging = true
    ask()
    await pass(1_000)
    expect(mostInFlight()).toBe(6)
  })

  it('get their turn while all others are slow', async () => {
    const pool = buildPool({ maxInFlight: 4, maxRequestsPerSecond: 1_000 })
    const timed = { timeoutMs: 1_000 }
    outcomeOf(pool.ask('hangs', timed))
    await pass(1_000)
    for (let index = 0; index < 4; index += 1) outcomeOf(pool.ask(`slow-${index}`))
    await pass(0)
    for (const key of ['hangs', 'next-0', 'next-1']) outcomeOf(pool.ask(key, timed))
    await pass(6_000)
    pool.last('slow-0').answer()
    await pass(0)
    expect(pool.keys().slice(5)).toEqual(['hangs'])
  })
})
