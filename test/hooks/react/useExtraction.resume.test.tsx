import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catchUncaught } from '../../support/catchUncaught.ts'
import {
  type ExtractionScript,
  passInAct,
  renderExtraction,
  testTable,
} from '../../support/renderExtraction.tsx'
import { drop, held, json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const ref = { ...testTable, runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: goes on from any id, when the page opens', () => {
  it.each([false, true])('from a row it starts one run, told once; StrictMode: %j', async (isStrict) => {
    const onStarted = vi.fn()
    const { now, counts } = renderExtraction(
      { run: [started], poll: [running, done] },
      { onStarted },
      { isStrict, onMount: ({ resume }) => void resume({ rowId: 'row-1' }) },
    )
    await passInAct(0)
    await passInAct(10_000)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref, error: null })
    expect([counts.files, counts.run]).toEqual([0, 1])
    expect(onStarted.mock.calls).toEqual([[ref]])
  })

  it.each([false, true])('from a run it starts none; StrictMode: %j', async (isStrict) => {
    const onStarted = vi.fn()
    const { now, counts } = renderExtraction(
      { poll: [running, done] },
      { onStarted },
      { isStrict, onMount: ({ resume }) => void resume({ runId: 'run-1' }) },
    )
    await passInAct(0)
    await passInAct(10_000)
    expect(now()).toMatchObject({ step: 'done', ref, error: null })
    expect([counts.files, counts.run, onStarted.mock.calls.length]).toEqual([0, 0, 0])
  })

  it('a start that fails is one that failed, under StrictMode too', async () => {
    const { now, counts } = renderExtraction(
      { run: [status(503), started], poll: [done] },
      {},
      { isStrict: true, onMount: ({ resume }) => void resume({ rowId: 'row-1' }) },
    )
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', error: { code: 'RUN-5XX' } })
    act(() => void now().retry())
    await passInAct(0)
    expect([now().step, counts.run]).toEqual(['done', 2])
  })

  it('a callback that throws takes no run along, under StrictMode too', async () => {
    const uncaught = catchUncaught()
    const onStarted = vi.fn(() => {
      throw new Error('the callback broke')
    })
    const { now, counts } = renderExtraction(
      { run: [started], poll: [done] },
      { onStarted },
      { isStrict: true, onMount: ({ resume }) => void resume({ rowId: 'row-1' }) },
    )
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref, error: null })
    expect([counts.run, onStarted.mock.calls.length, uncaught.length]).toEqual([1, 1, 1])
  })

  it('another row while one is being started is another run', async () => {
    const first = held(started)
    const onStarted = vi.fn()
    const { now, counts } = renderExtraction(
      { run: [first.step, json({ run_id: 'run-2' })], poll: [done] },
      { onStarted },
    )
    act(() => void now().resume({ rowId: 'row-1' }))
    act(() => void now().resume({ rowId: 'row-2' }))
    await passInAct(0)
    expect(now()).toMatchObject({ rowId: 'row-2', ref: { runId: 'run-2' } })
    first.release()
    await passInAct(0)
    expect(now()).toMatchObject({ rowId: 'row-2', ref: { runId: 'run-2' } })
    expect(counts.run).toBe(2)
    expect(onStarted.mock.calls.map(([{ runId }]) => runId as string)).toEqual(['run-2', 'run-1'])
  })

  it('the same row again once its run has started is a new run: somebody asked for it', async () => {
    const { now, counts } = renderExtraction({ run: [started], poll: [done] })
    for (let time = 0; time < 2; time += 1) {
      act(() => void now().resume({ rowId: 'row-1' }))
      await passInAct(0)
    }
    expect(counts.run).toBe(2)
  })
})

describe('useExtraction: every id it got survives whatever fails after it', () => {
  const failing: [string, Step][] = [
    ['a broken connection', drop],
    ['HTTP 500', status(500)],
    ['HTTP 403', status(403)],
    ['HTTP 429', status(429)],
    ['an answer without an id', json({})],
    ['an answer that is no JSON', status(200, '<html>')],
  ]

  it.each(failing)('the row survives a start that fails with %s', async (_, step) => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [step, started], poll: [done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', source })
    expect(now().error).not.toBeNull()
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref, error: null })
    expect(counts).toMatchObject({ files: 1, run: 2 })
  })

  const failingPolls = failing.filter(([name]) => name !== 'an answer without an id')
  it.each(failingPolls)('row and run survive polls that fail with %s', async (_, step) => {
    const script: ExtractionScript = { files: [uploaded], run: [started], poll: [running, step] }
    const { now, counts } = renderExtraction(script)
    act(() => void now().extract(source))
    await passInAct(0)
    await passInAct(2_000)
    expect(now()).toMatchObject({ step: 'following', rowId: 'row-1', ref, run: { status: 'running' } })
    expect(now().error).not.toBeNull()
    expect(counts).toMatchObject({ files: 1, run: 1 })
  })

  it('a start that hangs is given up, and its row stays', async () => {
    const { now } = renderExtraction({ files: [uploaded], run: [neverAnswer] })
    act(() => void now().extract(source))
    await passInAct(120_000)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', error: { code: 'RUN-TIMEOUT' } })
  })

  it('stop keeps all of them, and retry watches on', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [started], poll: [running] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => now().stop())
    await passInAct(60_000)
    expect(now()).toMatchObject({
      step: 'following',
      rowId: 'row-1',
      ref,
      connection: 'stopped',
      error: null,
    })
    act(() => void now().retry())
    await passInAct(0)
    expect(now().connection).toBe('live')
    expect(counts).toEqual({ files: 1, run: 1, poll: 2 })
  })
})
