import { createRunClient, getRun, RunHttpError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mostWithin } from '../../support/mostWithin.ts'
import { buildProxy, filesPath, gate, origin, runPath, sentence } from './buildProxy.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const as = (user: string) => ({ headers: { 'x-user': user } })
const callerOf = (request: Request) => request.headers.get('x-user') ?? undefined

/** A proxy whose upstream writes down when each run was asked for. */
function buildTimed(options: Parameters<typeof buildProxy>[0], reply?: Parameters<typeof buildProxy>[1]) {
  const times: number[] = []
  const runs: string[] = []
  const built = buildProxy({ reuseMs: 0, ...options }, (request, count) => {
    times.push(Date.now())
    runs.push(new URL(request.url).pathname.split('/').at(-1) ?? '')
    return reply ? reply(request, count) : Response.json({ status: 'running', data: {} })
  })
  return { ...built, times, runs }
}

const statuses = async (asked: Promise<Response>[]) => (await Promise.all(asked)).map(({ status }) => status)

describe('createRunProxy: the budget of the key', () => {
  it('lets no more through in any second than it may, and answers the others with 429', async () => {
    const { get, times } = buildTimed({ limits: { maxRequestsPerSecond: 10, maxWaitMs: 2000 } })
    const asked = Array.from({ length: 100 }, (_, index) => get(`${runPath}-${index}`))
    await vi.advanceTimersByTimeAsync(3000)
    const all = await statuses(asked)
    expect(all.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20)
    expect(all.filter((status) => status === 429).length).toBe(100 - times.length)
    expect(mostWithin(times, 1000)).toBe(10)
  })

  it.each([0.5, 3, 250])('holds for %d a second', async (rate) => {
    const { get, times } = buildTimed({ limits: { maxRequestsPerSecond: rate, maxWaitMs: 70_000 } })
    const asked = Array.from({ length: 30 }, (_, index) => get(`${runPath}-${index}`))
    await vi.advanceTimersByTimeAsync(70_000)
    await statuses(asked)
    expect(times).toHaveLength(30)
    expect(mostWithin(times, 1000 / Math.min(rate, 1))).toBeLessThanOrEqual(Math.max(1, rate))
  })

  it('says when to come back, to each a time of their own, as the client reads it', async () => {
    const { get } = buildTimed({ limits: { maxRequestsPerSecond: 2, maxWaitMs: 1000 } })
    const asked = Array.from({ length: 12 }, (_, index) => get(`${runPath}-${index}`))
    await vi.advanceTimersByTimeAsync(2000)
    const refused = (await Promise.all(asked)).filter(({ status }) => status === 429)
    const waits = refused.map(({ headers }) => Number(headers.get('retry-after-ms')))
    expect(new Set(waits).size).toBe(waits.length)
    for (const { headers } of refused)
      expect(Number(headers.get('retry-after'))).toBe(Math.ceil(Number(headers.get('retry-after-ms')) / 1000))
    const client = createRunClient({
      baseUrl: `${origin}/api`,
      fetch: async () => {
        const again = refused[0]
        return new Response(await again?.text(), { status: 429, headers: again?.headers ?? {} })
      },
    })
    const error = await getRun(client, { projectName: 'p', tableId: 't', runId: 'r' }).catch(
      (one: unknown) => one,
    )
    expect(error).toBeInstanceOf(RunHttpError)
    expect(error).toMatchObject({ class: 'transient', retryAfterMs: waits[0] })
  })

  it('asks once for those who share, whatever the budget', async () => {
    const { get, times } = buildTimed({ limits: { maxRequestsPerSecond: 1, callerOf } })
    const asked = Array.from({ length: 1000 }, (_, index) => get(runPath, as(`user-${index}`)))
    await vi.advanceTimersByTimeAsync(10)
    expect(new Set(await statuses(asked))).toEqual(new Set([200]))
    expect(times).toHaveLength(1)
  })

  it('spends nothing on callers who leave, and leaves no timer behind', async () => {
    const { get, times } = buildTimed({ limits: { maxRequestsPerSecond: 1 } })
    const leaving = new AbortController()
    const first = get(runPath)
    const asked = Array.from({ length: 4 }, (_, index) =>
      get(`${runPath}-${index}`, { signal: leaving.signal }),
    )
    await vi.advanceTimersByTimeAsync(10)
    leaving.abort()
    expect(await statuses(asked)).toEqual([499, 499, 499, 499])
    expect((await first).status).toBe(200)
    await vi.advanceTimersByTimeAsync(1040)
    expect(vi.getTimerCount()).toBe(0)
    const next = get(runPath)
    await vi.advanceTimersByTimeAsync(1)
    expect((await next).status).toBe(200)
    expect(times).toHaveLength(2)
  })

  it('counts writes and files too, and lets a write go first', async () => {
    const extensions = [{ name: 'file', method: 'GET', path: '/files/:fileId' } as const]
    const { get, post, times, runs } = buildTimed({ extensions, limits: { maxRequestsPerSecond: 10 } })
    const asked = [get(runPath), get('/api/files/f1'), get(`${runPath}-2`)]
    await vi.advanceTimersByTimeAsync(1)
    asked.push(post(filesPath, {}))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await statuses(asked)).toEqual([200, 200, 200, 200])
    expect(runs).toEqual(['r1', 'files', 'f1', 'r1-2'])
    expect(mostWithin(times, 100)).toBe(1)
  })

  it.each([
    [{ maxRequestsPerSecond: 0 }, /maxRequestsPerSecond/],
    [{ maxRequestsPerSecond: Number.NaN }, /maxRequestsPerSecond/],
    [{ maxWaitMs: -1 }, /maxWaitMs/],
    [{ maxRequestsPerSecondPerCaller: 5 }, /callerOf/],
  ])('refuses the limits %j at once', (limits, words) => {
    expect(() => buildProxy({ limits })).toThrow(words)
  })
})

