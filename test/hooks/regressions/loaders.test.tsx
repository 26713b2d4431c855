import { dehydrate, QueryClient, type QueryClientConfig } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import {
  createRunClient,
  ensureRun,
  fetchRun,
  prefetchRun,
  RunDataError,
  RunError,
  useRun,
  useRuns,
  useSuspenseRun,
} from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', reasoning: 'page 1' })
const done = json({ status: 'done', data: { total: 7 } })

const failures: [string, Step, string][] = [
  ['HTTP 503', status(503), 'RUN-5XX'],
  ['HTTP 429', status(429, '', { 'retry-after': '1' }), 'RUN-429'],
  ['HTTP 404', status(404), 'RUN-404'],
  ['HTTP 403', status(403), 'RUN-403'],
  ['a lost connection', drop, 'RUN-NETWORK'],
  ['a hang', neverAnswer, 'RUN-TIMEOUT'],
  ['an answer that is no run', json([]), 'RUN-CONTRACT'],
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function setUp(script: Step[], config: QueryClientConfig = {}) {
  const scripted = scriptFetch(script)
  const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch, timeoutMs: 3_000 })
  const queryClient = new QueryClient(config)
  return { ...scripted, ...buildHarness({ client, queryClient }) }
}

/** Waits by the fake clock. */
async function passed<TValue>(promise: Promise<TValue>, ms = 5_000): Promise<TValue> {
  // What is thrown is for who waits.
  promise.catch(() => {})
  await pass(ms)
  return promise
}

const successes = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'success')

describe('fetchRun', () => {
  it('gives the run', async () => {
    const { client, queryClient } = setUp([running])
    expect(await passed(fetchRun(queryClient, client, testRef))).toMatchObject({
      status: 'running',
      reasoning: 'page 1',
    })
  })

  it.each(failures)(
    'rejects after %s, asks once, and leaves nothing that counts as read',
    async (_, step, code) => {
      const { client, queryClient, requests } = setUp([step, running])
      const failure = await failureOf(passed(fetchRun(queryClient, client, testRef)))
      expect(failure).toBeInstanceOf(RunError)
      expect(failure).toMatchObject({ code })
      expect([successes(queryClient), requests.length]).toEqual([[], 1])
      expect(dehydrate(queryClient).queries).toEqual([])
      expect((await passed(fetchRun(queryClient, client, testRef))).status).toBe('running')
      expect(requests).toHaveLength(2)
    },
  )

  it.each(failures)('rejects after %s, and keeps the run that was read before', async (_, step, code) => {
    const { client, queryClient, wrapper } = setUp([running, step])
    await passed(fetchRun(queryClient, client, testRef), 60_000)
    expect(await failureOf(passed(fetchRun(queryClient, client, testRef)))).toMatchObject({ code })
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    expect(result.current.run?.reasoning).toBe('page 1')
  })

  it.each<[string, Step, number]>([
    ['that is being worked on, a moment later', running, 500],
    ['that is done, an hour later', done, 3_600_000],
  ])('asks once for a run %s', async (_, step, afterMs) => {
    const { client, queryClient, requests } = setUp([step])
    const first = await passed(fetchRun(queryClient, client, testRef, { gcTime: Infinity }), 0)
    await pass(afterMs)
    expect(await passed(fetchRun(queryClient, client, testRef, { gcTime: Infinity }), 0)).toBe(first)
    expect(requests).toHaveLength(1)
  })

  it('asks once for two that ask at the same time', async () => {
    const { client, queryClient, requests } = setUp([running])
    const both = Promise.all([
      fetchRun(queryClient, client, testRef),
      fetchRun(queryClient, client, { ...testRef }),
    ])
    const [one, two] = await passed(both)
    expect([one === two, requests.length]).toEqual([true, 1])
  })

  it('types and checks the data by a schema', async () => {
    const { client, queryClient } = setUp([done])
    const validate = (value: unknown) =>
      (value as { total?: number }).total === 7 ? { value: { sum: 7 } } : { issues: [{ message: 'not 7' }] }
    const schema = { '~standard': { version: 1, vendor: 'test', validate } } as const
    expect((await passed(fetchRun(queryClient, client, testRef, { schema }))).data).toEqual({ sum: 7 })
    const other = setUp([json({ status: 'done', data: { total: 8 } })])
    const failure = await failureOf(passed(fetchRun(other.queryClient, other.client, testRef, { schema })))
    expect(failure).toBeInstanceOf(RunDataError)
  })

  it('is not changed by the defaults of the app', async () => {
    const queries = { retry: 5, retryDelay: 1, staleTime: Infinity, throwOnError: false, enabled: false }
    const { client, queryClient, requests } = setUp([status(503), running], { defaultOptions: { queries } })
    expect(await failureOf(passed(fetchRun(queryClient, client, testRef)))).toMatchObject({ code: 'RUN-5XX' })
    expect(requests).toHaveLength(1)
  })

  it('refuses an address with an empty part', async () => {
    const { client, queryClient, requests } = setUp([running])
    const failure = await failureOf(passed(fetchRun(queryClient, client, { ...testRef, runId: '' })))
    expect([failure, requests.length]).toEqual([expect.objectContaining({ code: 'RUN-INPUT' }), 0])
  })
})

