import type { RunProxyOptions } from 'cloudsquid-react/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildInstances, advance, fakeClock } from './buildInstances.ts'
import { runPath } from './buildProxy.ts'

beforeEach(fakeClock)
afterEach(() => void vi.useRealTimers())

const save = {
  name: 'save',
  method: 'PUT',
  path: '/projects/:projectName/tables/:tableId/run/:runId/review',
} as const

/** A proxy that lets requests wait, in front of a run whose status is the test's to set. */
function build(options: Partial<RunProxyOptions> = {}, count = 1) {
  const run = { status: 'running', code: 200, headers: {} as Record<string, string> }
  const built = buildInstances(count, { longAnswers: true, extensions: [save], ...options }, () =>
    Response.json({ status: run.status, data: {} }, { status: run.code, headers: run.headers }),
  )
  const [first] = built.instances
  const get = first!.get
  /** Asks as a page does that has seen the run. */
  async function wait(seconds: number, init: RequestInit = {}, instance = first!) {
    const state: { response?: Response; atMs?: number } = {}
    const seen = await got(instance.get(runPath))
    const headers = { prefer: `wait=${seconds}`, 'if-none-match': seen.headers.get('etag')!, ...init.headers }
    const answer = instance.get(runPath, { ...init, headers }).then((response) => {
      Object.assign(state, { response, atMs: Date.now() })
      return response
    })
    await advance(0)
    return { state, answer }
  }
  return { ...built, ...first!, get, wait, run, upstreamed: built.times }
}

