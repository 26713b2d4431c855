import { keepPreviousData, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import {
  createRunClient,
  RunClientProvider,
  type RunRef,
  useReview,
  useRun,
  useRuns,
  useSuspenseRun,
} from 'cloudsquid-react'
import { type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import {
  held,
  json,
  neverAnswer,
  type ScriptedRequest,
  scriptFetch,
  status,
} from '../../support/scriptFetch.ts'

const otherRef = { ...testRef, runId: 'run-2' }
const idIn = ({ url }: ScriptedRequest) => url.split('/').at(-1) ?? ''
const byRun = (request: ScriptedRequest) => json({ status: 'running', row_id: idIn(request) })
const keeping = { queries: { placeholderData: keepPreviousData } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F12: without a ref it is idle', () => {
  it.each([undefined, null])('asks nothing with %s', async (none) => {
    const { now, requests } = renderRun(byRun, { ref: none as undefined })
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'idle', connection: 'paused', error: null, failureCount: 0 })
    expect([now().run, now().checkedAt, requests.length]).toEqual([undefined, undefined, 0])
  })

  it.each([undefined, null])('has nothing to refresh, stop or resume with %s', async (none) => {
    const { now, requests } = renderRun(byRun, { ref: none as undefined })
    expect(await failureOf(now().refresh())).toMatchObject({ code: 'RUN-INPUT' })
    act(() => now().stop())
    act(() => now().resume())
    await pass(60_000)
    expect([now().connection, requests.length]).toEqual(['paused', 0])
  })

  it('begins as soon as there is one', async () => {
    const { follow, now, requests } = renderRun(byRun, { ref: undefined })
    follow(testRef)
    expect(now().phase).toBe('loading')
    await pass(0)
    expect([now().phase, requests.length]).toEqual(['running', 1])
  })

  it('ends as soon as there is none, and shows nothing of what was', async () => {
    const { follow, now, requests } = renderRun(byRun, { defaultOptions: keeping })
    await pass(0)
    follow(undefined)
    expect(now()).toMatchObject({ phase: 'idle', run: undefined, connection: 'paused' })
    expect(now().checkedAt).toBeUndefined()
    await pass(60_000)
    expect(requests).toHaveLength(1)
  })

  it('two without a ref do not meet in one', async () => {
    const one = renderRun(byRun, { ref: undefined })
    const two = renderRun(byRun, { ref: undefined, queryClient: one.queryClient })
    one.follow(testRef)
    await pass(0)
    expect([one.now().phase, two.now().phase, two.now().run]).toEqual(['running', 'idle', undefined])
  })
})

describe('F12: a changed ref never shows the old run', () => {
  it.each([{}, keeping])('in no render, back and forth, with defaults of %j', async (defaultOptions) => {
    const shown: [string | undefined, string | undefined][] = []
    const scripted = scriptFetch(byRun)
    const { wrapper } = buildHarness({ fetch: scripted.fetch, defaultOptions })
    const { rerender } = renderHook<number, RunRef | undefined>(
      (ref) => shown.push([ref?.runId, useRun(ref).run?.row_id]),
      { initialProps: testRef, wrapper },
    )
    for (const ref of [otherRef, testRef, undefined, otherRef, undefined, testRef]) {
      await pass(2_000)
      rerender(ref)
    }
    await pass(2_000)
    const wrong = shown.filter(([asked, run]) => run !== undefined && run !== asked)
    expect(wrong).toEqual([])
    expect(shown.map(([, run]) => run)).toEqual(expect.arrayContaining(['run-1', 'run-2', undefined]))
  })

  it('shows at once what it knew of a run that it comes back to', async () => {
    const { follow, now } = renderRun(byRun)
    await pass(0)
    follow(otherRef)
    expect(now()).toMatchObject({ phase: 'loading', run: undefined })
    await pass(0)
    follow(testRef)
    expect(now()).toMatchObject({ phase: 'running', run: { row_id: 'run-1' } })
  })

  it('in StrictMode neither', async () => {
    const { follow, seen } = renderRun(byRun, { isStrict: true, defaultOptions: keeping })
    await pass(0)
    const before = seen.length
    follow(otherRef)
    await pass(5_000)
    const shown = new Set(seen.slice(before).map(({ run }) => run?.row_id))
    expect([...shown]).toEqual([undefined, 'run-2'])
  })

  it('ends the old request, and its late answer is not shown', async () => {
    const late = held(json({ status: 'done', row_id: 'run-1', data: {} }))
    const pick = (request: ScriptedRequest) => (request.url.endsWith('run-1') ? late.step : byRun(request))
    const { follow, now, requests } = renderRun(pick)
    await pass(0)
    follow(otherRef)
    expect(requests[0]?.signal?.aborted).toBe(true)
    late.release()
    await pass(0)
    expect(now().run?.row_id).toBe('run-2')
  })

  it('takes over neither error, nor count, nor time', async () => {
    const pick = ({ url }: ScriptedRequest) => (url.endsWith('run-1') ? status(503) : neverAnswer)
    const { follow, now } = renderRun(pick)
    await pass(5_000)
    expect(now()).toMatchObject({ connection: 'reconnecting', error: { code: 'RUN-5XX' } })
    follow(otherRef)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'live', error: null, failureCount: 0 })
    expect(now().checkedAt).toBeUndefined()
  })

  it.each(['tableId', 'projectName'] as const)('whose %s alone is another is another run', async (part) => {
    const { follow, now } = renderRun(byRun)
    await pass(0)
    follow({ ...testRef, [part]: 'other' })
    expect(now().phase).toBe('loading')
  })

  it('forgets that the old one was stopped, and remembers it for the old one', async () => {
    const { follow, now } = renderRun(byRun)
    await pass(0)
    act(() => now().stop())
    follow(otherRef)
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    follow(testRef)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped' })
  })

  it('is the same when its parts are the same', async () => {
    const { follow, requests } = renderRun([neverAnswer])
    await pass(0)
    follow({ runId: 'run-1', tableId: 'table-1', projectName: 'local' })
    await pass(1_000)
    expect(requests).toHaveLength(1)
  })
})

