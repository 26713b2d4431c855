import { act, cleanup, renderHook } from '@testing-library/react'
import { useExtraction, type UseExtractionResult } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { held, json } from '../../support/scriptFetch.ts'
import { stubXhr } from '../../support/stubXhr.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const other = new File(['x'], 'b.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const otherTable = { projectName: 'local', tableId: 'table-2' }
const ref = { ...testTable, runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: another table in the middle', () => {
  it('the row of the old table is started there, and its run followed there', async () => {
    const [files, run] = [held(uploaded), held(started)]
    const onStarted = vi.fn()
    let table = testTable
    const script = { files: [files.step], run: [run.step], poll: [done] }
    const { now, rerender, requests } = renderExtraction(script, { onStarted }, { table: () => table })
    act(() => void now().extract(source))
    await passInAct(0)
    table = otherTable
    rerender({ onStarted })
    files.release()
    await passInAct(0)
    run.release()
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref })
    expect(onStarted.mock.calls).toEqual([[ref]])
    expect(requests.map(({ url }) => url.includes('table-1'))).toEqual([true, true, true])
  })

  it('a start that failed is taken again there, and the next document goes to the new one', async () => {
    let table = testTable
    const script = { files: [uploaded], run: [json({}), started], poll: [done] }
    const { now, rerender, requests } = renderExtraction(script, {}, { table: () => table })
    act(() => void now().extract(source))
    await passInAct(0)
    table = otherTable
    rerender({})
    act(() => void now().retry())
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref })
    act(() => void now().extract(other))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref: { ...otherTable, runId: 'run-1' } })
    expect(requests.map(({ url }) => /table-\d/.exec(url)?.[0])).toEqual([
      ...Array<string>(4).fill('table-1'),
      ...Array<string>(3).fill('table-2'),
    ])
  })

  it('an id that names its table is gone on from there', async () => {
    const { now, requests } = renderExtraction({ run: [started], poll: [done] })
    act(() => void now().resume({ ...otherTable, rowId: 'row-1' }))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref: { ...otherTable, runId: 'run-1' } })
    expect(requests.every(({ url }) => url.includes('table-2'))).toBe(true)
  })

  it('a table that is a whole run address lends its run to nobody', async () => {
    const table = { ...testTable, runId: 'run-of-another-page' }
    const { now, counts } = renderExtraction({ run: [started], poll: [done] }, {}, { table: () => table })
    act(() => void now().resume({ rowId: 'row-1' }))
    await passInAct(0)
    expect([now().ref, counts.run]).toEqual([ref, 1])
  })
})

