import { act, cleanup, renderHook } from '@testing-library/react'
import {
  isFinal,
  type RunClientOptions,
  type RunRef,
  useRun,
  useRuns,
  useSuspenseRun,
  waitForRun,
} from 'cloudsquid-react'
import { type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, type RenderRunOptions, testRef } from '../../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
/** As over a network: those who ask in the same moment meet in one request. */
const inAMoment: Step = async (request) => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  return running(request)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Two components over one query client and one script. */
function renderTwo(
  first: RenderRunOptions<object> = {},
  second: RenderRunOptions<object> = {},
  script: Step[] = [running],
) {
  const { queryClient } = buildHarness()
  const { fetch, requests, mostInFlight } = scriptFetch(script)
  const common = { queryClient, fetch }
  return {
    requests,
    mostInFlight,
    one: renderRun([], { ...common, ...first }),
    two: renderRun([], { ...common, ...second }),
  }
}

/** How many requests one component makes in a minute. */
async function countAlone(step: Step = running): Promise<number> {
  const { requests, unmount } = renderRun([step])
  await pass(60_000)
  unmount()
  return requests.length
}

describe('F11: components on one run share one stream of requests', () => {
  it('two ask as often as one, and see the same', async () => {
    const expected = await countAlone()
    const { requests, mostInFlight, one, two } = renderTwo()
    await pass(60_000)
    expect([requests.length, mostInFlight()]).toEqual([expected, 1])
    expect(one.now().run).toBe(two.now().run)
  })

  it('a third that comes later adds no request and shows the run in its first render', async () => {
    const expected = await countAlone()
    const { requests, one } = renderTwo()
    await pass(500)
    const { seen } = renderRun([], { queryClient: one.queryClient, client: one.client })
    expect(seen[0]).toMatchObject({ phase: 'running' })
    await pass(59_500)
    expect(requests).toHaveLength(expected)
  })

  it('useRun, useRuns, useSuspenseRun and waitForRun are one stream on one client', async () => {
    const expected = await countAlone(inAMoment)
    const scripted = scriptFetch([inAMoment])
    const { wrapper: Wrapper, client } = buildHarness({ fetch: scripted.fetch })
    const wrapper = ({ children }: { children: ReactNode }) => (
      <Wrapper>
        <Suspense>{children}</Suspense>
      </Wrapper>
    )
    const suspended = renderHook(() => useSuspenseRun(testRef), { wrapper })
    const one = renderHook(() => useRun(testRef), { wrapper })
    const list = renderHook(() => useRuns([testRef, { ...testRef }]), { wrapper })
    const controller = new AbortController()
    const waited = waitForRun(client, testRef, { signal: controller.signal }).catch(() => 'aborted')
    await passInAct(20)
    await pass(59_980)
    expect([scripted.requests.length, scripted.mostInFlight()]).toEqual([expected, 1])
    const runs = [suspended, one].map(({ result }) => result.current.run)
    expect([...runs, ...list.result.current.runs.map(({ run }) => run)]).toEqual(Array(4).fill(runs[0]))
    controller.abort()
    await expect(waited).resolves.toBe('aborted')
  })

  it('the shortest interval that any of them asks for is the pace of all', async () => {
    const { requests } = renderTwo({ run: { intervalMs: 10_000 } }, { run: { intervalMs: 1_000 } })
    await pass(10_000)
    expect(requests).toHaveLength(11)
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

  it('end together when the run does', async () => {
    const { requests, one, two } = renderTwo({}, {}, [running, done])
    await pass(60_000)
    expect([one.now().phase, two.now().phase, requests.length]).toEqual(['done', 'done', 2])
  })

  it('abort the request in flight when the last of them leaves', async () => {
    const { requests, one, two } = renderTwo({}, {}, [neverAnswer])
    await pass(0)
    one.unmount()
    await pass(0)
    expect(requests[0]?.signal?.aborted).toBe(false)
    two.unmount()
    expect(requests[0]?.signal?.aborted).toBe(true)
  })

  it('refresh of one shows in all, and asks once for all that refresh together', async () => {
    const { requests, one, two } = renderTwo({}, {}, [running, done])
    await pass(1_000)
    await act(async () => {
      const both = Promise.all([one.now().refresh(), two.now().refresh()])
      await pass(0)
      expect((await both).every((run) => isFinal(run))).toBe(true)
    })
    expect([one.now().phase, two.now().phase, requests.length]).toEqual(['done', 'done', 2])
  })

  it('two query clients on one client still have one request in flight at the most', async () => {
    const scripted = scriptFetch([neverAnswer])
    const first = buildHarness({ fetch: scripted.fetch })
    renderRun([], { client: first.client })
    renderRun([], { client: first.client })
    await pass(0)
    expect(scripted.requests).toHaveLength(1)
  })
})

describe('F11: what is never shared', () => {
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

  it('parts that read alike when they are joined are two entries', async () => {
    const [one, two] = [
      { ...testRef, projectName: 'a', tableId: 'b,c' },
      { ...testRef, projectName: 'a,b', tableId: 'c' },
    ]
    const { requests } = renderTwo({ ref: one }, { ref: two })
    await pass(0)
    expect(requests).toHaveLength(2)
  })

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
