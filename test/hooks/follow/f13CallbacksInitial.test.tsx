import { cleanup, renderHook } from '@testing-library/react'
import { type RunSnapshot, useRun, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { buildRun } from '../../support/buildSnapshot.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Components that ask to be told of the first status too; each render passes new functions, as most apps do. */
function setUp(script: Step[], options: HarnessOptions = {}) {
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch, ...options })
  const follow = (story: string[], ref = testRef) =>
    renderHook(() => useRun(ref, { notifyInitial: true, ...write(story) }), harness)
  return { ...scripted, ...harness, follow }
}

/** Callbacks that write down what they are told. */
function write(story: string[]): Pick<UseRunOptions, 'onStatusChange' | 'onSettled'> {
  return {
    onStatusChange: (run, previous) => void story.push(`${previous?.status ?? 'nothing'} > ${run.status}`),
    onSettled: (run) => void story.push(`settled ${run.status}`),
  }
}

const doneAtFirst = ['nothing > done', 'settled done']

describe.each([false, true])('F13: notifyInitial tells the first status once; StrictMode: %j', (isStrict) => {
  it('of a run that is final when it is first seen', async () => {
    const story: string[] = []
    const { follow } = setUp([done], { isStrict })
    follow(story)
    await pass(60_000)
    expect(story).toEqual(doneAtFirst)
  })

  it('of one that was in the cache before', async () => {
    const story: string[] = []
    const { follow, wrapper } = setUp([done], { isStrict })
    renderHook(() => useRun(testRef), { wrapper })
    await pass(0)
    follow(story)
    await pass(60_000)
    expect(story).toEqual(doneAtFirst)
  })

  it('and then each transition', async () => {
    const story: string[] = []
    const { follow } = setUp([running, done], { isStrict })
    follow(story)
    await pass(60_000)
    expect(story).toEqual(['nothing > running', 'running > done', 'settled done'])
  })

  it('not again after remounts, whoever else is there', async () => {
    const [story, other]: [string[], string[]] = [[], []]
    const { follow } = setUp([running, done], { isStrict })
    follow(other)
    for (let mount = 0; mount < 5; mount += 1) {
      const { unmount } = follow(story)
      await pass(mount * 1_000)
      unmount()
    }
    const expected = ['nothing > running', 'running > done', 'settled done']
    expect([story, other]).toEqual([expected, expected])
  })

  it('of what it has become after a remount', async () => {
    const story: string[] = []
    const { follow, queryClient } = setUp([running], { isStrict })
    const { unmount } = follow(story)
    await pass(0)
    unmount()
    queryClient.setQueriesData<RunSnapshot>({}, (snapshot) => ({
      ...snapshot!,
      run: buildRun({ status: 'done' }),
    }))
    follow(story)
    await pass(0)
    expect(story).toEqual(['nothing > running', ...doneAtFirst])
  })

  it('to each of several components, whether the run was in the cache before or not', async () => {
    const [one, two, late, cached]: string[][] = [[], [], [], []]
    const { follow, wrapper } = setUp([done], { isStrict })
    follow(one!)
    follow(two!)
    await pass(0)
    follow(late!)
    renderHook(() => useRuns([testRef], { notifyInitial: true, ...write(cached!) }), { wrapper })
    await pass(60_000)
    expect([one, two, late, cached]).toEqual([doneAtFirst, doneAtFirst, doneAtFirst, doneAtFirst])
  })

  it('once to a function that several components share', async () => {
    const onSettled = vi.fn()
    const { wrapper } = setUp([done], { isStrict })
    const follow = () => renderHook(() => useRun(testRef, { notifyInitial: true, onSettled }), { wrapper })
    follow()
    follow()
    await pass(0)
    follow()
    await pass(60_000)
    expect(onSettled).toHaveBeenCalledTimes(1)
  })

  it('not to those who did not ask for it', async () => {
    const [asks, asksNot]: [string[], string[]] = [[], []]
    const { follow, wrapper } = setUp([done], { isStrict })
    follow(asks)
    renderHook(() => useRun(testRef, write(asksNot)), { wrapper })
    await pass(60_000)
    expect([asks, asksNot]).toEqual([doneAtFirst, []])
  })

  it('not again after the cache was cleared', async () => {
    const story: string[] = []
    const { follow, queryClient } = setUp([running, running, done], { isStrict })
    const { rerender } = follow(story)
    await pass(0)
    queryClient.clear()
    rerender()
    await pass(60_000)
    expect(story).toEqual(['nothing > running', 'running > done', 'settled done'])
  })

  it('again once the cache has forgotten the run', async () => {
    const story: string[] = []
    const { follow } = setUp([done], { isStrict, defaultOptions: { queries: { gcTime: 1_000 } } })
    const { unmount } = follow(story)
    await pass(0)
    unmount()
    await pass(2_000)
    follow(story)
    await pass(0)
    expect(story).toEqual([...doneAtFirst, ...doneAtFirst])
  })
})
