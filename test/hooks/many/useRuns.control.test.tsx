import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, refsTo, refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { json, neverAnswer, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRuns: stop', () => {
  it('ends the watching of all, aborts what is under way, and keeps what was read', async () => {
    const { now, requests, connections, phases } = renderRuns({
      a: [runningStep],
      b: [neverAnswer],
      c: [doneStep],
    })
    await pass(0)
    act(() => now().stop())
    expect(connections()).toEqual(['stopped', 'stopped', 'settled'])
    expect(phases()).toEqual(['running', 'loading', 'done'])
    expect(now().phase).toBe('settled')
    expect(requests[1]?.signal?.aborted).toBe(true)
    await pass(60_000)
    expect(requests).toHaveLength(3)
  })

  it('takes what waits for the budget out of the queue', async () => {
    const { now, requests } = renderRuns({}, { refs: refsTo(50), maxRequestsPerSecond: 2 })
    await pass(0)
    act(() => now().stop())
    await pass(60_000)
    expect(requests).toHaveLength(2)
  })

  it('holds for a run that is added later, until resume', async () => {
    const { now, follow, asked, connections } = renderRuns({ a: [runningStep] })
    await pass(0)
    act(() => now().stop())
    follow([refTo('a'), refTo('b')])
    await pass(10_000)
    expect([connections(), asked()]).toEqual([['stopped', 'stopped'], ['a']])
    act(() => now().resume())
    await pass(0)
    expect([connections(), asked().toSorted()]).toEqual([
      ['live', 'live'],
      ['a', 'a', 'b'],
    ])
  })
})

describe('useRuns: resume', () => {
  it('after stop asks at once for all that are not final, and goes on', async () => {
    const { now, asked, connections } = renderRuns({ a: [runningStep], b: [doneStep], c: [runningStep] })
    await pass(0)
    act(() => now().stop())
    await pass(10_000)
    act(() => now().resume())
    await pass(0)
    expect(asked().slice(3).toSorted()).toEqual(['a', 'c'])
    expect(connections()).toEqual(['live', 'settled', 'live'])
    await pass(10_000)
    expect(asked().length).toBeGreaterThan(8)
  })

  it('takes up those whose deadline is over, for as long again', async () => {
    const { now, requests, connections } = renderRuns({ a: [runningStep] }, { runs: { deadlineMs: 10_000 } })
    await pass(60_000)
    const count = requests.length
    expect(connections()).toEqual(['expired'])
    act(() => now().resume())
    await pass(0)
    expect([requests.length, connections()]).toEqual([count + 1, ['live']])
    await pass(60_000)
    expect(connections()).toEqual(['expired'])
    expect(requests.length).toBeGreaterThan(count + 2)
  })

  it('takes up those that a failure has ended, and leaves the others to their schedule', async () => {
    const { now, asked, connections } = renderRuns({ a: [status(401), runningStep], b: [runningStep] })
    await pass(1_000)
    expect(connections()).toEqual(['stopped', 'live'])
    act(() => now().resume())
    await pass(0)
    expect(connections()).toEqual(['live', 'live'])
    expect(asked()).toEqual(['a', 'b', 'a'])
  })

  it('of a render long past does the same', async () => {
    const { now, seen, connections } = renderRuns({
      a: [runningStep, status(403), runningStep],
      b: [runningStep],
    })
    await pass(0)
    await pass(3_000)
    expect(connections()).toEqual(['stopped', 'live'])
    act(() => seen[0]?.resume())
    await pass(0)
    expect([connections(), now().phase]).toEqual([['live', 'live'], 'watching'])
  })
})

describe('useRuns: refresh', () => {
  it('asks for the one now, and gives it', async () => {
    const { now, asked } = renderRuns({
      a: [runningStep, json({ status: 'running', data: { page: 2 } })],
      b: [runningStep],
    })
    await pass(500)
    const refreshed = now().refresh(refTo('a'))
    await pass(0)
    expect(await refreshed).toMatchObject({ status: 'running', data: { page: 2 } })
    expect(asked()).toEqual(['a', 'b', 'a'])
  })

  it('asks after the end, too: a review arrives after done', async () => {
    const review = { approved: true, review_date: '2026-01-01T00:00:00Z' }
    const { now, run } = renderRuns({ a: [doneStep, json({ status: 'done', data: { total: 12 }, review })] })
    await pass(60_000)
    const refreshed = now().refresh(refTo('a'))
    await pass(0)
    await refreshed
    expect(run('a').run?.review?.approved).toBe(true)
  })

  it('rejects with what the request ran into, and keeps the last good run', async () => {
    const { now, run } = renderRuns({ a: [runningStep, status(500)] })
    await pass(500)
    const failure = failureOf(now().refresh(refTo('a')))
    await pass(0)
    expect(await failure).toMatchObject({ code: 'RUN-5XX' })
    expect(run('a')).toMatchObject({ phase: 'running', connection: 'reconnecting' })
  })

  it('shares a request that is under way', async () => {
    const { now, requests } = renderRuns({ a: [neverAnswer] })
    await pass(0)
    now()
      .refresh(refTo('a'))
      .catch(() => {})
    await pass(1_000)
    expect(requests).toHaveLength(1)
  })

  it('keeps to the budget', async () => {
    const { now, requests } = renderRuns({ a: [doneStep] }, { maxRequestsPerSecond: 2 })
    await pass(0)
    for (let time = 0; time < 10; time += 1) {
      void now().refresh(refTo('a'))
      await pass(100)
    }
    expect(requests.length).toBeLessThanOrEqual(3)
  })
})

describe('useRuns: enabled', () => {
  it('switched off asks nothing and keeps what was read; switched on goes on', async () => {
    const { follow, requests, connections, phases } = renderRuns({ a: [runningStep], b: [doneStep] })
    const refs = [refTo('a'), refTo('b')]
    await pass(0)
    follow(refs, { enabled: false })
    await pass(60_000)
    expect([requests.length, connections(), phases()]).toEqual([
      2,
      ['paused', 'settled'],
      ['running', 'done'],
    ])
    follow(refs, { enabled: true })
    await pass(0)
    expect([requests.length, connections()]).toEqual([3, ['live', 'settled']])
  })
})
