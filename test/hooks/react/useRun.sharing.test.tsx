import { cleanup } from '@testing-library/react'
import type { RunClientOptions, RunRef } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, type RenderRunOptions, testRef } from '../../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Two components over one query client and one script. */
function renderTwo(first: RenderRunOptions<object> = {}, second: RenderRunOptions<object> = {}) {
  const { queryClient } = buildHarness()
  const { fetch, requests, mostInFlight } = scriptFetch([running])
  const common = { queryClient, fetch }
  return {
    requests,
    mostInFlight,
    one: renderRun([], { ...common, ...first }),
    two: renderRun([], { ...common, ...second }),
  }
}

describe('useRun: two components on one run (F11)', () => {
  it('share one stream of requests and see the same', async () => {
    const alone = renderRun([running])
    await pass(60_000)
    const expected = alone.requests.length
    const { requests, mostInFlight, one, two } = renderTwo()
    await pass(60_000)
    expect([requests.length, mostInFlight()]).toEqual([expected, 1])
    expect(one.now().run).toBe(two.now().run)
  })

  it('share it when each component has a client of its own for the same API', async () => {
    const { requests, one, two } = renderTwo({ baseUrl: '/api' }, { baseUrl: '/api/' })
    await pass(0)
    expect([one.client === two.client, requests.length]).toEqual([false, 1])
  })

  it('go on when one of them unmounts, and end with the last', async () => {
    const { requests, one, two } = renderTwo()
    await pass(2_000)
    one.unmount()
    await pass(10_000)
    const asked = requests.length
    expect(asked).toBeGreaterThan(3)
    two.unmount()
    await pass(60_000)
    expect(requests).toHaveLength(asked)
  })

  it('go on when one of them stops', async () => {
    const { requests, one, two } = renderTwo()
    await pass(0)
    one.now().stop()
    await pass(10_000)
    expect([one.now().connection, two.now().connection]).toEqual(['stopped', 'live'])
    expect(requests.length).toBeGreaterThan(3)
  })

  it('end together when the run does', async () => {
    const { queryClient } = buildHarness()
    const { fetch, requests } = scriptFetch([running, done])
    const [one, two] = [renderRun([], { queryClient, fetch }), renderRun([], { queryClient, fetch })]
    await pass(60_000)
    expect([one.now().phase, two.now().phase, requests.length]).toEqual(['done', 'done', 2])
  })

  it('abort the request in flight when the last of them leaves', async () => {
    const { queryClient } = buildHarness()
    const { fetch, requests } = scriptFetch([neverAnswer])
    const [one, two] = [renderRun([], { queryClient, fetch }), renderRun([], { queryClient, fetch })]
    await pass(0)
    one.unmount()
    expect(requests[0]?.signal?.aborted).toBe(false)
    two.unmount()
    expect(requests[0]?.signal?.aborted).toBe(true)
  })
})

describe('useRun: what is never shared (F11)', () => {
  const clients: [string, Partial<RunClientOptions>, Partial<RunClientOptions>][] = [
    ['base URLs', { baseUrl: '/one' }, { baseUrl: '/two' }],
    ['headers', { headers: { authorization: 'a' } }, { headers: { authorization: 'b' } }],
    ['functions of headers', { headers: () => ({}) }, { headers: () => ({}) }],
    ['scopes', { scope: 'a' }, { scope: 'b' }],
  ]
  it.each(clients)('two %s have two entries and two streams', async (_, first, second) => {
    const { requests, one, two } = renderTwo(first, second)
    await pass(0)
    expect(requests).toHaveLength(2)
    expect(one.now().run).not.toBe(two.now().run)
  })

  it('two keys have two entries and two streams', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { requests } = renderTwo({ apiKey: 'a' }, { apiKey: 'b' })
    await pass(0)
    expect(requests.map(({ headers }) => headers.get('x-api-key'))).toEqual(['a', 'b'])
  })

  it.each<[keyof RunRef]>([['projectName'], ['tableId'], ['runId']])(
    'two of %s have two entries',
    async (part) => {
      const { requests, one, two } = renderTwo({}, { ref: { ...testRef, [part]: 'other' } })
      await pass(0)
      expect(requests).toHaveLength(2)
      expect(one.now().run).not.toBe(two.now().run)
    },
  )

  it('holds no key and no header in the cache', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { queryClient } = renderRun([running], {
      apiKey: 'key-of-gold',
      headers: { authorization: 'Bearer token-of-gold' },
    })
    await pass(0)
    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state])
    expect(JSON.stringify(cached)).not.toContain('gold')
  })
})