describe('createRunProxy: a 429 of the upstream', () => {
  const tooMany = (headers: Record<string, string> = {}, status = 429) =>
    new Response('{}', { status, headers })

  it.each([
    ['seconds', { 'retry-after': '7' }, 429, 7000],
    ['milliseconds', { 'retry-after-ms': '2500' }, 429, 2500],
    ['a 503 with seconds', { 'retry-after': '3' }, 503, 3000],
    ['no time', {}, 429, 1000],
    // The server's clock is a year behind: only the difference counts.
    [
      'a date',
      { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT', date: 'Thu, 01 Jan 2026 00:00:00 GMT' },
      429,
      9000,
    ],
    ['a year', { 'retry-after': '31536000' }, 429, 900_000],
  ])('with %s holds the requests of all callers', async (...[, headers, status, holdMs]) => {
    const { get, times } = buildTimed({ limits: {} }, (_request, count) =>
      count === 1 ? tooMany(headers, status) : Response.json({ status: 'done' }),
    )
    expect((await get(runPath)).status).toBe(status)
    await vi.advanceTimersByTimeAsync(holdMs - 5100 > 0 ? holdMs - 5100 : 0)
    if (holdMs > 5100) {
      const held = await get(`${runPath}-2`)
      expect(held.status).toBe(429)
      expect(await sentence(held)).toMatch(/Retry-After/)
      expect(Math.floor(Number(held.headers.get('retry-after-ms')) / 10)).toBe(510)
      await vi.advanceTimersByTimeAsync(100)
    }
    const next = get(`${runPath}-3`)
    await vi.advanceTimersByTimeAsync(Math.min(holdMs, 5000) - 1)
    expect(times).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect((await next).status).toBe(200)
  })

  it('counts a storm of them as one', async () => {
    const arrived = gate()
    const { get, times } = buildTimed({ limits: {} }, async (_, count) => {
      if (count === 20) arrived.open()
      await arrived.passed
      return count <= 20 ? tooMany() : Response.json({ status: 'done' })
    })
    const asked = Array.from({ length: 20 }, (_, index) => get(`${runPath}-${index}`))
    expect(new Set(await statuses(asked))).toEqual(new Set([429]))
    const next = get(runPath)
    await vi.advanceTimersByTimeAsync(1000)
    expect((await next).status).toBe(200)
    expect(times).toHaveLength(21)
  })

  it('makes thousands wait in a bounded room, and tells the others when to come back', async () => {
    const { get, times } = buildTimed({ limits: {} }, (_, count) =>
      count === 1 ? tooMany({ 'retry-after': '2' }) : Response.json({ status: 'done' }),
    )
    await get(runPath)
    const asked = Array.from({ length: 3000 }, (_, index) => get(`${runPath}-${index}`))
    await vi.advanceTimersByTimeAsync(2500)
    const all = await Promise.all(asked)
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1000)
    expect(times).toHaveLength(1001)
    for (const { status, headers } of all)
      if (status === 429) expect(Number(headers.get('retry-after-ms'))).toBeGreaterThan(1000)
  })

  it('without limits is the matter of the one who got it', async () => {
    const { get, times } = buildTimed({}, () => tooMany({ 'retry-after': '7' }))
    await get(runPath)
    await get(runPath)
    expect(times).toHaveLength(2)
  })
})
