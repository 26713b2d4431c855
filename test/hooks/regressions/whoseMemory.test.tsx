import { act, cleanup, renderHook } from '@testing-library/react'
import { seedRun, useReview, useRun, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildRun } from '../../support/buildSnapshot.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const pending = json({ status: 'pending' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const otherRef = { ...testRef, runId: 'run-2' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** One run, answered by a script; every other run is pending. */
function setUp(script: Step[]) {
  const left = [...script]
  const answer = () => (left.length > 1 ? left.shift()! : left[0]!)
  const scripted = scriptFetch(({ url }) => (url.endsWith('run-1') ? answer() : pending))
  const harness = buildHarness({ fetch: scripted.fetch })
  const follow = (options: UseRunOptions = {}) => {
    const story: string[] = []
    const onStatusChange: UseRunOptions['onStatusChange'] = (run, previous, { runId }) => {
      if (runId === 'run-1') story.push(`${previous?.status ?? 'nothing'} > ${run.status}`)
    }
    const onSettled: UseRunOptions['onSettled'] = (run) => void story.push(`settled ${run.status}`)
    const hook = renderHook((ref) => useRun(ref, { onStatusChange, onSettled, ...options }), {
      initialProps: testRef,
      wrapper: harness.wrapper,
    })
    return { ...hook, story }
  }
  return { ...harness, follow }
}

type World = ReturnType<typeof setUp>

/** Who else is there, none of whom changes what a component is told. */
const others: [string, (world: World) => unknown][] = [
  ['nobody', () => undefined],
  [
    'a panel for reviews',
    ({ wrapper }) => renderHook(() => useReview(testRef, { submit: async () => {} }), { wrapper }),
  ],
  ['a component', ({ follow }) => follow()],
  ['a component that is switched off', ({ follow }) => follow({ enabled: false })],
  ['a component that asks for the first status', ({ follow }) => follow({ notifyInitial: true })],
  ['a list', ({ wrapper }) => renderHook(() => useRuns([testRef, otherRef]), { wrapper })],
]

describe.each(others)('F13: a component is told by what it has seen itself; beside %s', (_, mountOther) => {
  it('one that comes after the cache was cleared has seen nothing', async () => {
    const world = setUp([running, pending, done])
    const first = world.follow()
    await pass(0)
    first.unmount()
    mountOther(world)
    world.queryClient.clear()
    const second = world.follow()
    await pass(0)
    expect([first.story, second.story]).toEqual([[], []])
    await pass(60_000)
    expect(second.story).toEqual(['pending > done', 'settled done'])
  })

  it('one that comes before the next answer neither', async () => {
    const world = setUp([running, status(503), pending, done])
    mountOther(world)
    const first = world.follow()
    await pass(0)
    world.queryClient.clear()
    await pass(0)
    const second = world.follow()
    await pass(60_000)
    expect(first.story).toEqual(['running > pending', 'pending > done', 'settled done'])
    expect(second.story).toEqual(['pending > done', 'settled done'])
  })

  it('one that looks at another run and comes back has seen what it had', async () => {
    const world = setUp([pending, status(503), running, done])
    mountOther(world)
    const { story, rerender } = world.follow()
    await pass(0)
    world.queryClient.clear()
    await pass(0)
    rerender(otherRef)
    await pass(0)
    rerender(testRef)
    await pass(60_000)
    expect(story).toEqual(['pending > running', 'running > done', 'settled done'])
  })

  it('unless the cache let go of the run while it was away', async () => {
    const world = setUp([pending, running, done])
    const { story, rerender } = world.follow()
    await pass(0)
    rerender(otherRef)
    mountOther(world)
    world.queryClient.clear()
    rerender(testRef)
    await pass(60_000)
    expect(story).toEqual(['running > done', 'settled done'])
  })

  it('one that asks for the first status is told it after a clear, though it is what it was', async () => {
    const world = setUp([running, running, running, done])
    mountOther(world)
    const first = world.follow({ notifyInitial: true })
    await pass(0)
    world.queryClient.clear()
    const second = world.follow({ notifyInitial: true })
    await pass(60_000)
    const whole = ['nothing > running', 'running > done', 'settled done']
    expect([first.story, second.story]).toEqual([whole, whole])
  })

  it('one that asks for it and was away is told it once, whoever came meanwhile', async () => {
    const world = setUp([running])
    mountOther(world)
    const first = world.follow({ notifyInitial: true })
    await pass(0)
    first.rerender(otherRef)
    await pass(0)
    world.follow({ notifyInitial: true })
    first.rerender(testRef)
    await pass(10_000)
    expect(first.story).toEqual(['nothing > running'])
  })

  it('what is put into a cache in the moment that it is cleared is told', async () => {
    const world = setUp([running, done])
    mountOther(world)
    const { story } = world.follow()
    await pass(0)
    act(() => {
      world.queryClient.clear()
      seedRun(world.queryClient, world.client, testRef, buildRun({ status: 'done' }))
    })
    await pass(0)
    expect(story).toEqual(['running > done', 'settled done'])
  })
})

describe('F13: a function that several components pass', () => {
  it('is called once, though one of them asks for the first status and sees it only now', async () => {
    const { wrapper, queryClient } = setUp([running, pending])
    const onStatusChange = vi.fn()
    renderHook(() => useRun(testRef, { onStatusChange }), { wrapper })
    await pass(0)
    queryClient.clear()
    renderHook(() => useRun(testRef, { onStatusChange, notifyInitial: true }), { wrapper })
    await pass(0)
    expect(onStatusChange).toHaveBeenCalledTimes(1)
  })
})
