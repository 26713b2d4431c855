import { act, cleanup, renderHook } from '@testing-library/react'
import { prefetchRun, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, refTo, renderRuns, runIdOf, runningStep, scriptRuns } from '../../support/renderRuns.tsx'
import { held, neverAnswer, status } from '../../support/scriptFetch.ts'

const busy = status(429, '', { 'retry-after': '60' })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Components that follow one run each, over a client with a budget. */
function setUp(scripts: Parameters<typeof scriptRuns>[0], options: HarnessOptions = {}) {
  const scripted = scriptRuns(scripts)
  const { wrapper, queryClient, client } = buildHarness({ fetch: scripted.fetch, ...options })
  return {
    ...scripted,
    load: (runId: string) => prefetchRun(queryClient, client, refTo(runId)),
    asked: () => scripted.requests.map(runIdOf),
    watch: (runId: string, run: Parameters<typeof useRun>[1] = {}) => {
      const { result, unmount } = renderHook(() => useRun(refTo(runId), run), { wrapper })
      return { now: () => result.current, unmount }
    },
  }
}

describe('F24: a poll that waits for the budget', () => {
  it('says that it is held, until it has its turn', async () => {
    const gate = held(runningStep)
    const { watch, asked } = setUp({ a: [gate.step, neverAnswer], b: [runningStep] }, { maxInFlight: 1 })
    const a = watch('a')
    const b = watch('b')
    await pass(1_000)
    expect([a.now().connection, b.now().connection, b.now().phase]).toEqual(['live', 'held', 'loading'])
    expect([b.now().error, asked()]).toEqual([null, ['a']])
    gate.release()
    await pass(0)
    expect([b.now().connection, b.now().phase]).toEqual(['live', 'running'])
  })

  it('says so between two answers too, and keeps the run', async () => {
    const { watch } = setUp({ a: [runningStep, neverAnswer], b: [runningStep] }, { maxInFlight: 1 })
    watch('a', { intervalMs: 1_000 })
    const b = watch('b', { intervalMs: 3_000 })
    await pass(2_500)
    expect(b.now().connection).toBe('live')
    await pass(2_000)
    expect(b.now()).toMatchObject({ phase: 'running', connection: 'held', error: null })
  })

  it('is no longer held when it is stopped, and not of one that is done', async () => {
    const { watch } = setUp({ a: [neverAnswer], b: [runningStep], c: [doneStep] }, { maxInFlight: 1 })
    const c = watch('c')
    await pass(0)
    watch('a')
    await pass(0)
    const b = watch('b')
    await pass(1_500)
    expect(b.now().connection).toBe('held')
    act(() => b.now().stop())
    await pass(0)
    expect([b.now().connection, c.now().connection]).toEqual(['stopped', 'settled'])
  })
})

describe('F24: a 429 with a time to wait', () => {
  it('holds every run of the client, and each says so and until when', async () => {
    const { watch, asked, requests } = setUp({ a: [busy, runningStep], b: [runningStep] })
    const b = watch('b')
    await pass(0)
    const a = watch('a')
    await pass(6_000)
    expect(asked()).toEqual(['b', 'a'])
    expect(b.now()).toMatchObject({ phase: 'running', connection: 'held' })
    expect(['held', 'reconnecting']).toContain(a.now().connection)
    const at = Number(b.now().nextPollAt)
    expect(at).toBeGreaterThan(Date.now() + 50_000)
    const startedAt = Date.now() - performance.now()
    await pass(70_000)
    const next = requests[2]
    expect(Math.abs(startedAt + Number(next?.sentAtMs) - at)).toBeLessThan(7_000)
    expect([a.now().connection, b.now().connection]).toEqual(['live', 'live'])
  })

  it('holds a run that comes meanwhile, before its first answer', async () => {
    const { watch } = setUp({ a: [busy, runningStep], b: [runningStep] })
    watch('a')
    await pass(0)
    const b = watch('b')
    await pass(1_000)
    expect(b.now()).toMatchObject({ phase: 'loading', connection: 'held', error: null })
    expect(b.now().explain()).toMatch(/[56]\d(\.\d)?\s?s/)
    await pass(70_000)
    expect(b.now()).toMatchObject({ phase: 'running', connection: 'live' })
  })

  it('counts as watching', async () => {
    const { watch } = setUp({ a: [busy, runningStep], b: [runningStep] })
    watch('a')
    await pass(0)
    const b = watch('b')
    await pass(1_000)
    expect([b.now().connection, b.now().isWatching]).toEqual(['held', true])
  })

  it('is said by the rows of a list', async () => {
    const { connections } = renderRuns(
      { a: [busy, runningStep], b: [runningStep], c: [doneStep] },
      { maxInFlight: 1 },
    )
    await pass(6_000)
    expect(connections()[1]).toBe('held')
    await pass(90_000)
    expect(connections()).toEqual(['live', 'live', 'settled'])
  })

  it('renders once for it in a list, and once for its end', async () => {
    const scripted = scriptRuns({ a: [busy, runningStep], b: [runningStep] })
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const seen: (string | undefined)[] = []
    renderHook(() => void seen.push(useRuns([refTo('a'), refTo('b')]).runs[1]?.connection), { wrapper })
    await pass(90_000)
    const changes = seen.filter((connection, index) => connection !== seen[index - 1])
    expect(changes).toContain('held')
    expect(seen.length).toBeLessThan(12)
  })
})

describe('F24: a loader that is refused while a 429 holds all', () => {
  it('asks nothing of who watches that run next: it waits in the queue, as the others do', async () => {
    const long = status(429, '', { 'retry-after': '3600' })
    const { watch, asked, load } = setUp({ a: [long, runningStep], b: [runningStep] })
    watch('a')
    watch('b', { enabled: false })
    await pass(0)
    await load('b')
    await pass(2_000)
    const b = watch('b', { deadlineMs: 7_200_000 })
    await pass(2_000)
    expect([b.now().explain(), asked()]).toEqual([
      'The next poll waits 3596.0 s: a server answered 429.',
      ['a'],
    ])
    await pass(3_600_000)
    expect(b.now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
  })

  it('leaves the run its grace for a 404', async () => {
    const long = status(429, '', { 'retry-after': '3600' })
    const { watch, load } = setUp({ a: [long, runningStep], b: [status(404), runningStep] })
    watch('a')
    watch('b', { enabled: false })
    await pass(0)
    await load('b')
    await pass(2_000)
    const b = watch('b', { deadlineMs: 7_200_000 })
    await pass(3_610_000)
    expect(b.now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
  })
})
