import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { renderRuns, refTo, runIdOf, runningStep } from '../../support/renderRuns.tsx'
import { json, scriptFetch, status } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const a = refTo('a')
const b = refTo('b')
const c = refTo('c')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F10: a run that was stopped stays so, whatever is looked at meanwhile', () => {
  it('stop A, stop B, back to A: A is stopped', async () => {
    const { now, follow, requests } = renderRun([running], { ref: a })
    await pass(500)
    act(() => now().stop())
    follow(b)
    await pass(500)
    expect(now().connection).toBe('live')
    act(() => now().stop())
    follow(a)
    await pass(60_000)
    expect([now().phase, now().connection, requests.length]).toEqual(['running', 'stopped', 2])
    follow(b)
    await pass(60_000)
    expect([now().connection, requests.length]).toEqual(['stopped', 2])
  })

  it('and each is resumed alone', async () => {
    const { now, follow, requests } = renderRun([running], { ref: a })
    for (const ref of [a, b, c]) {
      follow(ref)
      // oxlint-disable-next-line no-await-in-loop
      await pass(0)
      act(() => now().stop())
    }
    follow(b)
    act(() => now().resume())
    await pass(0)
    expect(now().connection).toBe('live')
    const asked = requests.length
    follow(a)
    await pass(10_000)
    expect([now().connection, requests.length]).toEqual(['stopped', asked])
    follow(c)
    await pass(10_000)
    expect([now().connection, requests.length]).toEqual(['stopped', asked])
    follow(b)
    await pass(0)
    expect([now().connection, requests.map(runIdOf).at(-1)]).toEqual(['live', 'b'])
  })

  it('through a time without any run, or switched off', async () => {
    const { now, follow, requests } = renderRun([running], { ref: a })
    await pass(0)
    act(() => now().stop())
    follow(undefined)
    await pass(1_000)
    expect(now().phase).toBe('idle')
    follow(a, { enabled: false })
    await pass(1_000)
    follow(a)
    await pass(10_000)
    expect([now().connection, requests.length]).toEqual(['stopped', 1])
  })

  it('a stop of nothing stops nothing', async () => {
    const { now, follow } = renderRun([running], { ref: undefined })
    act(() => now().stop())
    follow(a)
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
  })

  it('a function of the run before is for that run', async () => {
    const { now, follow, requests } = renderRun([running], { ref: a })
    await pass(500)
    const { stop, refresh } = now()
    follow(b)
    await pass(500)
    act(() => stop())
    await pass(0)
    expect(now().connection).toBe('live')
    const asked = requests.length
    void refresh().catch(() => {})
    await pass(0)
    expect(requests.slice(asked).map(runIdOf)).toEqual(['a'])
    follow(a)
    await pass(0)
    expect(now().connection).toBe('stopped')
  })

  it('a failure for good of A is no stop of B, and A is asked for again when it is looked at again', async () => {
    const { now, follow, requests } = renderRun(
      (request) => (runIdOf(request) === 'a' ? status(403) : running),
      { ref: a },
    )
    await pass(500)
    expect(now().connection).toBe('stopped')
    follow(b)
    await pass(500)
    expect(now().connection).toBe('live')
    follow(a)
    await pass(500)
    expect([now().connection, requests.map(runIdOf)]).toEqual(['stopped', ['a', 'b', 'a']])
  })
})

