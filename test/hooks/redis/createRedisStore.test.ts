import { createRunProxy, type SharedStore } from 'cloudsquid-react/server'
import { createRedisStore } from 'cloudsquid-react/server/redis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { leavesOutRedis, type RedisServer, startRedis } from '../../support/startRedis.ts'
import { type ClientKind, clientKinds, connectClient } from './connectClient.ts'

const isLeftOut = leavesOutRedis()
let server: RedisServer
beforeAll(async () => {
  if (!isLeftOut) server = await startRedis()
})
afterAll(() => server?.dispose())

async function connect(kind: ClientKind) {
  const connected = await connectClient(kind, server.port)
  onTestFinished(connected.close)
  await connected.send('FLUSHALL')
  return { ...connected, store: createRedisStore(connected.client) }
}

/** Waits for what the store does by its own clock. */
async function until<TValue>(read: () => Promise<TValue>, isSo: (value: TValue) => boolean): Promise<void> {
  await expect.poll(async () => isSo(await read()), { interval: 20, timeout: 10_000 }).toBe(true)
}

const refusal = (store: SharedStore, points: number, durationMs: number) => {
  const limiter = store.limiter({ points, durationMs })
  return (key = 'k') =>
    limiter.consume(key).then(
      () => undefined,
      (error: unknown) => error,
    )
}

describe.skipIf(isLeftOut).each(clientKinds)('createRedisStore: a client of %s', (kind) => {
  it('gives one of many the right to ask, and the answer to the others', async () => {
    const { store } = await connect(kind)
    const owners = Array.from({ length: 20 }, (_, index) => `owner-${index}`)
    const claims = await Promise.all(owners.map((owner) => store.claim('k', { owner, leaseMs: 60_000 })))
    const states = claims.map(({ state }) => state)
    expect(states.toSorted()).toEqual(['mine', ...Array.from({ length: 19 }, () => 'taken')])
    const owner = owners[states.indexOf('mine')] ?? ''
    await store.release('k', { owner: 'another', value: 'forged', keepMs: 60_000 })
    expect(await store.claim('k', { owner: 'x', leaseMs: 60_000 })).toEqual({ state: 'taken' })
    await store.release('k', { owner, value: '"ü" \u0000', keepMs: 60_000 })
    const claim = await store.claim('k', { owner: 'x', leaseMs: 60_000 })
    expect(claim).toMatchObject({ state: 'answered', value: '"ü" \u0000' })
    expect(claim.state === 'answered' && claim.leftMs > 0 && claim.leftMs <= 60_000).toBe(true)
  })

  it('hands the right of one who died to the next', async () => {
    const { store } = await connect(kind)
    await store.claim('k', { owner: 'dead', leaseMs: 50 })
    await until(
      () => store.claim('k', { owner: 'heir', leaseMs: 60_000 }),
      ({ state }) => state === 'mine',
    )
    await store.renew('k', { owner: 'dead', leaseMs: 60_000 })
    await store.release('k', { owner: 'dead', value: 'late', keepMs: 60_000 })
    expect(await store.claim('k', { owner: 'x', leaseMs: 1 })).toEqual({ state: 'taken' })
  })

  it('counts points for all, in milliseconds, and keeps the longer of two holds', async () => {
    const { store } = await connect(kind)
    const consume = refusal(store, 3, 60_000)
    const results = await Promise.all(Array.from({ length: 8 }, () => consume()))
    expect(results.filter((result) => result === undefined)).toHaveLength(3)
    expect(await consume()).toMatchObject({ msBeforeNext: expect.any(Number) as number })
    expect(await consume('another')).toBeUndefined()
    const quick = refusal(store, 1, 30)
    await quick('quick')
    await until(
      () => quick('quick'),
      (result) => result === undefined,
    )
    const limiter = store.limiter({ points: 3, durationMs: 1000 })
    await limiter.block('held', 600)
    await limiter.block('held', 5)
    const held = (await limiter.consume('held').catch((error: unknown) => error)) as { msBeforeNext: number }
    expect(held.msBeforeNext).toBeGreaterThan(500_000)
  })

  it('knows who is there, and for how long it has had its memory', async () => {
    const { store } = await connect(kind)
    expect(await store.join('i', { id: 'a', aliveMs: 60_000 })).toMatchObject({ instances: 1 })
    await store.join('i', { id: 'b', aliveMs: 60_000 })
    expect(await store.join('i', { id: 'a', aliveMs: 60_000 })).toMatchObject({ instances: 2 })
    await until(
      () => store.join('i', { id: 'a', aliveMs: 1 }),
      ({ instances, ageMs }) => instances === 1 && ageMs > 0,
    )
  })

  it('keeps nothing for ever, nothing by its name, and nothing of two apps together', async () => {
    const { client, send } = await connect(kind)
    const asked: string[] = []
    const build = (apiKey: string, prefix?: string) =>
      createRunProxy({
        apiKey,
        limits: {
          maxRequestsPerSecond: 1000,
          maxRequestsPerSecondPerCaller: 1000,
          callerOf: () => 'ada@example.com',
        },
        shared: createRedisStore(client, prefix === undefined ? {} : { prefix }),
        fetch: (request) => {
          asked.push(request.headers.get('x-api-key') ?? '')
          return Response.json({ status: 'running', data: {} })
        },
      })
    const get = (proxy: ReturnType<typeof build>) =>
      proxy(new Request('https://app.test/api/projects/secret-project/tables/t1/run/r1'))
    await send('SET', 'mine', 'untouched')
    for (const proxy of [build('key-one'), build('key-one'), build('key-two'), build('key-one', 'apart')])
      expect((await get(proxy)).status).toBe(200)
    const keys = (await send('KEYS', '*')) as string[]
    expect(keys.length).toBeGreaterThan(6)
    for (const name of keys.filter((one) => one !== 'mine')) {
      expect(name).toMatch(/^(cloudsquid|apart):\{[\da-f]{32}\}:[a-z]+(:[\da-f]{32})?(:[a-z]+)?$/)
      expect(name).not.toMatch(/secret|ada|key-|r1/)
      expect(Number(await send('PTTL', name))).not.toBe(-1)
    }
    expect(await send('GET', 'mine')).toBe('untouched')
    expect(asked.filter((key) => key === 'key-two')).toHaveLength(1)
  })
})

describe('createRedisStore: what it is given', () => {
  it('refuses what is no client, in words', () => {
    expect(() => createRedisStore({} as never)).toThrow(/redis, ioredis or iovalkey/)
    expect(() => createRedisStore(undefined as never)).toThrow(/redis, ioredis or iovalkey/)
  })

  it('fails at once while a client is away, and leaves nothing waiting in it', async () => {
    let asked = 0
    const run = () => Promise.resolve((asked += 1))
    const lost = createRedisStore({ eval: run, defineCommand: () => {}, status: 'reconnecting' })
    const early = createRedisStore({ eval: run, on: () => {}, isReady: false })
    await expect(lost.read('k')).rejects.toThrow('reconnecting')
    await expect(early.read('k')).rejects.toThrow('connect()')
    expect(asked).toBe(0)
  })
})
