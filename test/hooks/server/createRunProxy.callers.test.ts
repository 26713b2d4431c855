import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildProxy, filesPath, gate, runPath, sentence } from './buildProxy.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const as = (user: string) => ({ headers: { 'x-user': user } })
const callerOf = (request: Request) => request.headers.get('x-user') ?? undefined

/** A proxy that writes down for whom the upstream was asked, by the last part of the address. */
function buildNamed(options: Parameters<typeof buildProxy>[0]) {
  const runs: string[] = []
  const built = buildProxy({ reuseMs: 0, ...options }, (request) => {
    runs.push(new URL(request.url).pathname.split('/').at(-1) ?? '')
    return Response.json({ status: 'running', data: {} })
  })
  const read = (user: string, run: string) => built.get(runPath.replace('r1', run), as(user))
  return { ...built, runs, read }
}

describe('createRunProxy: fair turns', () => {
  it('lets one who asks little wait for one turn of one who asks much', async () => {
    const { read, runs } = buildNamed({ limits: { maxRequestsPerSecond: 10, callerOf } })
    for (let index = 0; index < 40; index += 1) void read('hog', `hog-${index}`)
    await vi.advanceTimersByTimeAsync(250)
    void read('ada', 'ada-1')
    void read('eve', 'eve-1')
    await vi.advanceTimersByTimeAsync(300)
    // The one who has waited since before they came is next, and then they are.
    expect(runs.slice(3)).toEqual(['hog-3', 'ada-1', 'eve-1'])
  })

  it('makes room for one who asks little when all places are taken', async () => {
    const { read, runs } = buildNamed({ limits: { maxRequestsPerSecond: 10, maxWaitMs: 1000, callerOf } })
    const hogs = Array.from({ length: 100 }, (_, index) => read('hog', `hog-${index}`))
    await vi.advanceTimersByTimeAsync(50)
    const ada = read('ada', 'ada-1')
    await vi.advanceTimersByTimeAsync(2000)
    expect((await ada).status).toBe(200)
    expect(runs.indexOf('ada-1')).toBeLessThanOrEqual(2)
    expect((await Promise.all(hogs)).filter(({ status }) => status === 429).length).toBeGreaterThan(80)
  })

  it('shares evenly among those who come again and again', async () => {
    const { read, runs } = buildNamed({ limits: { maxRequestsPerSecond: 10, maxWaitMs: 1000, callerOf } })
    const over = new AbortController()
    const insist = async (user: string) => {
      for (let index = 0; !over.signal.aborted; index += 1) {
        const { status, headers } = await read(user, `${user}-${index}`)
        const waitMs = status === 429 ? Number(headers.get('retry-after-ms')) : 1
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
    // The hog has thirty requests at a time, the others one.
    const users = ['ada', 'eve', 'zoe', ...Array.from({ length: 30 }, () => 'hog')]
    const all = users.map(insist)
    await vi.advanceTimersByTimeAsync(60_000)
    over.abort()
    await vi.advanceTimersByTimeAsync(70_000)
    await Promise.all(all)
    const share = (user: string) => runs.slice(0, 580).filter((run) => run.startsWith(user)).length
    for (const user of ['ada', 'eve', 'zoe']) expect(share(user)).toBeGreaterThan(100)
    expect(share('hog')).toBeLessThan(250)
  })

  it('lets nobody wait behind another for an answer that both want', async () => {
    const { read, runs } = buildNamed({ limits: { maxRequestsPerSecond: 10, callerOf } })
    for (let index = 0; index < 40; index += 1) void read('hog', `hog-${index}`)
    await vi.advanceTimersByTimeAsync(150)
    void read('ada', 'hog-39')
    await vi.advanceTimersByTimeAsync(200)
    expect(runs[3]).toBe('hog-39')
  })

  it('gives each run its turn where nobody names callers', async () => {
    const { read, runs } = buildNamed({ limits: { maxRequestsPerSecond: 10, maxWaitMs: 500 } })
    const over = new AbortController()
    const insist = async (run: string) => {
      while (!over.signal.aborted) {
        const { status, headers } = await read('', run)
        const waitMs = status === 429 ? Number(headers.get('retry-after-ms')) : 1
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
    const all = Array.from({ length: 60 }, (_, index) => insist(`run-${index}`))
    await vi.advanceTimersByTimeAsync(30_000)
    over.abort()
    await vi.advanceTimersByTimeAsync(70_000)
    await Promise.all(all)
    expect(new Set(runs.slice(0, 280)).size).toBe(60)
  })
})

describe('createRunProxy: the limit of each caller', () => {
  const limits = { maxRequestsPerSecondPerCaller: 3, callerOf }

  it('refuses who asks more often, also for answers that are there, and nobody else', async () => {
    const { read, runs } = buildNamed({ limits, reuseMs: 1000 })
    const asked = await Promise.all(Array.from({ length: 5 }, () => read('hog', 'r')))
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    const refused = asked[4]
    expect(refused?.headers.get('retry-after')).toBe('1')
    expect(refused && (await sentence(refused))).toMatch(/more often/)
    expect((await read('ada', 'r')).status).toBe(200)
    await vi.advanceTimersByTimeAsync(1000)
    expect((await read('hog', 'r')).status).toBe(200)
    expect(runs).toHaveLength(2)
  })

  it('counts no call that authorize refuses', async () => {
    const { read } = buildNamed({ limits, authorize: (request) => request.url.endsWith('mine') })
    for (let index = 0; index < 9; index += 1) expect((await read('ada', 'foreign')).status).toBe(403)
    expect((await read('ada', 'mine')).status).toBe(200)
  })

  it('takes all without a name for one', async () => {
    const { get } = buildNamed({ limits })
    const asked = await Promise.all(Array.from({ length: 4 }, () => get(runPath)))
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('session db says hunter2')
      },
    ],
    ['rejects', () => Promise.reject(new Error('session db says hunter2'))],
  ])('is answered with 500 and no details when callerOf %s', async (_, broken) => {
    const errors: unknown[] = []
    const { get, post, runs } = buildNamed({
      limits: { callerOf: broken },
      onError: (error) => errors.push(error),
    })
    for (const response of [await get(runPath), await post(filesPath, {})]) {
      expect(response.status).toBe(500)
      expect(await response.text()).not.toMatch(/hunter2/)
    }
    expect(errors).toHaveLength(2)
    expect(runs).toEqual([])
  })

  it('says what is wrong when callerOf has used up the body', async () => {
    const errors: unknown[] = []
    const { post, runs } = buildNamed({
      limits: { callerOf: (request) => request.text() },
      onError: (error) => errors.push(error),
    })
    expect((await post(filesPath, {})).status).toBe(500)
    expect(String(errors[0])).toContain('request.clone()')
    expect(runs).toEqual([])
  })

  it('is answered with 504 when callerOf does not', async () => {
    const name = gate<string>()
    const { get, runs } = buildNamed({ timeoutMs: 2000, limits: { callerOf: () => name.passed } })
    const asked = get(runPath)
    await vi.advanceTimersByTimeAsync(2000)
    expect((await asked).status).toBe(504)
    name.open('ada')
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