/** What is hashed on the way takes turns and no time, so time passes in steps. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 100) await advance(100)
}

async function got(asked: Promise<Response>): Promise<Response> {
  const state: { response?: Response } = {}
  void asked.then((response) => (state.response = response))
  while (!state.response) await advance(0)
  return state.response
}

describe('createRunProxy: long answers', () => {
  it('are offered where the host wants them, on good answers alone', async () => {
    const { get, run } = build()
    const offered = await got(get(runPath))
    expect(offered.headers.get('cloudsquid-wait')).toBe('25')
    expect(offered.headers.get('vary')).toBe('Prefer')
    run.code = 500
    await pass(1_000)
    expect((await got(get(runPath))).headers.has('cloudsquid-wait')).toBe(false)
  })

  it('are none without the option, whatever a caller prefers', async () => {
    const { get } = build({ longAnswers: false })
    const answer = await got(get(runPath, { headers: { prefer: 'wait=25', 'if-none-match': '"x"' } }))
    expect(answer.status).toBe(200)
    expect(answer.headers.has('etag')).toBe(false)
  })

  it('come when the run changes, for all who wait at the same time, by one request at the pace of the hooks', async () => {
    const { wait, run, upstreamed } = build()
    const waiting = await Promise.all(Array.from({ length: 40 }, () => wait(25)))
    await pass(10_000)
    expect(waiting.some(({ state }) => state.response)).toBe(false)
    // At 0, 2, 4.4, 7.28 s.
    expect(upstreamed).toHaveLength(4)
    run.status = 'done'
    await pass(5_000)
    const toldAt = [...new Set(waiting.map(({ state }) => state.atMs! - (upstreamed.at(-1) ?? 0)))]
    expect(toldAt).toHaveLength(1)
    // Hashed within one step of this clock.
    expect(toldAt[0]).toBeLessThanOrEqual(100)
    expect(waiting[0]!.state.response!.headers.get('preference-applied')).toBe('wait=25')
    expect(await waiting[39]!.state.response!.json()).toMatchObject({ status: 'done' })
  })

  it('are 304 when the time is over, and cost nothing once nobody waits', async () => {
    const { wait, upstreamed } = build()
    const { state } = await wait(8)
    const begunAt = Date.now()
    await pass(8_000)
    expect(state.response!.status).toBe(304)
    expect(await state.response!.text()).toBe('')
    expect(state.atMs! - begunAt).toBe(8_000)
    const { length } = upstreamed
    await pass(60_000)
    expect(upstreamed).toHaveLength(length)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('come at once to who has seen something else, and to who names nothing', async () => {
    const { get } = build()
    for (const seen of ['"other"', '""', '*', 'W/"other"', 'nonsense']) {
      // What was had before they came may be older than what they have seen.
      await pass(1_000)
      expect(
        (await got(get(runPath, { headers: { prefer: 'wait=25', 'if-none-match': seen } }))).status,
      ).toBe(200)
    }
    expect((await got(get(runPath, { headers: { prefer: 'wait=25' } }))).status).toBe(200)
  })

  it('come within a second to who has seen something else than was had a moment before', async () => {
    const { wait, upstreamed } = build()
    const { state } = await wait(25, { headers: { 'if-none-match': '"other"' } })
    await pass(1_100)
    expect([state.response?.status, upstreamed.length]).toEqual([200, 2])
  })

  it('know a tag that compression has made weak', async () => {
    const { get, wait } = build()
    const tag = (await got(get(runPath))).headers.get('etag')!
    const { state } = await wait(25, { headers: { 'if-none-match': `W/${tag}` } })
    await pass(3_000)
    expect(state.response).toBe(undefined)
  })

  it('come at once to who has seen several, and name the one that it still is', async () => {
    const { get, wait } = build()
    const tag = (await got(get(runPath))).headers.get('etag')!
    const { state } = await wait(25, { headers: { 'if-none-match': `"older", ${tag}` } })
    await pass(100)
    expect([state.response?.status, state.response?.headers.get('etag')]).toEqual([304, tag])
  })

  it('tell a review that was stored through this proxy at once', async () => {
    const { wait, run, proxy } = build()
    const { state } = await wait(25)
    run.status = 'done'
    const headers = { 'content-type': 'application/json' }
    const begunAt = Date.now()
    await got(proxy(new Request(`https://app.test${runPath}/review`, { method: 'PUT', body: '{}', headers })))
    await advance(0)
    expect(state.atMs).toBe(begunAt)
  })

  it.each([401, 429, 500, 503])('tell a %i of the upstream at once', async (code) => {
    const { wait, run } = build({ limits: {} })
    const { state } = await wait(25)
    run.code = code
    run.headers = { 'retry-after': '7' }
    await pass(2_500)
    expect(state.response!.status).toBe(code)
  })

  it('ask no sooner than the upstream wishes', async () => {
    const { wait, run, upstreamed } = build()
    run.headers = { 'retry-after': '9' }
    await wait(25)
    const [begunAt = 0] = upstreamed
    await pass(20_000)
    expect(upstreamed.map((at) => at - begunAt)).toEqual([0, 9_000, 18_000])
  })

  it('are for who may see them when they come', async () => {
    let isAllowed = true
    const { wait, run } = build({ authorize: () => isAllowed })
    const { state } = await wait(25)
    isAllowed = false
    run.status = 'done'
    await pass(3_000)
    expect(state.response!.status).toBe(403)
    expect(await state.response!.text()).not.toContain('done')
  })

  it('let go when a caller leaves, and the others wait on', async () => {
    const { wait, upstreamed } = build()
    const leaving = new AbortController()
    const [left, stays] = [await wait(25, { signal: leaving.signal }), await wait(25)]
    leaving.abort()
    await pass(3_000)
    expect(left.state.response!.status).toBe(499)
    expect(stays.state.response).toBe(undefined)
    expect(upstreamed.length).toBeGreaterThan(1)
  })

  it.each<[string, Partial<RunProxyOptions>]>([
    ['in all', { longAnswers: { maxHeld: 2 } }],
    ['of one caller', { longAnswers: { maxHeldPerCaller: 2 }, limits: { callerOf: () => 'one' } }],
  ])('are for so many %s; whoever comes beyond is answered at once', async (_, options) => {
    const { wait } = build(options)
    const waiting = [await wait(25), await wait(25), await wait(25)]
    expect(waiting.map(({ state }) => state.response?.status)).toEqual([undefined, undefined, 304])
    await pass(25_000)
    expect((await wait(25)).state.response).toBe(undefined)
  })

  it('end when the proxy is closed, and are offered no more', async () => {
    const { wait, proxy, get } = build()
    const { state } = await wait(25)
    proxy.close()
    await advance(0)
    expect(state.response!.status).toBe(304)
    expect(state.response!.headers.has('cloudsquid-wait')).toBe(false)
    expect((await got(get(runPath))).headers.has('cloudsquid-wait')).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tell nobody at another instance what was had there before they came', async () => {
    const { wait, run, instances } = build({}, 2)
    const second = instances[1]!
    const { state } = await wait(25)
    await pass(1_700)
    await got(second.get(runPath))
    run.status = 'parsing'
    await pass(500)
    const tag = state.response!.headers.get('etag')!
    const next: { response?: Response } = {}
    void second
      .get(runPath, { headers: { prefer: 'wait=25', 'if-none-match': tag } })
      .then((response) => (next.response = response))
    await pass(3_000)
    expect([state.response?.status, next.response]).toEqual([200, undefined])
  })

  it('cost as many requests for three instances with a store as for one', async () => {
    const alone = build()
    await alone.wait(25)
    await pass(24_000)
    const three = build({}, 3)
    for (const instance of three.instances) await three.wait(25, {}, instance)
    await pass(24_000)
    expect(three.upstreamed.length).toBeLessThanOrEqual(alone.upstreamed.length + 2)
  })
})
