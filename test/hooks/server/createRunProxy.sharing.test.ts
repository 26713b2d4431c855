import { describe, expect, it } from 'vitest'
import { buildProxy, filesPath, gate, runPath } from './buildProxy.ts'

const otherPath = `${runPath}x`

/** An upstream whose answers wait for the test. */
function buildHeld(options: Parameters<typeof buildProxy>[0] = {}) {
  const gates: ReturnType<typeof gate<Response>>[] = []
  const signals: AbortSignal[] = []
  const built = buildProxy(options, (request) => {
    const held = gate<Response>()
    gates.push(held)
    signals.push(request.signal)
    return held.passed
  })
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { ...built, gates, signals, turn }
}

const answer = (count: number, status = 200) => Response.json({ status: 'running', count }, { status })

describe('createRunProxy: sharing', () => {
  it('joins identical GETs in flight into one upstream request', async () => {
    const { get, gates, upstreamed, turn } = buildHeld()
    const asked = Array.from({ length: 50 }, () => get(runPath))
    await turn()
    gates[0]?.open(answer(1))
    const bodies = await Promise.all(asked.map(async (one) => (await one).json()))
    expect(upstreamed).toHaveLength(1)
    expect(bodies).toEqual(Array.from({ length: 50 }, () => ({ status: 'running', count: 1 })))
  })

  it('keeps different runs apart', async () => {
    const { get, upstreamed } = buildProxy({}, (request) => Response.json({ url: request.url }))
    const [one, two] = await Promise.all([get(runPath), get(otherPath)])
    expect(upstreamed).toHaveLength(2)
    expect(await one.json()).not.toEqual(await two.json())
  })

  it('joins two spellings of one address', async () => {
    const { get, upstreamed } = buildProxy()
    await Promise.all([get(runPath), get(`${runPath.replace('demo', '%64emo')}?t=1`)])
    expect(upstreamed).toHaveLength(1)
  })

  it('gives a good answer again for a second, and no longer', async () => {
    let nowMs = 5000
    const { get, upstreamed } = buildProxy({ now: () => nowMs, reuseMs: 60_000 }, (_, count) => answer(count))
    const counts: unknown[] = []
    for (const atMs of [5000, 5500, 5999, 6000, 6999, 7000]) {
      nowMs = atMs
      counts.push(((await (await get(runPath)).json()) as { count: number }).count)
    }
    expect(counts).toEqual([1, 1, 1, 2, 2, 3])
    expect(upstreamed).toHaveLength(3)
  })

  it('gives no answer again when the clock was set back', async () => {
    let nowMs = 5000
    const { get, upstreamed } = buildProxy({ now: () => nowMs })
    await get(runPath)
    nowMs = 1000
    await get(runPath)
    expect(upstreamed).toHaveLength(2)
  })

  it('shares only what is in flight when reuseMs is 0', async () => {
    const { get, upstreamed } = buildProxy({ reuseMs: 0, now: () => 0 })
    await Promise.all([get(runPath), get(runPath)])
    await get(runPath)
    expect(upstreamed).toHaveLength(2)
  })

  it.each([404, 429, 500])('gives a %i to those who share it, and to nobody after', async (status) => {
    const { get, gates, upstreamed, turn } = buildHeld({ now: () => 0 })
    const asked = [get(runPath), get(runPath)]
    await turn()
    gates[0]?.open(answer(1, status))
    expect((await Promise.all(asked)).map((one) => one.status)).toEqual([status, status])
    const later = get(runPath)
    await turn()
    gates[1]?.open(answer(2))
    expect((await later).status).toBe(200)
    expect(upstreamed).toHaveLength(2)
  })

  it('gives a broken connection to those who share it, and to nobody after', async () => {
    const { get, gates, turn } = buildHeld()
    const asked = [get(runPath), get(runPath)]
    await turn()
    gates[0]?.shut(new TypeError('fetch failed'))
    expect((await Promise.all(asked)).map((one) => one.status)).toEqual([502, 502])
    const later = get(runPath)
    await turn()
    gates[1]?.open(answer(2))
    expect((await later).status).toBe(200)
  })

  it('lets the others wait on when one caller leaves', async () => {
    const { get, gates, signals, turn } = buildHeld()
    const leaving = new AbortController()
    const left = get(runPath, { signal: leaving.signal })
    const stays = get(runPath)
    await turn()
    leaving.abort()
    expect((await left).status).toBe(499)
    expect(signals[0]?.aborted).toBe(false)
    gates[0]?.open(answer(1))
    expect((await stays).status).toBe(200)
  })

  it('ends the upstream request when the last caller leaves, and asks anew for the next', async () => {
    const { get, gates, signals, upstreamed, turn } = buildHeld()
    const leaving = new AbortController()
    const left = [get(runPath, { signal: leaving.signal }), get(runPath, { signal: leaving.signal })]
    await turn()
    leaving.abort()
    const next = get(runPath)
    await Promise.all(left)
    expect(signals[0]?.aborted).toBe(true)
    await turn()
    gates[1]?.open(answer(2))
    expect((await next).status).toBe(200)
    expect(upstreamed).toHaveLength(2)
  })

  it('shares nothing that was asked for before a write', async () => {
    const { get, post, gates, upstreamed, turn } = buildHeld({ now: () => 0 })
    const before = get(runPath)
    await turn()
    const write = post(filesPath, {})
    await turn()
    gates[1]?.open(answer(0))
    await write
    const after = get(runPath)
    await turn()
    gates[2]?.open(answer(2))
    gates[0]?.open(answer(1))
    expect(await (await after).json()).toMatchObject({ count: 2 })
    expect(await (await before).json()).toMatchObject({ count: 1 })
    // The late answer from before the write must not replace the newer one.
    expect(await (await get(runPath)).json()).toMatchObject({ count: 2 })
    expect(upstreamed).toHaveLength(3)
  })

  it('gives no answer from before a write again', async () => {
    const { get, post } = buildProxy({ now: () => 0 }, (_, count) => answer(count))
    await get(runPath)
    await post(filesPath, {})
    expect(await (await get(runPath)).json()).toMatchObject({ count: 3 })
  })

  it('never shares a POST', async () => {
    const { post, upstreamed } = buildProxy()
    await Promise.all([post(filesPath, { a: 1 }), post(filesPath, { a: 1 })])
    expect(upstreamed).toHaveLength(2)
  })

  it('keeps a bounded number of answers, and no long ones', async () => {
    const { get, upstreamed } = buildProxy({ now: () => 0 }, (request) =>
      Response.json({ text: 'x'.repeat(request.url.endsWith('long') ? 100_000 : 10) }),
    )
    for (let index = 0; index <= 200; index += 1) await get(`${runPath}-${index}`)
    await get(`${runPath}-200`)
    expect(upstreamed).toHaveLength(201)
    await get(`${runPath}-0`)
    expect(upstreamed).toHaveLength(202)
    await get(`${runPath}-long`)
    await get(`${runPath}-long`)
    expect(upstreamed).toHaveLength(204)
  })
})
