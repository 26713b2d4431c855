import { act, cleanup, renderHook } from '@testing-library/react'
import { type RunSnapshot, useRun, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { buildRun } from '../../support/buildSnapshot.ts'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status } from '../../support/scriptFetch.ts'

const pending = json({ status: 'pending' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const failed = json({ status: 'error' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Both callbacks, and what they were told, one line each. */
function tell() {
  const story: string[] = []
  const options = {
    onStatusChange: vi.fn<NonNullable<UseRunOptions['onStatusChange']>>((run, previous, ref) => {
      story.push(`${ref.runId}: ${previous?.status ?? 'nothing'} > ${run.status}`)
    }),
    onSettled: vi.fn<NonNullable<UseRunOptions['onSettled']>>((run, ref) => {
      story.push(`${ref.runId}: settled ${run.status}`)
    }),
  }
  return { story, options }
}

function setUp(script: Parameters<typeof scriptFetch>[0], options: HarnessOptions = {}) {
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch, ...options })
  const follow = (run: UseRunOptions = {}) => renderHook(() => useRun(testRef, run), harness)
  return { ...scripted, ...harness, follow }
}

const wholeStory = ['run-1: pending > running', 'run-1: running > done', 'run-1: settled done']

describe('F13: callbacks are told once for each transition', () => {
  it.each([false, true])('with the run, the one before and the ref; StrictMode: %j', async (isStrict) => {
    const { story, options } = tell()
    renderRun([pending, pending, running, done], { isStrict, run: options })
    await pass(60_000)
    expect(story).toEqual(wholeStory)
    const [run, previous, ref] = options.onStatusChange.mock.lastCall ?? []
    expect([run?.status, previous?.status, ref]).toEqual(['done', 'running', testRef])
    expect(options.onSettled.mock.lastCall).toEqual([run, testRef])
  })

  it('a run that fails settles too; a poll that fails does not', async () => {
    const { story, options } = tell()
    renderRun([running, drop, status(503), running, failed], { run: options })
    await pass(60_000)
    expect(story).toEqual(['run-1: running > error', 'run-1: settled error'])
  })

  it('a watch that ends by a fatal failure is no transition of the run', async () => {
    const { story, options } = tell()
    renderRun([running, status(403)], { run: options })
    await pass(60_000)
    expect(story).toEqual([])
  })

  it('an answer with other data in the same status is none either', async () => {
    const { story, options } = tell()
    const step = (page: number) => json({ status: 'running', data: { page } })
    renderRun([step(1), step(2), step(3)], { run: options })
    await pass(10_000)
    expect(story).toEqual([])
  })

  it('a function that several components pass is called once', async () => {
    const { story, options } = tell()
    const { follow, wrapper } = setUp([pending, running, done], { isStrict: true })
    follow(options)
    follow(options)
    renderHook(() => useRuns([testRef], options), { wrapper })
    await pass(60_000)
    expect(story).toEqual(wholeStory)
  })

  it('functions that differ are called once each', async () => {
    const [one, two, many] = [tell(), tell(), tell()]
    const { follow, wrapper } = setUp([pending, running, done])
    follow(one.options)
    follow(two.options)
    renderHook(() => useRuns([testRef], many.options), { wrapper })
    await pass(60_000)
    expect([one.story, two.story, many.story]).toEqual([wholeStory, wholeStory, wholeStory])
  })

  it('the callbacks of the last render are called', async () => {
    const [before, after] = [tell(), tell()]
    const { follow } = renderRun([running, done], { run: before.options })
    await pass(0)
    follow(testRef, after.options)
    await pass(60_000)
    expect([before.story, after.story]).toEqual([[], ['run-1: running > done', 'run-1: settled done']])
  })

  it('statuses that come faster than React renders are all told', async () => {
    const { story, options } = tell()
    const { now, queryClient, seen } = renderRun([pending], { run: options })
    await pass(0)
    const before = seen.length
    act(() => {
      for (const word of ['running', 'unknown', 'done'])
        queryClient.setQueriesData<RunSnapshot>({}, (snapshot) => ({
          ...snapshot!,
          run: buildRun({ status: word }),
        }))
    })
    await pass(0)
    expect(story).toEqual([
      'run-1: pending > running',
      'run-1: running > unknown',
      'run-1: unknown > done',
      'run-1: settled done',
    ])
    expect([seen.length - before, now().phase]).toEqual([1, 'done'])
  })

  it('useRuns tells of each run with its ref', async () => {
    const { story, options } = tell()
    const refs = ['run-1', 'run-2'].map((runId) => ({ ...testRef, runId }))
    const steps = { 'run-1': [running, done], 'run-2': [pending, running, failed] }
    const { wrapper } = setUp(({ url }) => {
      const script = steps[url.split('/').at(-1) as keyof typeof steps]
      return script.length > 1 ? script.shift()! : script[0]!
    })
    const { rerender } = renderHook((list) => useRuns(list, options), { initialProps: refs, wrapper })
    await pass(1_000)
    rerender([...refs].toReversed())
    await pass(60_000)
    expect(story.toSorted()).toEqual([
      'run-1: running > done',
      'run-1: settled done',
      'run-2: pending > running',
      'run-2: running > error',
      'run-2: settled error',
    ])
  })

  it('a run that was asked for again by hand and has changed tells it', async () => {
    const { story, options } = tell()
    const { now } = renderRun([done, running], { run: options })
    await pass(0)
    await act(async () => {
      const refreshed = now().refresh()
      await pass(0)
      await refreshed
    })
    expect(story).toEqual(['run-1: done > running'])
  })
})

describe('F13: nothing that happened unseen is told, and nothing seen is lost', () => {
  it('a run that is final when it is first seen settles nothing', async () => {
    const { story, options } = tell()
    renderRun([done], { run: options })
    await pass(60_000)
    expect(story).toEqual([])
  })

  it('what changed while nobody watched is not told later', async () => {
    const { story, options } = tell()
    const { follow, queryClient } = setUp([running, done])
    const { unmount } = follow(options)
    await pass(0)
    unmount()
    queryClient.setQueriesData<RunSnapshot>({}, (snapshot) => ({
      ...snapshot!,
      run: buildRun({ status: 'done' }),
    }))
    follow(options)
    await pass(60_000)
    expect(story).toEqual([])
  })

  it('a remount between two polls loses nothing and tells nothing twice', async () => {
    const { story, options } = tell()
    const { follow } = setUp([pending, running, done])
    follow(options).unmount()
    for (let mount = 0; mount < 8; mount += 1) {
      const { unmount } = follow(options)
      await pass(1_500)
      unmount()
    }
    expect(story).toEqual(wholeStory)
  })

  it('a ref that changes back and forth tells of the run that is followed', async () => {
    const { story, options } = tell()
    const { follow } = renderRun(({ url }) => (url.endsWith('run-1') ? running : pending), { run: options })
    await pass(0)
    follow({ ...testRef, runId: 'run-2' })
    await pass(0)
    follow(testRef)
    await pass(10_000)
    expect(story).toEqual([])
  })

  it.each([
    ['the same status', [pending, running, running, done]],
    ['another status', [pending, running, done]],
  ])('a cache that is cleared in between, with %s after it, changes nothing', async (_, script) => {
    const { story, options } = tell()
    const { follow, queryClient } = renderRun(script, { run: options })
    await pass(2_000)
    queryClient.clear()
    follow(testRef, { ...options })
    await pass(60_000)
    expect(story).toEqual(wholeStory)
  })
})

describe('F13: a callback that throws breaks nothing', () => {
  it('the others are told, polling goes on, and the error reaches the page', async () => {
    const caught = catchUncaught()
    const broken = new Error('the callback broke')
    const fail = () => {
      throw broken
    }
    const { story, options } = tell()
    const { follow } = setUp([pending, running, done])
    const { result } = follow({ onStatusChange: fail, onSettled: fail })
    follow(options)
    await pass(60_000)
    expect(story).toEqual(wholeStory)
    expect(result.current).toMatchObject({ phase: 'done', connection: 'settled', error: null })
    expect(caught).toEqual([broken, broken, broken])
  })

  it('one that unmounts its component, stops or clears the cache does not either', async () => {
    const { story, options } = tell()
    const { follow, queryClient } = setUp([pending, running, done])
    const first: ReturnType<typeof follow> = follow({ onStatusChange: () => first.unmount() })
    const second: ReturnType<typeof follow> = follow({ onStatusChange: () => second.result.current.stop() })
    follow({ onSettled: () => queryClient.clear() })
    follow(options)
    await pass(60_000)
    expect(story).toEqual(wholeStory)
  })
})
