import { useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import {
  type Run,
  type RunClient,
  runQueryOptions,
  type UseRunOptions,
  useRun,
  useRuns,
  useSuspenseRun,
  waitForRun,
} from 'cloudsquid-react'
import { type ReactElement, type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 7 } })
const schema = z.object({ total: z.number() })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What there is at the end: the run or the error. */
type Outcome = () => { run?: Run<unknown> | undefined; error?: unknown }

interface Place {
  client: RunClient
  wrapper: (props: { children: ReactNode }) => ReactElement
  options: UseRunOptions<{ total: number }>
}

/** Every way to follow a run. */
const ways: Record<string, (place: Place) => Outcome> = {
  useRun: ({ wrapper, options }) => {
    const { result } = renderHook(() => useRun(testRef, options), { wrapper })
    return () => result.current
  },
  useRuns: ({ wrapper, options: { isVisible: _, ...options } }) => {
    const { result } = renderHook(() => useRuns([testRef], options), { wrapper })
    return () => result.current.runs[0] ?? {}
  },
  useSuspenseRun: ({ wrapper, options }) => {
    const { result } = renderHook(() => useSuspenseRun(testRef, options), {
      wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
    })
    return () => result.current
  },
  'useQuery(runQueryOptions())': ({ client, wrapper, options }) => {
    const { result } = renderHook(() => useQuery(runQueryOptions(client, testRef, options)), { wrapper })
    return () => ({ run: result.current.data, error: result.current.error })
  },
  waitForRun: ({ client, options }) => {
    let outcome: ReturnType<Outcome> = {}
    waitForRun(client, testRef, { ...options, onUpdate: (run) => (outcome = { run }) }).then(
      (run) => (outcome = { run, error: null }),
      (error: unknown) => (outcome = { ...outcome, error }),
    )
    return () => outcome
  },
}

/** Follows a run for a quarter of an hour; gives the seconds of its requests and what there was at the end. */
async function follow(way: (place: Place) => Outcome, script: Step[], options: Place['options'] = {}) {
  const startedAt = Date.now()
  const atMs: number[] = []
  const scripted = scriptFetch(() => {
    atMs.push(Date.now() - startedAt)
    return script[Math.min(atMs.length, script.length) - 1]!
  })
  const { client, wrapper } = buildHarness({ fetch: scripted.fetch })
  const outcome = way({ client, wrapper, options })
  await passInAct(0)
  await pass(900_000)
  const { run, error } = outcome()
  const code = error === null || error === undefined ? 'none' : (error as { code: unknown }).code
  return { atMs, status: run?.status, code, run }
}

interface Story {
  what: string
  script: Step[]
  options?: UseRunOptions<{ total: number }>
  /** What there is at the end; a run that is done, and no error, unless told otherwise. */
  end?: { status: string; code: string }
}

const stories: Story[] = [
  { what: 'a run that ends well', script: [json({ status: 'pending' }), running, running, running, done] },
  {
    what: 'a run that fails',
    script: [running, json({ status: 'error' })],
    end: { status: 'error', code: 'none' },
  },
  { what: 'failures that pass', script: [running, status(503), drop, status(429), running, done] },
  {
    what: 'a server that asks to wait',
    script: [json({ status: 'running' }, { headers: { 'retry-after': '17' } }), running, done],
  },
  {
    what: 'a schedule of its own',
    script: [running, running, running, done],
    options: { intervalMs: 7_000 },
  },
  { what: 'a status that nobody knows', script: [json({ status: 'new' }), json({}), done] },
  {
    what: 'a failure for good',
    script: [running, running, status(403)],
    end: { status: 'running', code: 'RUN-403' },
  },
]

describe.each(stories)('F16: every way asks at the same times and ends the same: $what', (story) => {
  it.each(Object.keys(ways))('%s', async (name) => {
    const { script, options, end = { status: 'done', code: 'none' } } = story
    const byHook = await follow(ways['useRun']!, script, options)
    const { atMs, status, code } = await follow(ways[name]!, script, options)
    expect({ status, code }).toEqual(end)
    expect(atMs).toEqual(byHook.atMs)
    expect(atMs).toHaveLength(script.length)
  })
})

describe('F16: every way validates, and ends at the deadline', () => {
  it.each(Object.keys(ways))('%s gives the run as the schema makes it', async (name) => {
    const { run } = await follow(ways[name]!, [json({ status: 'done', data: { total: 7, rest: 1 } })], {
      schema,
    })
    expect(run).toMatchObject({ status: 'done', data: { total: 7 }, raw: { data: { rest: 1 } } })
    expect(run).not.toHaveProperty('data.rest')
  })

  it.each(Object.keys(ways))('%s tells data that does not fit', async (name) => {
    const { code, atMs } = await follow(ways[name]!, [json({ status: 'done', data: {} })], { schema })
    expect([code, atMs]).toEqual(['RUN-DATA', [0]])
  })

  it.each(Object.keys(ways))('%s asks no more after it, and the run is still running', async (name) => {
    const { run, atMs } = await follow(ways[name]!, [running], { deadlineMs: 20_000 })
    expect(run?.status).toBe('running')
    // The last one at the deadline, and never sooner after another than any poll.
    expect(atMs.at(-1)).toBeGreaterThanOrEqual(20_000)
    expect(atMs.at(-1)).toBeLessThan(20_250)
  })
})

describe('F16: the options serve loaders', () => {
  it('ensureQueryData reads once, and a hook goes on from there without a second request', async () => {
    const scripted = scriptFetch([running, done])
    const { client, queryClient, wrapper } = buildHarness({ fetch: scripted.fetch })
    const options = runQueryOptions(client, testRef)
    const [first, second] = await Promise.all([
      queryClient.ensureQueryData(options),
      queryClient.ensureQueryData(options),
    ])
    expect([first, second]).toMatchObject([{ run: { status: 'running' } }, { run: { status: 'running' } }])
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    expect(result.current).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(999)
    expect(scripted.requests).toHaveLength(1)
    await pass(1_001)
    expect([scripted.requests.length, result.current.phase]).toEqual([2, 'done'])
  })

  it.each([
    ['RUN-NETWORK', drop],
    ['RUN-5XX', status(503)],
    ['RUN-404', status(404)],
    ['RUN-403', status(403)],
  ])('a loader that runs into %s rejects, and caches nothing', async (code, step) => {
    const { queryClient, client } = buildHarness({ fetch: scriptFetch([step]).fetch })
    const options = runQueryOptions(client, testRef)
    await expect(queryClient.ensureQueryData(options)).rejects.toMatchObject({ code })
    expect(queryClient.getQueryData(options.queryKey)).toBeUndefined()
  })

  it('useQuery gives the run, tells a failure while there is none, and polls on', async () => {
    const scripted = scriptFetch([drop, running, done])
    const { client, wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result } = renderHook(() => useQuery(runQueryOptions(client, testRef)), { wrapper })
    await pass(0)
    expect(result.current).toMatchObject({ data: undefined, error: { code: 'RUN-NETWORK' } })
    await pass(1_500)
    expect(result.current).toMatchObject({ data: { status: 'running' }, error: null })
    await act(() => pass(5_000))
    expect(result.current.data?.status).toBe('done')
  })

  it('without a ref they ask nothing', async () => {
    const scripted = scriptFetch([running])
    const { client, wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result } = renderHook(() => useQuery(runQueryOptions(client, undefined)), { wrapper })
    await pass(60_000)
    expect([result.current.fetchStatus, scripted.requests.length]).toEqual(['idle', 0])
  })
})
