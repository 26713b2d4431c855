import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mostWithin } from '../../support/mostWithin.ts'
import { advance, buildInstances, fakeClock, running, settled } from './buildInstances.ts'
import { filesPath, gate, runPath } from './buildProxy.ts'

beforeEach(fakeClock)
afterEach(() => void vi.useRealTimers())

describe('createRunProxy: answers of all instances', () => {
  it('asks once for callers of four of them, and gives the answer again for a second', async () => {
    const { instances, times } = buildInstances(4)
    const asked = instances.flatMap(({ get }) => Array.from({ length: 25 }, () => get(runPath)))
    const all = await settled(Promise.all(asked))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(times).toHaveLength(1)
    await advance(2000)
    await settled(Promise.all(instances.map(({ get }) => get(runPath))))
    expect(times).toHaveLength(2)
  })

  it('gives no answer again that is older than a second, whoever had it', async () => {
    const { instances, times } = buildInstances(2)
    const [one, two] = instances
    await settled(one!.get(runPath))
    await advance(900)
    await settled(two!.get(runPath))
    expect(times).toHaveLength(1)
    // Its own memory of it must not begin the second anew.
    await advance(500)
    await settled(two!.get(runPath))
    expect(times).toHaveLength(2)
  })

  it('ends reuse everywhere with a write at one of them', async () => {
    const { instances, times } = buildInstances(2)
    const [one, two] = instances
    await settled(two!.get(runPath))
    await settled(one!.post(filesPath, {}))
    await settled(two!.get(runPath))
    expect(times).toHaveLength(3)
  })

  it('joins nobody to what another instance asked for before a write', async () => {
    const held = gate<Response>()
    const { instances, times } = buildInstances(2, {}, (_, count) =>
      count === 1 ? held.passed : Response.json({ status: 'running', count }),
    )
    const [one, two] = instances
    const before = two!.get(runPath)
    await vi.waitFor(() => expect(times).toHaveLength(1))
    await settled(one!.post(filesPath, {}))
    expect(await (await settled(two!.get(runPath))).json()).toMatchObject({ count: 3 })
    held.open(Response.json({ status: 'running', count: 1 }))
    expect(await (await settled(before)).json()).toMatchObject({ count: 1 })
  })

  it('asks again when the one who asked has died', async () => {
    const { instances, times } = buildInstances(2, {}, (_, count) =>
      count === 1 ? new Promise<Response>(() => {}) : Response.json({ status: 'done' }),
    )
    const [dead, heir] = instances
    void dead!.get(runPath)
    await vi.waitFor(() => expect(times).toHaveLength(1))
    // What it says to stay alive no longer reaches the store.
    vi.clearAllTimers()
    const asked = heir!.get(runPath)
    expect((await settled(asked)).status).toBe(200)
    expect(times).toHaveLength(2)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeLessThan(4000)
  })

  it('asks once at a time while an answer takes long', async () => {
    const held = gate<Response>()
    const { instances, times } = buildInstances(3, {}, () => held.passed)
    const asked = Promise.all(instances.map(({ get }) => get(runPath)))
    await vi.waitFor(() => expect(times).toHaveLength(1))
    for (let second = 0; second < 20; second += 1) await advance(1000)
    expect(times).toHaveLength(1)
    held.open(Response.json({ status: 'done' }))
    expect((await settled(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(times).toHaveLength(1)
  })

  it.each([
    ['an answer of more than a megabyte', 'x'.repeat(1_000_001)],
    ['what is no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ])('puts %s into no store, and gives it to all', async (_, body) => {
    const { instances, times, scripted } = buildInstances(2, {}, () => new Response(body))
    const all = await settled(Promise.all(instances.map(({ get }) => get(runPath))))
    expect(all.map(({ status }) => status)).toEqual([200, 200])
    expect(times).toHaveLength(2)
    for (const { value } of scripted.values.values()) expect(value.length).toBeLessThan(100)
  })

  it('takes nothing from the store that no proxy can have written', async () => {
    const { instances, times, scripted } = buildInstances(1)
    scripted.store.claim = async () => ({ state: 'answered', value: '{"evil":1}', leftMs: 1000 })
    expect((await settled(instances[0]!.get(runPath))).status).toBe(200)
    expect(times).toHaveLength(1)
  })

  it('picks headers anew of what comes from the store, as others may write there', async () => {
    const { instances, scripted } = buildInstances(1)
    const headers = [
      ['content-type', 'application/json'],
      ['set-cookie', 'sid=1'],
      ['location', 'https://evil.test'],
    ]
    const value = JSON.stringify([200, headers, '{"status":"done"}'])
    scripted.store.claim = async () => ({ state: 'answered', value, leftMs: 500 })
    const response = await settled(instances[0]!.get(runPath))
    expect(response.headers.get('content-type')).toBe('application/json')
    expect([...response.headers.keys()]).not.toEqual(expect.arrayContaining(['set-cookie', 'location']))
  })

  it('asks authorize of every caller of every instance first', async () => {
    const { instances } = buildInstances(2, { authorize: (request) => request.headers.has('x-user') })
    const ada = await settled(instances[0]!.get(runPath, { headers: { 'x-user': 'ada' } }))
    expect(ada.status).toBe(200)
    expect((await settled(instances[1]!.get(runPath))).status).toBe(403)
  })
})

describe('createRunProxy: limits of all instances', () => {
  const limits = { maxRequestsPerSecond: 20 }
  /** Every instance is asked for a run of its own, again and again. */
  async function load({ instances }: ReturnType<typeof buildInstances>, seconds: number) {
    for (let step = 0; step < seconds * 20; step += 1) {
      for (const [index, { get }] of instances.entries()) void get(`${runPath}-${index}-${Math.random()}`)
      await advance(50)
    }
  }

  it('are those of one, also while the store is away and after it came back', async () => {
    const built = buildInstances(4, { limits })
    await load(built, 3)
    const before = built.times.length
    expect(before).toBeGreaterThan(40)
    built.scripted.mode = 'gone'
    await load(built, 5)
    const alone = built.times.length - before
    expect(alone).toBeGreaterThan(40)
    built.scripted.restart()
    built.scripted.mode = 'there'
    await load(built, 5)
    expect(built.times.length - alone - before).toBeGreaterThan(40)
    expect(mostWithin(built.times, 1000)).toBeLessThanOrEqual(20)
    expect(built.outages).toHaveLength(4)
  })

  it('are divided among those who are left', async () => {
    const built = buildInstances(4, { limits })
    await load(built, 2)
    const [alive] = built.instances
    const rest = { ...built, instances: [alive!] }
    // What the others were asked for is over after five seconds, and after ten more they count no longer.
    await load(rest, 18)
    built.scripted.mode = 'gone'
    await load(rest, 2)
    const before = built.times.length
    await load(rest, 3)
    expect(built.times.length - before).toBeGreaterThan(40)
    expect(mostWithin(built.times, 1000)).toBeLessThanOrEqual(20)
  })

  it('are divided as it is told where the store has never been met', async () => {
    const built = buildInstances(4, { limits: { ...limits, instances: 4 } })
    built.scripted.mode = 'gone'
    await load(built, 4)
    expect(built.times.length).toBeGreaterThan(30)
    expect(mostWithin(built.times, 1000)).toBeLessThanOrEqual(20)
  })

  it('hold all of them after a 429 that one of them got', async () => {
    const { instances, times } = buildInstances(3, { limits }, (_, count) =>
      count === 1
        ? new Response('{}', { status: 429, headers: { 'retry-after': '30' } })
        : running(new Request('https://x.test'), 1),
    )
    await settled(instances[0]!.get(runPath))
    await advance(100)
    const held = await settled(instances[2]!.get(`${runPath}-2`))
    expect(held.status).toBe(429)
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(25)
    expect(times).toHaveLength(1)
    await advance(30_000)
    expect((await settled(instances[1]!.get(runPath))).status).toBe(200)
  })

  it('count a caller at whichever instance', async () => {
    const { instances } = buildInstances(2, {
      limits: { maxRequestsPerSecondPerCaller: 2, callerOf: () => 'ada' },
    })
    const [one, two] = instances
    const asked = [one!.get(runPath), two!.get(runPath), one!.get(runPath), two!.get(runPath)]
    const all = (await settled(Promise.all(asked))).map(({ status }) => status)
    expect(all.toSorted()).toEqual([200, 200, 429, 429])
  })
})
