import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import {
  doneStep,
  failedStep,
  pendingStep,
  refTo,
  renderRuns,
  runningStep,
} from '../../support/renderRuns.tsx'
import { held, json, neverAnswer, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const none = { idle: 0, loading: 0, pending: 0, running: 0, unknown: 0, done: 0, error: 0 }

describe('useRuns: runs', () => {
  it('are one for each ref, in their order, whichever answers first', async () => {
    const first = held(pendingStep)
    const { now } = renderRuns({ a: [first.step], b: [runningStep], c: [doneStep] })
    await pass(0)
    expect(now().runs.map(({ ref, phase }) => [ref.runId, phase])).toEqual([
      ['a', 'loading'],
      ['b', 'running'],
      ['c', 'done'],
    ])
    first.release()
    await pass(0)
    expect(now().runs.map(({ phase }) => phase)).toEqual(['pending', 'running', 'done'])
  })

  it('have what useRun gives: phase, run, connection, error', async () => {
    const { run } = renderRuns({
      a: [doneStep],
      b: [status(503)],
      c: [failedStep],
      d: [json({ status: 'odd' })],
    })
    await pass(0)
    expect(run('a')).toMatchObject({ phase: 'done', connection: 'settled', error: null })
    expect(run('a').run).toMatchObject({ status: 'done', data: { total: 12 } })
    expect(run('b')).toMatchObject({
      phase: 'loading',
      connection: 'reconnecting',
      error: { code: 'RUN-5XX' },
    })
    expect(run('c')).toMatchObject({ phase: 'error', connection: 'settled', error: null })
    expect(run('d')).toMatchObject({ phase: 'unknown', connection: 'live', run: { rawStatus: 'odd' } })
  })

  it('carry the very refs that were passed', async () => {
    const refs = [refTo('a'), refTo('b')]
    const { now } = renderRuns({}, { refs })
    await pass(0)
    expect(now().runs[0]?.ref).toBe(refs[0])
    expect(now().runs[1]?.ref).toBe(refs[1])
  })

  it('stay the same array while nothing changes, however often the parent renders or polls are answered', async () => {
    const { now, follow, requests } = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(0)
    const { runs } = now()
    for (let time = 0; time < 20; time += 1) {
      follow([refTo('a'), refTo('b')])
      await pass(500)
    }
    expect(requests.length).toBeGreaterThan(6)
    expect(now().runs).toBe(runs)
  })

  it('stay the same objects where nothing changed, when another one did', async () => {
    const { now, run } = renderRuns({ a: [runningStep], b: [pendingStep, doneStep], c: [failedStep] })
    await pass(0)
    const before = now().runs
    await pass(2_500)
    expect(run('b').phase).toBe('done')
    expect(now().runs).not.toBe(before)
    expect(now().runs[0]).toBe(before[0])
    expect(now().runs[1]).not.toBe(before[1])
    expect(now().runs[2]).toBe(before[2])
  })

  it('of a ref that is listed twice are two entries and one stream of requests', async () => {
    const { now, requests } = renderRuns({ a: [runningStep, doneStep] }, { refs: [refTo('a'), refTo('a')] })
    await pass(60_000)
    expect(now().runs.map(({ phase }) => phase)).toEqual(['done', 'done'])
    expect(requests).toHaveLength(2)
    expect(now().counts.done).toBe(2)
  })

  it('of two tables never mix, even under one run id', async () => {
    const refs = [refTo('a'), { ...refTo('a'), tableId: 'table-2' }]
    const { requests, now } = renderRuns({}, { refs })
    await pass(0)
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/projects/local/tables/table-1/run/a',
      '/api/projects/local/tables/table-2/run/a',
    ])
    expect(now().runs.map(({ ref }) => ref.tableId)).toEqual(['table-1', 'table-2'])
  })
})

describe('useRuns: the phase of the list', () => {
  it('is idle without a list, empty with an empty one, and asks nothing in either case', async () => {
    const { now, follow, requests } = renderRuns({}, { refs: undefined })
    expect(now()).toMatchObject({ phase: 'idle', runs: [], counts: none })
    follow([])
    expect(now()).toMatchObject({ phase: 'empty', runs: [], counts: none })
    await pass(60_000)
    expect(requests).toEqual([])
  })

  it('is idle while it is switched off and nothing was read', () => {
    const { now } = renderRuns({ a: [runningStep] }, { runs: { enabled: false } })
    expect(now()).toMatchObject({ phase: 'idle', counts: { ...none, idle: 1 } })
  })

  it('is loading until the first answer, then watching, then settled', async () => {
    const [first, last] = [held(runningStep), held(doneStep)]
    const { now } = renderRuns({ a: [first.step, doneStep], b: [last.step] })
    await pass(0)
    expect(now().phase).toBe('loading')
    first.release()
    await pass(0)
    expect(now().phase).toBe('watching')
    await pass(5_000)
    expect(now().phase).toBe('watching')
    last.release()
    await pass(0)
    expect(now().phase).toBe('settled')
  })

  it('is watching, and not loading, once one of them failed for good', async () => {
    const { now } = renderRuns({ a: [status(403)], b: [neverAnswer] })
    expect(now().phase).toBe('loading')
    await pass(0)
    expect(now()).toMatchObject({ phase: 'watching', counts: { ...none, loading: 1, error: 1 } })
  })

  it('is settled when all have stopped, also before anything was read', async () => {
    const { now } = renderRuns({ a: [neverAnswer] }, { runs: { deadlineMs: 1_000 } })
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'settled', counts: { ...none, loading: 1 } })
  })

  it('counts runs by their phase', async () => {
    const { now } = renderRuns({
      a: [pendingStep],
      b: [runningStep],
      c: [doneStep],
      d: [doneStep],
      e: [failedStep],
      f: [json({ status: 'odd' })],
      g: [neverAnswer],
      h: [status(401)],
    })
    await pass(1_500)
    expect(now().counts).toEqual({
      ...none,
      loading: 1,
      pending: 1,
      running: 1,
      unknown: 1,
      done: 2,
      error: 2,
    })
  })
})