describe('prefetchRun', () => {
  it.each(failures)(
    'does not reject after %s, and a component that comes then asks by itself',
    async (_, step) => {
      const { client, queryClient, requests, wrapper } = setUp([step, running])
      expect(await passed(prefetchRun(queryClient, client, testRef))).toBeUndefined()
      expect([successes(queryClient), requests.length]).toEqual([[], 1])
      const { result } = renderHook(() => useRun(testRef), { wrapper })
      expect(result.current).toMatchObject({ phase: 'loading', error: null })
      await pass(0)
      expect([result.current.phase, requests.length]).toEqual(['running', 2])
    },
  )
})

describe('ensureRun', () => {
  it('gives what is cached, however old, and asks nothing', async () => {
    const { client, queryClient, requests } = setUp([running, done])
    const first = await passed(ensureRun(queryClient, client, testRef))
    await pass(200_000)
    expect(await passed(ensureRun(queryClient, client, testRef), 0)).toBe(first)
    expect(requests).toHaveLength(1)
  })

  it.each(failures)('asks where %s has left nothing, and rejects as fetchRun does', async (_, step, code) => {
    const { client, queryClient, requests } = setUp([step, step, running])
    await passed(prefetchRun(queryClient, client, testRef))
    expect(await failureOf(passed(ensureRun(queryClient, client, testRef)))).toMatchObject({ code })
    expect((await passed(ensureRun(queryClient, client, testRef))).status).toBe('running')
    expect(requests).toHaveLength(3)
  })

  it('gives the run that a failing watch holds', async () => {
    const { client, queryClient, wrapper, requests } = setUp([running, status(503)])
    renderHook(() => useRun(testRef), { wrapper })
    await pass(3_000)
    const asked = requests.length
    expect((await passed(ensureRun(queryClient, client, testRef), 0)).status).toBe('running')
    expect(requests).toHaveLength(asked)
  })
})

describe('a component that is mounted right after a loader', () => {
  const hooks: [string, () => string | undefined][] = [
    ['useRun', () => useRun(testRef).phase],
    ['useRuns', () => useRuns([testRef]).runs[0]?.phase],
    ['useSuspenseRun', () => useSuspenseRun(testRef).phase],
  ]

  const loaders = { fetchRun, prefetchRun, ensureRun }

  it.each(
    hooks.flatMap(([name, use]) =>
      (['fetchRun', 'prefetchRun', 'ensureRun'] as const).map((loader) => ({ name, loader, use })),
    ),
  )('$name after $loader: shows the run at once, asks nothing, and follows on', async ({ use, loader }) => {
    const { client, queryClient, requests, wrapper } = setUp([running, done])
    await passed<unknown>(loaders[loader](queryClient, client, testRef), 100)
    const seen: (string | undefined)[] = []
    renderHook(() => void seen.push(use()), { wrapper })
    await pass(800)
    expect([new Set(seen), requests.length]).toEqual([new Set(['running']), 1])
    await pass(10_000)
    expect([seen.at(-1), requests.length]).toEqual(['done', 2])
  })
})