describe('F12: the other hooks', () => {
  it('useRuns gives each ref its own run, however the list changes', async () => {
    const scripted = scriptFetch(byRun)
    const { wrapper } = buildHarness({ fetch: scripted.fetch, defaultOptions: keeping })
    const wrong: unknown[] = []
    const { result, rerender } = renderHook(
      (refs: RunRef[] | undefined) => {
        const followed = useRuns(refs)
        for (const { ref, run } of followed.runs) if (run && run.row_id !== ref.runId) wrong.push([ref, run])
        return followed
      },
      { initialProps: [testRef] as RunRef[] | undefined, wrapper },
    )
    for (const refs of [[otherRef, testRef], [otherRef], [], undefined, [testRef, otherRef]]) {
      await pass(0)
      rerender(refs)
      expect(result.current.runs.map(({ ref }) => ref)).toEqual(refs ?? [])
    }
    await pass(2_000)
    expect(wrong).toEqual([])
    expect(result.current.runs.map(({ run }) => run?.row_id)).toEqual(['run-1', 'run-2'])
  })

  it('useSuspenseRun suspends for a run that was not read', async () => {
    const scripted = scriptFetch(byRun)
    const { wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch, defaultOptions: keeping })
    const wrapper = ({ children }: { children: ReactNode }) => (
      <Wrapper>
        <Suspense>{children}</Suspense>
      </Wrapper>
    )
    const shown: [string, string | undefined][] = []
    const { rerender } = renderHook((ref) => shown.push([ref.runId, useSuspenseRun(ref).run.row_id]), {
      initialProps: testRef,
      wrapper,
    })
    await passInAct(0)
    rerender(otherRef)
    await passInAct(0)
    rerender(testRef)
    await passInAct(2_000)
    expect(new Set(shown.map(String))).toEqual(new Set(['run-1,run-1', 'run-2,run-2']))
  })

  it('useReview shows neither review nor draft of the old one', async () => {
    const reviewed = { status: 'done', data: {}, review: { approved: true, reviewed_by: 'Dana' } }
    const scripted = scriptFetch(({ url }) => (url.endsWith('run-1') ? json(reviewed) : neverAnswer))
    const { wrapper } = buildHarness({ fetch: scripted.fetch, defaultOptions: keeping })
    const { result, rerender } = renderHook(
      (ref) => {
        useRun(ref)
        return useReview(ref, { submit: async () => {} })
      },
      { initialProps: testRef, wrapper },
    )
    await pass(0)
    act(() => result.current.edit({ comment: 'looks right' }))
    expect(result.current).toMatchObject({ state: 'approved', draft: { comment: 'looks right' } })
    rerender(otherRef)
    expect(result.current).toMatchObject({ state: 'awaiting', review: undefined, draft: undefined })
  })

  it('another client above it is another run: nothing of the first API is shown', async () => {
    const { queryClient } = buildHarness()
    const clients = ['/one', '/two'].map((baseUrl) =>
      createRunClient({ baseUrl, fetch: scriptFetch([json({ status: 'running', row_id: baseUrl })]).fetch }),
    )
    const shown: (string | undefined)[] = []
    let client = clients[0]!
    const { rerender } = renderHook(() => shown.push(useRun(testRef).run?.row_id), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={queryClient}>
          <RunClientProvider client={client}>{children}</RunClientProvider>
        </QueryClientProvider>
      ),
    })
    await pass(0)
    client = clients[1]!
    const before = shown.length
    rerender()
    await pass(0)
    expect(new Set(shown.slice(before))).toEqual(new Set([undefined, '/two']))
  })
})
