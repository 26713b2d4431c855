import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { drop, json, status } from '../../support/scriptFetch.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const done = json({ status: 'done', data: {} })
const ref = { ...testTable, runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: failures', () => {
  it('keeps the file of an upload that failed, and sends it again on retry', async () => {
    const { now, counts } = renderExtraction({ files: [drop, uploaded], run: [started], poll: [done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'uploading', source, error: { code: 'RUN-NETWORK' } })
    await passInAct(60_000)
    expect(counts).toEqual({ files: 1, run: 0, poll: 0 })
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', error: null, run: { status: 'done' } })
    expect(counts).toEqual({ files: 2, run: 1, poll: 1 })
  })

  it('keeps the row of a start that failed, and does not upload again on retry', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [status(503), started], poll: [done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', source, error: { code: 'RUN-5XX' } })
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref, error: null })
    expect(counts).toEqual({ files: 1, run: 2, poll: 1 })
  })

  it('does not send anything by itself after a failure', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [drop] })
    act(() => void now().extract(source))
    await passInAct(600_000)
    expect([now().step, counts]).toEqual(['starting', { files: 1, run: 1, poll: 0 }])
  })

  it('keeps the row it resumes from when the start fails', async () => {
    const { now, counts } = renderExtraction({ run: [drop, started], poll: [done] })
    act(() => void now().resume({ rowId: 'row-1' }))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', error: { code: 'RUN-NETWORK' } })
    act(() => void now().retry())
    await passInAct(0)
    expect([now().step, counts]).toEqual(['done', { files: 0, run: 2, poll: 1 }])
  })

  it('retry does nothing where nothing failed', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [started], poll: [done] })
    act(() => void now().retry())
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => void now().retry())
    await passInAct(0)
    expect(counts).toEqual({ files: 1, run: 1, poll: 1 })
  })

  it('refuses a file of the wrong kind, and takes the next', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [started], poll: [done] })
    act(() => void now().extract(new File(['x'], 'a.webp', { type: 'image/webp' })))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'uploading', error: { code: 'RUN-INPUT' } })
    act(() => void now().extract(source))
    await passInAct(0)
    expect([now().step, counts]).toEqual(['done', { files: 1, run: 1, poll: 1 }])
  })

  it('a run that failed is a step of its own, and no error of the extraction', async () => {
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [json({ status: 'error' })] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'error', rowId: 'row-1', ref, error: null, run: { status: 'error' } })
  })
})

describe('useExtraction: callbacks that throw', () => {
  const broken = new Error('the callback broke')
  const throws = () => {
    throw broken
  }

  it('onStarted: the run is followed all the same, and the page hears of it', async () => {
    const uncaught = catchUncaught()
    const script = { files: [uploaded], run: [started], poll: [done] }
    const { now, counts } = renderExtraction(script, { onStarted: throws })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref, error: null })
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref, error: null })
    expect(counts).toEqual({ files: 1, run: 1, poll: 1 })
    expect(uncaught).toEqual([broken])
  })

  it('onUploaded: the row is kept, the run is started, and the page hears of it', async () => {
    const uncaught = catchUncaught()
    const onUploaded = vi.fn(throws)
    const script = { files: [uploaded], run: [started], poll: [done] }
    const { now, counts } = renderExtraction(script, { onUploaded })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref, error: null })
    expect(counts).toEqual({ files: 1, run: 1, poll: 1 })
    expect([onUploaded.mock.calls, uncaught]).toEqual([[['row-1']], [broken]])
  })
})
