import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, refsTo, refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { neverAnswer } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const [a, b, c] = [refTo('a'), refTo('b'), refTo('c')]
const scripts = { a: [runningStep], b: [runningStep], c: [runningStep] }

describe('useRuns: a list that changes', () => {
  it('asks at once for a run that is added, and not for the others', async () => {
    const { follow, asked, run } = renderRuns(scripts, { refs: [a, b] })
    await pass(1_000)
    follow([a, b, c])
    await pass(0)
    expect(asked()).toEqual(['a', 'b', 'c'])
    expect(run('c').phase).toBe('running')
  })

  it('does not put off the polls of those that stay, however often it changes', async () => {
    const { follow, asked } = renderRuns(scripts, { refs: [a] })
    const still = renderRuns(scripts, { refs: [a] })
    for (let time = 0; time < 100; time += 1) {
      follow(time % 2 === 0 ? [a, b] : [c, a])
      await pass(300)
    }
    const times = (ids: string[]) => ids.filter((id) => id === 'a').length
    expect(times(asked())).toBe(times(still.asked()))
  })

  it('aborts what is under way for a run that is removed, and disturbs no other', async () => {
    const { follow, requests } = renderRuns({ a: [neverAnswer], b: [neverAnswer] })
    await pass(0)
    follow([b])
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false])
  })

  it('asks no more for a run that is removed, and goes on with the others as they are', async () => {
    const { follow, asked, now } = renderRuns(scripts, { refs: [a, b] })
    await pass(0)
    const before = now().runs[1]
    follow([b])
    await pass(10_000)
    expect(asked().filter((id) => id === 'a')).toHaveLength(1)
    expect(asked().length).toBeGreaterThan(4)
    expect(now().runs).toHaveLength(1)
    expect(now().runs[0]).toBe(before)
  })

  it('takes a run that waits for the budget out of the queue when it is removed', async () => {
    const { follow, asked, client } = renderRuns({}, { refs: refsTo(30), maxRequestsPerSecond: 1 })
    await pass(0)
    follow(refsTo(3))
    await pass(60_000)
    expect(new Set(asked())).toEqual(new Set(['run-0', 'run-1', 'run-2']))
    expect(client.budget?.isQueued(refTo('run-20'))).toBe(false)
  })

  it('asks nothing and keeps the objects when it is put in another order', async () => {
    const { follow, requests, now } = renderRuns(scripts)
    await pass(0)
    const [first, second, third] = now().runs
    follow([c, a, b])
    expect(now().runs).toEqual([third, first, second])
    expect(now().runs[0]).toBe(third)
    await pass(0)
    expect(requests).toHaveLength(3)
  })

  it('asks for nothing anew when it is the same list, written anew', async () => {
    const { follow, requests, now } = renderRuns(scripts)
    await pass(0)
    const { runs } = now()
    follow([{ ...a }, { ...b }, { ...c }])
    await pass(0)
    expect(requests).toHaveLength(3)
    expect(now().runs).toBe(runs)
  })

  it('never shows another run in the place of one', async () => {
    const { follow, now } = renderRuns({ a: [doneStep], b: [neverAnswer] }, { refs: [a] })
    await pass(0)
    follow([b])
    expect(now().runs).toMatchObject([{ ref: b, phase: 'loading', run: undefined }])
  })

  it('shows at once what is known of a run that comes back, and asks for it again', async () => {
    const { follow, now, asked } = renderRuns(scripts, { refs: [a, b] })
    await pass(0)
    follow([b])
    await pass(2_000)
    follow([a, b])
    expect(now().runs[0]?.phase).toBe('running')
    await pass(0)
    expect(asked().filter((id) => id === 'a')).toHaveLength(2)
  })

  it('ends all when it becomes empty or undefined', async () => {
    for (const next of [[], undefined]) {
      const { follow, requests } = renderRuns({ a: [neverAnswer], b: [runningStep] })
      await pass(0)
      follow(next)
      expect(requests[0]?.signal?.aborted).toBe(true)
      await pass(60_000)
      expect(requests).toHaveLength(2)
    }
  })

  it('ends all when the component unmounts', async () => {
    const { unmount, requests, client } = renderRuns({}, { refs: refsTo(20) })
    await pass(0)
    const count = requests.length
    unmount()
    await pass(60_000)
    expect(count).toBeLessThan(20)
    expect(requests).toHaveLength(count)
    expect(client.budget?.isQueued(refTo('run-9'))).toBe(false)
  })

  it('fails the one address that is none, and follows the others', async () => {
    const { run } = renderRuns(scripts, { refs: [a, { ...b, runId: '' }] })
    await pass(0)
    expect(run('a').phase).toBe('running')
    expect(run('')).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-INPUT' } })
  })
})

describe('useRuns: options that change', () => {
  it('take effect at once: a shorter interval counts from now', async () => {
    const { follow, requests } = renderRuns(scripts, { refs: [a], runs: { intervalMs: 60_000 } })
    await pass(1_000)
    follow([a], { intervalMs: 1_000 })
    await pass(1_000)
    expect(requests).toHaveLength(2)
  })

  it('that are functions are not begun anew with each render: it changes no request', async () => {
    const { follow, requests } = renderRuns(scripts, { refs: [a], runs: { intervalMs: () => 1_000 } })
    for (let time = 0; time < 100; time += 1) {
      follow([a], { intervalMs: () => 1_000 })
      await pass(100)
    }
    expect(requests).toHaveLength(11)
  })

  it('that are functions are asked in their latest form', async () => {
    const { follow, requests } = renderRuns(scripts, { refs: [a], runs: { intervalMs: () => 2_000 } })
    await pass(0)
    follow([a], { intervalMs: () => 10_000 })
    await pass(2_000)
    expect(requests).toHaveLength(2)
    await pass(9_999)
    expect(requests).toHaveLength(2)
    await pass(1)
    expect(requests).toHaveLength(3)
  })
})
