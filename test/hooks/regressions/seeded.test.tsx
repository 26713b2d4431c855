import { act, cleanup, renderHook } from '@testing-library/react'
import { invalidateRun, parseRun, type Run, seedRun, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', reasoning: 'page 1' })
const done = json({ status: 'done', data: { total: 7 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function build(fields: Parameters<typeof parseRun>[0]): Run {
  const { run, problem } = parseRun(fields)
  if (!run) throw new Error(problem)
  return run
}

const aRunning = build({ status: 'running', reasoning: 'of a list' })
const aDone = build({ status: 'done', data: { total: 1 } })

function setUp(script: Step[]) {
  const scripted = scriptFetch(script)
  return { ...scripted, ...buildHarness({ fetch: scripted.fetch }) }
}

describe('seedRun', () => {
  it('shows a run in the first render, and follows it', async () => {
    const { queryClient, client, wrapper, requests } = setUp([done])
    seedRun(queryClient, client, testRef, aRunning)
    const { result } = renderHook(() => ({ one: useRun(testRef), list: useRuns([testRef]) }), { wrapper })
    expect(result.current.one).toMatchObject({ phase: 'running', run: { reasoning: 'of a list' } })
    expect(result.current.list.runs[0]?.phase).toBe('running')
    await pass(10_000)
    expect([result.current.one.phase, requests.length]).toEqual(['done', 1])
  })

  it('of a final run is the end: nothing is asked', async () => {
    const { queryClient, client, wrapper, requests } = setUp([running])
    seedRun(queryClient, client, testRef, aDone)
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    await pass(3_600_000)
    expect([result.current.phase, requests.length]).toEqual(['done', 0])
  })

  it('under a mounted component shows it there', async () => {
    const { queryClient, client, now, requests } = renderRun([neverAnswer])
    await pass(0)
    act(() => {
      seedRun(queryClient, client, testRef, aRunning)
    })
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', run: { reasoning: 'of a list' } })
    expect(requests).toHaveLength(1)
  })

  it('is not taken back by a poll that was under way', async () => {
    const answer = held(running)
    const { queryClient, client, now, seen } = renderRun([running, answer.step, done])
    await pass(2_500)
    const refreshed = now().refresh()
    act(() => {
      seedRun(queryClient, client, testRef, aDone)
    })
    answer.release()
    await pass(1_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
    const phases = seen.map(({ phase }) => phase)
    expect(phases.lastIndexOf('running')).toBeLessThan(phases.indexOf('done'))
    expect((await refreshed).status).toBe('done')
  })
})

describe('initialRun', () => {
  it('is shown in the first render, and followed', async () => {
    const { seen, now, requests } = renderRun([done], { run: { initialRun: aRunning } })
    expect(seen[0]).toMatchObject({ phase: 'running', run: { reasoning: 'of a list' } })
    await pass(10_000)
    expect([now().phase, requests.length]).toEqual(['done', 1])
  })

  it('that is final is the end', async () => {
    const { now, requests } = renderRun([running], { run: { initialRun: aDone } })
    await pass(3_600_000)
    expect([now().phase, requests.length]).toEqual(['done', 0])
  })

  it('takes nothing from what was read', async () => {
    const first = renderRun([running])
    await pass(0)
    const { seen } = renderRun([], {
      queryClient: first.queryClient,
      client: first.client,
      run: { initialRun: aDone },
    })
    expect(seen[0]?.run?.reasoning).toBe('page 1')
  })

  it('is not gone back to when the cache is cleared, and nobody is told twice', async () => {
    const onSettled = vi.fn()
    const { queryClient, seen, now } = renderRun([done], { run: { initialRun: aRunning, onSettled } })
    await pass(5_000)
    const count = seen.length
    act(() => queryClient.clear())
    await pass(5_000)
    expect(seen.slice(count).map(({ phase }) => phase)).not.toContain('running')
    expect([now().phase, onSettled.mock.calls.length]).toEqual(['done', 1])
  })

  it('has a whole deadline', async () => {
    const { now } = renderRun([running], { run: { initialRun: aRunning, deadlineMs: 5_000 } })
    await pass(4_900)
    expect(now().connection).toBe('live')
    await pass(350)
    expect(now().connection).toBe('expired')
  })
})

describe('invalidateRun', () => {
  it.each<[string, Step]>([
    ['being worked on', running],
    ['done', done],
  ])('asks at once for a run that is followed and %s, once', async (_, step) => {
    const { queryClient, client, requests, scripted } = renderRun([step])
    await pass(100)
    await act(async () => void invalidateRun(queryClient, client, testRef))
    await pass(0)
    expect([requests.length, scripted.mostInFlight()]).toEqual([2, 1])
  })

  it('has the next component ask, of a final run too', async () => {
    const { queryClient, client, requests, unmount } = renderRun([done])
    await pass(0)
    unmount()
    await pass(2_000)
    void invalidateRun(queryClient, client, testRef)
    await pass(2_000)
    expect(requests).toHaveLength(1)
    renderRun([], { queryClient, client })
    await pass(0)
    expect(requests).toHaveLength(2)
  })

  it.each<[string, Step[], (now: () => ReturnType<typeof useRun>) => void]>([
    ['was stopped', [running], (now) => now().stop()],
    ['is of another address', [running], () => {}],
  ])('asks nothing of a watch that %s', async (_, script, end) => {
    const { queryClient, client, requests, now } = renderRun(script, { run: { intervalMs: 60_000 } })
    await pass(0)
    act(() => end(now))
    const ref = now().connection === 'stopped' ? testRef : { ...testRef, runId: 'run-2' }
    await act(async () => void invalidateRun(queryClient, client, ref))
    await pass(1_000)
    expect(requests).toHaveLength(1)
  })

  it('does not reject when the request fails', async () => {
    const { queryClient, client, now } = renderRun([running, status(403)])
    await pass(100)
    await act(async () => {
      await invalidateRun(queryClient, client, testRef)
    })
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-403' } })
  })
})

describe('initialRun of useSuspenseRun', () => {
  it.each<[string, Run, number]>([
    ['being worked on', aRunning, 1],
    ['done', aDone, 0],
  ])('is shown in the first render, and asked for unless it is final: %s', async (_, initialRun, count) => {
    const { wrapper, requests } = setUp([done])
    const { result } = renderHook(() => useSuspenseRun(testRef, { initialRun }), { wrapper })
    expect(result.current.run.status).toBe(initialRun.status)
    await pass(10_000)
    expect([result.current.phase, requests.length]).toEqual(['done', count])
  })
})