describe('useExtraction: two calls in one go', () => {
  it.each([
    ['two files', other],
    ['the same file', source],
  ])('%s: one is sent, and one run is started', async (_, second) => {
    const onStarted = vi.fn()
    const script = { files: [uploaded], run: [started], poll: [done] }
    const { now, counts } = renderExtraction(script, { onStarted })
    act(() => {
      void now().extract(source)
      void now().extract(second)
    })
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', source: second, error: null })
    expect([counts, onStarted.mock.calls.length]).toEqual([{ files: 1, run: 1, poll: 1 }, 1])
  })

  it('the same row: one start, told once', async () => {
    const onStarted = vi.fn()
    const { now, counts } = renderExtraction({ run: [started], poll: [done] }, { onStarted })
    act(() => {
      void now().resume({ rowId: 'row-1' })
      void now().resume({ rowId: 'row-1' })
    })
    await passInAct(0)
    expect([now().step, counts.run, onStarted.mock.calls]).toEqual(['done', 1, [[ref]]])
  })

  it('the same run: one watch, and the same address', async () => {
    const { now, counts } = renderExtraction({ poll: [running] })
    act(() => void now().resume({ runId: 'run-1' }))
    const first = now().ref
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    expect([now().ref === first, counts.poll]).toEqual([true, 1])
  })

  it('both ids at once: the run is followed, and no second one is paid for', async () => {
    const { now, counts } = renderExtraction({ run: [started], poll: [done] })
    const kept = { rowId: 'row-1', runId: 'run-1' }
    act(() => void now().resume(kept))
    await passInAct(0)
    expect([now().step, now().ref, counts.run]).toEqual(['done', ref, 0])
  })

  it('a file while another is being started: both runs are told, the newer is shown', async () => {
    const run = held(started)
    const onStarted = vi.fn()
    const files = [uploaded, json({ row_id: 'row-2' })]
    const script = { files, run: [run.step, json({ run_id: 'run-2' })], poll: [done] }
    const { now } = renderExtraction(script, { onStarted })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => void now().extract(other))
    await passInAct(0)
    run.release()
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', source: other, ref: { runId: 'run-2' } })
    expect(onStarted.mock.calls.map(([{ runId }]) => runId as string)).toEqual(['run-2', 'run-1'])
  })

  it('a row that is gone on from while its reset start is under way is not started again', async () => {
    const run = held(started)
    const onStarted = vi.fn()
    const script = { files: [uploaded], run: [run.step], poll: [done] }
    const { now, counts } = renderExtraction(script, { onStarted })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => now().reset())
    act(() => void now().resume({ rowId: 'row-1' }))
    run.release()
    await passInAct(0)
    expect([now().step, now().ref, counts.run]).toEqual(['done', ref, 1])
    expect(onStarted.mock.calls).toEqual([[ref]])
  })
})

describe('useExtraction: what follows at once, before anything is shown', () => {
  it.each<[string, (extraction: UseExtractionResult) => Promise<void>]>([
    ['extract', ({ extract }) => extract(source)],
    ['resume', ({ resume }) => resume({ runId: 'run-1' })],
  ])('refresh after %s reads the run', async (_, begin) => {
    const { now } = renderExtraction({ files: [uploaded], run: [started], poll: [done] })
    const refreshed = begin(now()).then(now().refresh)
    await passInAct(0)
    await expect(refreshed).resolves.toMatchObject({ status: 'done' })
  })

  it('stop after resume stops that run', async () => {
    const { now, counts } = renderExtraction({ poll: [running] })
    act(() => {
      void now().resume({ runId: 'run-1' })
      now().stop()
    })
    await passInAct(60_000)
    expect([now().connection, counts.poll <= 1]).toEqual(['stopped', true])
  })

  it('stop and refresh without a run: nothing, and a reason', async () => {
    const { now, requests } = renderExtraction({})
    act(() => now().stop())
    await expect(now().refresh()).rejects.toMatchObject({ code: 'RUN-INPUT' })
    expect([now().step, now().connection, requests]).toEqual(['idle', 'paused', []])
  })

  it('reset after extract leaves nothing, and retry takes nothing up', async () => {
    const { now, counts } = renderExtraction({ files: [uploaded] })
    act(() => {
      void now().extract(source)
      now().reset()
      void now().retry()
    })
    await passInAct(0)
    expect([now().step, now().error, counts.files]).toEqual(['idle', null, 0])
  })
})

describe('useExtraction: progress', () => {
  it('of an upload that was ended, or has failed, changes nothing of the next', async () => {
    const sent = stubXhr()
    const { wrapper } = buildHarness()
    const { result } = renderHook(() => useExtraction(testTable), { wrapper })
    act(() => void result.current.extract(source))
    await passInAct(0)
    act(() => sent[0]?.progress(1, 4))
    expect(result.current).toMatchObject({ step: 'uploading', progress: 0.25 })
    act(() => void result.current.extract(other))
    await passInAct(0)
    act(() => sent[0]?.progress(3, 4))
    expect([sent[0]?.isAborted, result.current.progress]).toEqual([true, 0])
    act(() => sent[1]?.progress(1, 2))
    act(() => result.current.reset())
    act(() => sent[1]?.progress(3, 4))
    expect([result.current.step, result.current.progress]).toEqual(['idle', undefined])
  })
})
