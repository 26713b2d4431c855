import {
  dehydrate,
  type DehydratedState,
  hydrate,
  HydrationBoundary,
  QueryClient,
  useQuery,
} from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import { createRunClient, runQueryOptions, useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', reasoning: 'page 1' })
const done = json({ status: 'done', data: { total: 7 }, review: { approved: true, reviewed_by: 'Dana' } })
const second = { ...testRef, runId: 'run-2' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What a server puts into its page after it has read a run, as text. */
async function prefetch(script: Step[]): Promise<string> {
  const client = createRunClient({ baseUrl: '/api', fetch: scriptFetch(script).fetch })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(runQueryOptions(client, testRef))
  const page = JSON.stringify(dehydrate(queryClient))
  queryClient.clear()
  return page
}

/** A browser that takes such a page over. */
function takeOver(page: string, script: Step[] | Parameters<typeof scriptFetch>[0]) {
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch })
  hydrate(harness.queryClient, JSON.parse(page))
  return { ...harness, requests: scripted.requests }
}

describe('F16: a run that was read on a server is followed on in the browser', () => {
  it('shows it in the first render, asks no second time within a second, and polls on', async () => {
    const { wrapper, requests } = takeOver(await prefetch([running]), [running, done])
    await pass(500)
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    expect(result.current).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(499)
    expect(requests).toHaveLength(0)
    await pass(1_501)
    expect(requests).toHaveLength(1)
    await pass(10_000)
    expect([result.current.phase, requests.length]).toEqual(['done', 2])
  })

  it.each([
    ['a boundary above it', true],
    ['the cache', false],
  ])('takes over from %s in useRuns and useQuery too', async (_, isBoundary) => {
    const page = await prefetch([running])
    const { wrapper, client, requests } = takeOver(isBoundary ? '{}' : page, [running, done])
    const { result } = renderHook(
      () => ({ list: useRuns([testRef]), query: useQuery(runQueryOptions(client, testRef)) }),
      {
        wrapper: ({ children }) =>
          wrapper({
            children: isBoundary ? (
              <HydrationBoundary state={JSON.parse(page) as DehydratedState}>{children}</HydrationBoundary>
            ) : (
              children
            ),
          }),
      },
    )
    expect([result.current.list.runs[0]?.phase, result.current.query.data?.status]).toEqual([
      'running',
      'running',
    ])
    await pass(900)
    expect(requests).toHaveLength(0)
    await pass(10_000)
    expect([result.current.list.phase, result.current.query.data?.status]).toEqual(['settled', 'done'])
    expect(requests).toHaveLength(2)
  })

  it('an answer that says nothing new renders nothing after it came through JSON', async () => {
    const { wrapper, requests } = takeOver(await prefetch([running]), [running])
    const render = vi.fn(() => useRun(testRef).phase)
    renderHook(render, { wrapper })
    const before = render.mock.calls.length
    await pass(30_000)
    expect([render.mock.calls.length - before, requests.length > 5]).toEqual([0, true])
  })

  it('a final one is never asked for again, with data and review', async () => {
    const { wrapper, requests } = takeOver(await prefetch([done]), [running])
    const { result } = renderHook(
      () => ({ run: useRun(testRef), review: useReview(testRef, { submit: async () => {} }) }),
      { wrapper },
    )
    await pass(86_400_000)
    expect(result.current.run).toMatchObject({ phase: 'done', run: { data: { total: 7 } } })
    expect([result.current.review.state, requests.length]).toEqual(['approved', 0])
  })

  it('tells the time when the server read it', async () => {
    vi.setSystemTime('2025-03-01T10:00:00Z')
    const page = await prefetch([running])
    vi.setSystemTime('2025-03-01T10:00:00.700Z')
    const { result } = renderHook(() => useRun(testRef), takeOver(page, [running]))
    expect(result.current.checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
  })
})

describe('F16: a page may be old, and a server may have failed', () => {
  it('a page of yesterday is said to be unchecked, is asked for anew at once, and is not expired', async () => {
    const page = await prefetch([running])
    await pass(86_400_000)
    const { wrapper, requests } = takeOver(page, [running])
    const shown: string[] = []
    const { result } = renderHook(
      () => {
        const followed = useRun(testRef)
        if (shown.at(-1) !== followed.connection) shown.push(followed.connection)
        return followed
      },
      { wrapper },
    )
    await pass(0)
    expect([requests.length, result.current.connection]).toEqual([1, 'live'])
    await pass(3_500_000)
    expect(shown).toEqual(['reconnecting', 'live'])
    await pass(110_000)
    expect(result.current.connection).toBe('expired')
  })

  it.each<[string, Step]>([
    ['was not reached', drop],
    ['was busy', status(503, '{"message":"full"}', { 'retry-after': '3' })],
  ])(
    'an API that %s is no crash: nothing is carried over, the browser asks at once and tells what it finds',
    async (_, step) => {
      const { wrapper, client, requests } = takeOver(await prefetch([step]), [step, running])
      const { result } = renderHook(
        () => ({
          run: useRun(testRef),
          list: useRuns([testRef]),
          query: useQuery(runQueryOptions(client, testRef)),
        }),
        { wrapper },
      )
      expect(result.current.run).toMatchObject({ phase: 'loading', connection: 'live', error: null })
      expect(result.current.query.error).toBeNull()
      await pass(0)
      expect(requests).toHaveLength(1)
      expect(result.current.query.error).toMatchObject({ class: 'transient' })
      const { run, list } = result.current
      expect(run).toMatchObject({
        phase: 'loading',
        connection: 'reconnecting',
        error: { class: 'transient' },
      })
      expect([list.runs[0]?.error, run.failureCount]).toEqual([run.error, 1])
      await pass(10_000)
      expect([result.current.run.phase, result.current.query.data?.status]).toEqual(['running', 'running'])
    },
  )

  it('a failure for good is not carried over: the browser asks for itself', async () => {
    const page = await prefetch([status(401)])
    const { wrapper } = takeOver(page, [running])
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    expect(result.current).toMatchObject({ phase: 'loading', connection: 'live', error: null })
    await pass(0)
    expect(result.current.phase).toBe('running')
  })

  it('a run that was not in the page is read by the browser', async () => {
    const { wrapper, requests } = takeOver(await prefetch([running]), [running])
    const { result } = renderHook(() => useRuns([testRef, second]), { wrapper })
    expect(result.current.runs.map(({ phase }) => phase)).toEqual(['running', 'loading'])
    await passInAct(0)
    expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['run-2'])
  })
})