describe('enabled as a function', () => {
  it('that says no is switched off: idle, paused, and never asked', async () => {
    const { now, requests } = renderRun([running], { run: { enabled: () => false } })
    await pass(60_000)
    expect([now().phase, now().connection, requests.length]).toEqual(['idle', 'paused', 0])
  })

  it('that says yes is on', async () => {
    const { now } = renderRun([running], { run: { enabled: () => true } })
    await pass(0)
    expect([now().phase, now().connection]).toEqual(['running', 'live'])
  })

  it('counts as nobody where it says no: the last one who leaves ends the request', async () => {
    const { queryClient, client, requests, unmount } = renderRun([running, () => new Promise(() => {})])
    renderRun([], { queryClient, client, run: { enabled: () => false } })
    await pass(2_500)
    expect(requests).toHaveLength(2)
    unmount()
    await pass(0)
    expect(requests[1]?.signal?.aborted).toBe(true)
  })

  it('counts as nobody for a watch that begins anew', async () => {
    const off = renderRun([running], { run: { enabled: () => false } })
    const { queryClient, client } = off
    const first = renderRun([], { queryClient, client, run: { deadlineMs: 5_000 } })
    await pass(6_000)
    expect(first.now().connection).toBe('expired')
    first.unmount()
    const again = renderRun([], { queryClient, client, run: { deadlineMs: 5_000 } })
    await pass(1_000)
    expect([again.now().connection, off.now().connection]).toEqual(['live', 'paused'])
  })

  it('may be written anew on each render, and change its mind', async () => {
    const scripted = scriptFetch([running])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result, rerender } = renderHook(
      (isOn: boolean) => useRun(testRef, { enabled: () => isOn, intervalMs: 2_000 }),
      { wrapper, initialProps: false },
    )
    await pass(10_000)
    rerender(true)
    await pass(1_000)
    expect(scripted.requests).toHaveLength(1)
    for (let turn = 0; turn < 20; turn += 1) {
      rerender(true)
      // oxlint-disable-next-line no-await-in-loop
      await pass(500)
    }
    expect(scripted.requests).toHaveLength(6)
    rerender(false)
    await pass(10_000)
    expect([result.current.connection, scripted.requests.length]).toEqual(['paused', 6])
  })

  it('holds in a list', async () => {
    const { connections, requests } = renderRuns({ a: [runningStep] }, { runs: { enabled: () => false } })
    await pass(10_000)
    expect([connections(), requests.length]).toEqual([['paused'], 0])
  })
})

describe('F10: one run of a list is stopped and resumed alone', () => {
  it('by its address; the others go on', async () => {
    const { now, run, asked } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(500)
    act(() => now().stop({ ...a }))
    await pass(0)
    expect([run('a').connection, run('b').connection]).toEqual(['stopped', 'live'])
    const before = asked().length
    await pass(10_000)
    expect(new Set(asked().slice(before))).toEqual(new Set(['b']))
    act(() => now().resume({ ...a }))
    await pass(0)
    expect([run('a').connection, asked().at(-1)]).toEqual(['live', 'a'])
  })

  it('and stays stopped when the list changes or is resumed for another', async () => {
    const { now, run, follow } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(500)
    act(() => now().stop(a))
    follow([b, a, c])
    await pass(500)
    act(() => now().resume(b))
    await pass(500)
    expect([run('a').connection, run('b').connection, run('c').connection]).toEqual([
      'stopped',
      'live',
      'live',
    ])
  })

  it('and all of them without an address', async () => {
    const { now, connections, asked } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(500)
    act(() => now().stop(a))
    act(() => now().stop())
    await pass(0)
    expect(connections()).toEqual(['stopped', 'stopped'])
    const before = asked().length
    act(() => now().resume())
    await pass(0)
    expect([connections(), asked().length]).toEqual([['live', 'live'], before + 2])
  })

  it('and one of them after all were stopped', async () => {
    const { now, run, asked } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(500)
    act(() => now().stop())
    act(() => now().resume(b))
    await pass(0)
    expect([run('a').connection, run('b').connection, asked().slice(2)]).toEqual(['stopped', 'live', ['b']])
  })

  it('and a row that did not change is the same object', async () => {
    const { now, run } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(500)
    const row = run('b')
    act(() => now().stop(a))
    await pass(0)
    expect([run('b') === row, run('a').connection]).toEqual([true, 'stopped'])
  })

  it('also beside a component that follows it', async () => {
    const { queryClient, client, now, run } = renderRuns({ a: [runningStep] })
    const other = renderHook(() => useRuns([a]), { wrapper: buildHarness({ queryClient, client }).wrapper })
    await pass(500)
    act(() => now().stop(a))
    await pass(5_000)
    expect([run('a').connection, other.result.current.runs[0]?.connection]).toEqual(['stopped', 'live'])
  })
})

it('F10: a run that was stopped while the list was empty is stopped when it comes', async () => {
  const { fetch, requests } = scriptFetch([running])
  const { wrapper } = buildHarness({ fetch })
  const { result, rerender } = renderHook(({ refs }) => useRuns(refs), {
    wrapper,
    initialProps: { refs: [] as (typeof a)[] },
  })
  await pass(0)
  act(() => result.current.stop(a))
  rerender({ refs: [a, b] })
  await pass(1_000)
  expect(result.current.runs.map(({ connection }) => connection)).toEqual(['stopped', 'live'])
  expect(requests.map(runIdOf)).toEqual(['b'])
})
