import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, failedStep, refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { json, status, type Step } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRuns: each run ends alone', () => {
  const stopped = { phase: 'running', connection: 'stopped' }
  const ends: [string, Step, { phase: string; connection: string }][] = [
    ['done', doneStep, { phase: 'done', connection: 'settled' }],
    ['error', failedStep, { phase: 'error', connection: 'settled' }],
    ['a refusal', status(403), stopped],
    ['a 404', status(404), stopped],
    ['an answer that is no run', json([]), stopped],
  ]
  it.each(ends)('by %s, while the others go on', async (_, step, end) => {
    const { run, asked } = renderRuns({ ends: [runningStep, step], goes: [runningStep] })
    await pass(60_000)
    expect(run('ends')).toMatchObject(end)
    expect(run('goes')).toMatchObject({ phase: 'running', connection: 'live' })
    expect(asked().filter((id) => id === 'ends')).toHaveLength(2)
    expect(asked().filter((id) => id === 'goes').length).toBeGreaterThan(10)
  })

  it('keeps the last good run and says why, when a failure ended it', async () => {
    const { run } = renderRuns({ a: [runningStep, status(401)] })
    await pass(5_000)
    expect(run('a')).toMatchObject({ run: { status: 'running' }, error: { code: 'RUN-401' } })
  })

  it('asks once more for one that is not there yet, and no longer after five seconds', async () => {
    const { run, asked } = renderRuns({ young: [status(404), runningStep], gone: [status(404)] })
    await pass(4_000)
    expect([run('young').phase, run('gone').connection]).toEqual(['running', 'reconnecting'])
    await pass(60_000)
    expect(run('gone')).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    expect(asked().filter((id) => id === 'gone').length).toBeLessThan(6)
  })

  it('goes on through failures that pass, without touching the others', async () => {
    const { run, now } = renderRuns({
      shaky: [runningStep, status(500), status(500), doneStep],
      fine: [runningStep],
    })
    await pass(0)
    const fine = now().runs[1]
    await pass(3_000)
    expect(run('shaky')).toMatchObject({
      phase: 'running',
      connection: 'reconnecting',
      error: { code: 'RUN-5XX' },
    })
    expect(now().runs[1]).toBe(fine)
    await pass(30_000)
    expect(run('shaky')).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  })

  it('at its own deadline: one that came later lasts longer', async () => {
    const { run, follow, connections } = renderRuns({ a: [runningStep] }, { runs: { deadlineMs: 60_000 } })
    await pass(30_000)
    follow([refTo('a'), refTo('b')])
    await pass(31_000)
    expect(connections()).toEqual(['expired', 'live'])
    expect(run('a').phase).toBe('running')
    await pass(30_000)
    expect(connections()).toEqual(['expired', 'expired'])
  })

  it('leaves no timer and no request once all have ended', async () => {
    const { requests, queryClient } = renderRuns({
      a: [runningStep, doneStep],
      b: [failedStep],
      c: [runningStep, status(410)],
    })
    await pass(10_000)
    const count = requests.length
    // What TanStack Query counts down to collect a query that nobody follows is no timer of a watch.
    await pass(600_000)
    expect([requests.length, vi.getTimerCount()]).toEqual([count, 0])
    expect(queryClient.isFetching()).toBe(0)
  })
})
