import { cleanup } from '@testing-library/react'
import type { DataSchema, JsonObject } from 'cloudsquid-react'
import * as z from 'zod'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import {
  doneStep,
  failedStep,
  pendingStep,
  refTo,
  renderRuns,
  runningStep,
} from '../../support/renderRuns.tsx'
import { json } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What a callback was told: which run, from which status, to which. */
function noteChanges() {
  const told: string[] = []
  const onStatusChange = (
    run: { status: string },
    previous: { status: string } | undefined,
    ref: { runId: string },
  ) => void told.push(`${ref.runId}: ${previous?.status} to ${run.status}`)
  const onSettled = (run: { status: string }, ref: { runId: string }) =>
    void told.push(`${ref.runId}: ${run.status}`)
  return { told, onStatusChange, onSettled }
}

describe('useRuns: callbacks', () => {
  it('are told of each change once, with the ref of the run', async () => {
    const { told, ...callbacks } = noteChanges()
    renderRuns(
      { a: [pendingStep, runningStep, runningStep, doneStep], b: [runningStep, failedStep] },
      { runs: callbacks },
    )
    await pass(60_000)
    expect(told.toSorted()).toEqual([
      'a: done',
      'a: pending to running',
      'a: running to done',
      'b: error',
      'b: running to error',
    ])
  })

  it.each([
    ['under StrictMode', { isStrict: true }],
    ['with the same run listed twice', { refs: [refTo('a'), refTo('a')] }],
  ])('are told once %s', async (_, options) => {
    const { told, ...callbacks } = noteChanges()
    renderRuns({ a: [runningStep, doneStep] }, { runs: callbacks, ...options })
    await pass(60_000)
    expect(told).toEqual(['a: running to done', 'a: done'])
  })

  it('are told once when a useRun with the same functions follows one of the runs', async () => {
    const { told, ...callbacks } = noteChanges()
    const { queryClient, scripted } = renderRuns({ 'run-1': [runningStep, doneStep] }, { runs: callbacks })
    renderRun([], { queryClient, fetch: scripted.fetch, run: callbacks })
    await pass(60_000)
    expect(told).toEqual(['run-1: running to done', 'run-1: done'])
  })

  it('are not told of what a run was when it came into the list, unless they ask for it', async () => {
    const quiet = noteChanges()
    renderRuns({ a: [doneStep], b: [runningStep] }, { runs: quiet })
    const curious = noteChanges()
    renderRuns({ a: [doneStep], b: [runningStep] }, { runs: { ...curious, notifyInitial: true } })
    await pass(1_000)
    expect(quiet.told).toEqual([])
    expect(curious.told.toSorted()).toEqual(['a: done', 'a: undefined to done', 'b: undefined to running'])
  })

  it('are those of the last render', async () => {
    const [first, last] = [noteChanges(), noteChanges()]
    const { follow } = renderRuns({ a: [runningStep, doneStep] }, { runs: first })
    await pass(0)
    follow([refTo('a')], last)
    await pass(5_000)
    expect([first.told, last.told]).toEqual([[], ['a: running to done', 'a: done']])
  })

  it('are told no more of a run that was taken out of the list', async () => {
    const { told, ...callbacks } = noteChanges()
    const { follow, queryClient, scripted } = renderRuns(
      { 'run-1': [runningStep, doneStep] },
      { runs: callbacks },
    )
    renderRun([], { queryClient, fetch: scripted.fetch })
    await pass(0)
    follow([])
    await pass(60_000)
    expect(told).toEqual([])
  })
})

describe('useRuns: a schema', () => {
  const invoiceSchema = z.object({ total: z.number() })

  it('types and validates the data of each run that is done', async () => {
    const totalSchema = z.object({ total: z.number().transform(String) })
    const { run } = renderRuns({ a: [doneStep], b: [runningStep] }, { runs: { schema: totalSchema } })
    await pass(0)
    const { phase, run: done } = run('a')
    expect(phase === 'done' && done.data.total).toBe('12')
    expect(run('b').phase).toBe('running')
  })

  it('fails the one run that does not fit, and keeps it readable', async () => {
    const misfit = json({ status: 'done', data: { total: 'twelve' } })
    const { run, now } = renderRuns({ a: [misfit], b: [doneStep] }, { runs: { schema: invoiceSchema } })
    await pass(0)
    expect(run('a')).toMatchObject({
      phase: 'error',
      connection: 'settled',
      error: { code: 'RUN-DATA' },
      run: { data: { total: 'twelve' } },
    })
    expect(run('b').phase).toBe('done')
    expect(now().phase).toBe('settled')
  })

  it('validates each answer once, and not again with every render', async () => {
    const validate = vi.fn((value: unknown) => ({ value: value as JsonObject }))
    const schema: DataSchema<JsonObject> = { '~standard': { version: 1, vendor: 'test', validate } }
    const { follow } = renderRuns({ a: [doneStep], b: [runningStep, doneStep] }, { runs: { schema } })
    await pass(0)
    for (let time = 0; time < 10; time += 1) follow([refTo('a'), refTo('b')])
    await pass(10_000)
    expect(validate).toHaveBeenCalledTimes(2)
  })

  it('that is another one counts at once', async () => {
    const { follow, run, requests } = renderRuns({ a: [doneStep] }, { runs: { schema: invoiceSchema } })
    await pass(0)
    follow([refTo('a')], { schema: z.object({ total: z.string() }) as never })
    expect(run('a')).toMatchObject({ phase: 'error', error: { code: 'RUN-DATA' } })
    expect(requests).toHaveLength(1)
  })
})
