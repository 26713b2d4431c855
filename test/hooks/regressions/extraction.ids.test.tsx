import { act, cleanup } from '@testing-library/react'
import type { ExtractionId } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { json } from '../../support/scriptFetch.ts'

const script = { run: [json({ run_id: 'run-1' })], poll: [json({ status: 'done', data: {} })] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: resume with what was kept of an extraction', () => {
  it.each<[string, unknown, number]>([
    ['a row, and no run yet', { rowId: 'row-1', runId: undefined }, 1],
    ['a row, and no run yet, as JSON has it', { rowId: 'row-1', runId: null }, 1],
    ['a run, and no row', { rowId: undefined, runId: 'run-1' }, 0],
    ['a row, and no table', { rowId: 'row-1', projectName: undefined, tableId: undefined }, 1],
    ['a run, and no table', { runId: 'run-1', projectName: undefined, tableId: undefined }, 0],
  ])('%s', async (_, from, starts) => {
    const { now, counts } = renderExtraction(script)
    act(() => void now().resume(from as ExtractionId))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', error: null, ref: { ...testTable, runId: 'run-1' } })
    expect(counts.run).toBe(starts)
  })

  it('nothing at all: sends nothing, and says so', async () => {
    const { now, requests } = renderExtraction(script)
    act(() => void now().resume({ runId: undefined } as unknown as ExtractionId))
    await passInAct(0)
    expect([now().step, requests]).toEqual(['following', []])
    expect(now().error).toMatchObject({ code: 'RUN-INPUT' })
  })
})
