import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { drop, held, json, status } from '../../support/scriptFetch.ts'

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

describe('useExtraction: following that ended', () => {
  it.each([401, 403, 410])('tells HTTP %i as its error, and retry watches on', async (code) => {
    const { now, counts } = renderExtraction({
      files: [uploaded],
      run: [started],
      poll: [running, status(code), done],
    })
    act(() => void now().extract(source))
    await passInAct(0)
    await passInAct(5_000)
    expect(now()).toMatchObject({
      step: 'following',
      connection: 'stopped',
      source,
      rowId: 'row-1',
      ref,
      run: { status: 'running' },
      error: { code: `RUN-${code}` },
    })
    await passInAct(60_000)
    expect(counts.poll).toBe(2)
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', error: null, rowId: 'row-1', ref })
    expect(counts).toEqual({ files: 1, run: 1, poll: 3 })
  })

  it('tells it before the first answer too: there is no run, and every id', async () => {
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [status(403), done] })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'following', rowId: 'row-1', ref, error: { code: 'RUN-403' } })
    expect(now().run).toBeUndefined()
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', error: null })
  })

  it('by the deadline: it is no error, and retry watches on', async () => {
    const script = { files: [uploaded], run: [started], poll: [running] }
    const { now, counts } = renderExtraction(script, { deadlineMs: 10_000 })
    act(() => void now().extract(source))
    await passInAct(0)
    for (let second = 0; second < 20; second += 1) await passInAct(1_000)
    expect(now()).toMatchObject({ step: 'following', connection: 'expired' })
    const before = counts.poll
    act(() => void now().retry())
    await passInAct(0)
    expect([now().connection, counts.poll > before, counts.run]).toEqual(['live', true, 1])
  })

  it('stop and then retry, in one go, leave it watching', async () => {
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [running] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => {
      now().stop()
      void now().retry()
    })
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'following', connection: 'live' })
  })

  it('is taken up by resume with the same run, and loses neither row nor file', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [started], poll: [running] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => now().stop())
    await passInAct(0)
    const before = now().ref
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'following', connection: 'live', source, rowId: 'row-1' })
    expect([now().ref === before, counts.run]).toEqual([true, 1])
  })

  it('of a run that was stopped before goes on when that is gone back to', async () => {
    const { now } = renderExtraction({ poll: [running] })
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    act(() => now().stop())
    act(() => now().reset())
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    expect(now().connection).toBe('live')
  })
})

describe('useExtraction: a failure that passes', () => {
  it('is its error while it recovers, and goes by itself', async () => {
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [running, drop, done] })
    act(() => void now().extract(source))
    await passInAct(0)
    await passInAct(2_500)
    expect(now()).toMatchObject({
      step: 'following',
      connection: 'reconnecting',
      error: { code: 'RUN-NETWORK' },
      failureCount: 1,
    })
    await passInAct(60_000)
    expect(now()).toMatchObject({ step: 'done', error: null, failureCount: 0 })
  })
})

describe('useExtraction: a run that has ended', () => {
  const misfit = {
    options: { schema: z.object({ total: z.string() }) },
    poll: done,
    error: { code: 'RUN-DATA' },
  }
  it.each([
    ['that failed', { options: {}, poll: json({ status: 'error' }), error: null }],
    ['whose data does not fit', misfit],
  ])('%s is not started again by retry, nor read', async (_, { options, poll, error }) => {
    const { now, counts } = renderExtraction({ files: [uploaded], run: [started], poll: [poll] }, options)
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'error', connection: 'settled' })
    expect(now().error).toEqual(error && expect.objectContaining(error))
    act(() => void now().retry())
    await passInAct(60_000)
    expect([now().step, counts]).toEqual(['error', { files: 1, run: 1, poll: 1 }])
  })

  it('refresh reads it once more', async () => {
    const reviewed = json({ status: 'done', data: { total: 1 }, review: { approved: true } })
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [done, reviewed] })
    act(() => void now().extract(source))
    await passInAct(0)
    const refreshed = now().refresh()
    await passInAct(0)
    await expect(refreshed).resolves.toMatchObject({ review: { approved: true } })
    expect(now()).toMatchObject({ step: 'done', run: { review: { approved: true } } })
  })
})

describe('useExtraction: retry', () => {
  it.each([
    ['uploads', { files: [drop, uploaded], run: [started] }, { files: 2, run: 1, poll: 1 }],
    ['starts', { files: [uploaded], run: [drop, started] }, { files: 1, run: 2, poll: 1 }],
  ])('twice in one go %s once', async (_, script, expected) => {
    const { now, counts } = renderExtraction({ ...script, poll: [done] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => {
      void now().retry()
      void now().retry()
    })
    await passInAct(0)
    expect([now().step, counts]).toEqual(['done', expected])
  })

  it('takes the failure away at once, and shows the next', async () => {
    const second = held(status(503))
    const { now } = renderExtraction({ files: [uploaded], run: [drop, second.step] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => void now().retry())
    expect(now()).toMatchObject({ step: 'starting', source, rowId: 'row-1', error: null })
    second.release()
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'starting', rowId: 'row-1', error: { code: 'RUN-5XX' } })
  })
})
