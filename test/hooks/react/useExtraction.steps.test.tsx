import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { held, json } from '../../support/scriptFetch.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 1 } })
const ref = { ...testTable, runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: steps', () => {
  it('is idle at first, and asks nothing', async () => {
    const { now, requests } = renderExtraction({})
    await passInAct(60_000)
    expect(now()).toMatchObject({ step: 'idle', error: null, connection: 'paused' })
    expect([now().progress, now().ref, now().run]).toEqual([undefined, undefined, undefined])
    expect(requests).toEqual([])
  })

  it('takes a file to a followed run, one step after the other', async () => {
    const [files, run] = [held(uploaded), held(started)]
    const { now, counts } = renderExtraction({ files: [files.step], run: [run.step], poll: [running, done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'uploading', progress: 0, source, error: null, connection: 'paused' })
    files.release()
    await passInAct(0)
    expect(now()).toMatchObject({
      step: 'starting',
      source,
      rowId: 'row-1',
      error: null,
      connection: 'paused',
    })
    expect(now().progress).toBeUndefined()
    run.release()
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'following', source, rowId: 'row-1', ref, connection: 'live' })
    expect(now().run?.status).toBe('running')
    await passInAct(2_000)
    expect(now()).toMatchObject({
      step: 'done',
      rowId: 'row-1',
      ref,
      run: { data: { total: 1 } },
      connection: 'settled',
    })
    expect(counts).toEqual({ files: 1, run: 1, poll: 2 })
  })

  it('tells the row and the address once each, as soon as they are there', async () => {
    const [onUploaded, onStarted] = [vi.fn(), vi.fn()]
    const run = held(started)
    const script = { files: [uploaded], run: [run.step], poll: [done] }
    const { now } = renderExtraction(script, { onUploaded, onStarted })
    act(() => void now().extract(source))
    await passInAct(0)
    expect([onUploaded.mock.calls, onStarted.mock.calls]).toEqual([[['row-1']], []])
    run.release()
    await passInAct(10_000)
    expect([onUploaded.mock.calls, onStarted.mock.calls]).toEqual([[['row-1']], [[ref]]])
  })

  it('passes the options of useRun on', async () => {
    const schema = z.object({ total: z.string() })
    const { now } = renderExtraction(
      { files: [uploaded], run: [started], poll: [running, done] },
      { schema, intervalMs: 500 },
    )
    act(() => void now().extract(source))
    await passInAct(0)
    await passInAct(500)
    expect(now()).toMatchObject({ step: 'error', error: { code: 'RUN-DATA' }, run: { status: 'done' } })
  })

  it('goes on from a row', async () => {
    const { now, counts } = renderExtraction({ run: [started], poll: [done] })
    act(() => void now().resume({ rowId: 'row-1' }))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref })
    expect(counts).toEqual({ files: 0, run: 1, poll: 1 })
  })

  it('goes on from a run', async () => {
    const { now, counts } = renderExtraction({ poll: [done] })
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref })
    expect([now().rowId, now().source]).toEqual([undefined, undefined])
    expect(counts).toEqual({ files: 0, run: 0, poll: 1 })
  })

  it.each([{ rowId: 'row-2' }, { runId: 'run-2' }])(
    'forgets the one before when it goes on from %j',
    async (from) => {
      const run = held(json({ run_id: 'run-2' }))
      const poll = held(done)
      const script = { files: [uploaded], run: [started, run.step], poll: [done, poll.step] }
      const { now } = renderExtraction(script)
      act(() => void now().extract(source))
      await passInAct(0)
      act(() => void now().resume(from))
      await passInAct(0)
      expect(now().run).toBeUndefined()
      expect([now().source, now().rowId]).toEqual([undefined, 'rowId' in from ? from.rowId : undefined])
      run.release()
      poll.release()
      await passInAct(0)
      expect(now()).toMatchObject({ step: 'done', ref: { runId: 'run-2' } })
    },
  )

  it('starts over with another file: the first upload ends, and its answer is not taken', async () => {
    const first = held(json({ row_id: 'row-of-the-first' }))
    const { now, requests, counts } = renderExtraction({
      files: [first.step, uploaded],
      run: [started],
      poll: [done],
    })
    act(() => void now().extract(source))
    await passInAct(0)
    const other = new File(['x'], 'b.txt', { type: 'text/plain' })
    act(() => void now().extract(other))
    first.release()
    await passInAct(0)
    expect(requests[0]?.signal?.aborted).toBe(true)
    expect(now()).toMatchObject({ step: 'done', source: other, rowId: 'row-1', error: null })
    expect(counts).toEqual({ files: 2, run: 1, poll: 1 })
  })

  it('never shows the run of the file before', async () => {
    const files = held(uploaded)
    const { now } = renderExtraction({ files: [uploaded, files.step], run: [started], poll: [done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now().step).toBe('done')
    act(() => void now().extract(source))
    expect(now()).toMatchObject({ step: 'uploading', connection: 'paused' })
    expect([now().run, now().ref, now().rowId, now().checkedAt]).toEqual(Array(4).fill(undefined))
  })
})

describe('useExtraction: reset and unmount', () => {
  it('reset ends the upload and forgets it, without an error', async () => {
    const { now, requests } = renderExtraction({ files: [held(uploaded).step] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => now().reset())
    await passInAct(0)
    expect(requests[0]?.signal?.aborted).toBe(true)
    expect([now().step, now().source, now().error]).toEqual(['idle', undefined, null])
  })

  it('reset while starting leaves the run its address', async () => {
    const run = held(started)
    const onStarted = vi.fn()
    const { now, requests } = renderExtraction({ files: [uploaded], run: [run.step] }, { onStarted })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => now().reset())
    expect(requests[1]?.signal?.aborted).toBe(false)
    run.release()
    await passInAct(0)
    expect(onStarted.mock.calls).toEqual([[ref]])
    expect(now().step).toBe('idle')
  })

  it('an unmount while starting still tells the address: the run is paid for', async () => {
    const run = held(started)
    const onStarted = vi.fn()
    const { now, unmount } = renderExtraction({ files: [uploaded], run: [run.step] }, { onStarted })
    act(() => void now().extract(source))
    await passInAct(0)
    unmount()
    run.release()
    await passInAct(0)
    expect(onStarted.mock.calls).toEqual([[ref]])
  })
})
