import { act, cleanup, render } from '@testing-library/react'
import { type RunRef, useExtraction, type UseExtractionResult } from 'cloudsquid-react'
import { useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { held, json, scriptFetch } from '../../support/scriptFetch.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const ref = { ...testTable, runId: 'run-1' }

const names = ['extract', 'resume', 'retry', 'reset', 'stop', 'refresh'] as const
const functionsOf = (extraction: UseExtractionResult) => names.map((name) => extraction[name])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useExtraction: its functions', () => {
  it('are the same ones in every step and with new options', async () => {
    const script = { files: [uploaded], run: [started], poll: [running, json({ status: 'error' })] }
    const { now, rerender } = renderExtraction(script)
    const first = functionsOf(now())
    const hold = () => functionsOf(now()).map((call, index) => call === first[index])
    const all = first.map(() => true)
    act(() => void now().extract(source))
    expect(hold()).toEqual(all)
    await passInAct(0)
    rerender({ intervalMs: 500, onStarted: () => {} })
    expect([now().step, hold()]).toEqual(['following', all])
    await passInAct(10_000)
    expect([now().step, hold()]).toEqual(['error', all])
    act(() => now().reset())
    expect([now().step, hold()]).toEqual(['idle', all])
  })

  it.each([false, true])('loop in no effect that depends on them; StrictMode: %j', async (isStrict) => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const { wrapper: Wrapper } = buildHarness({ fetch, isStrict })
    function Page() {
      const { resume, refresh } = useExtraction(testTable, { onStarted: () => {} })
      useEffect(() => void resume({ runId: 'run-1' }).then(refresh), [resume, refresh])
      return null
    }
    render(<Page />, { wrapper: ({ children }) => <Wrapper>{children}</Wrapper> })
    await passInAct(0)
    await passInAct(1_000)
    expect(requests.length).toBeLessThanOrEqual(2)
  })

  it('watch on through a render with new options, and ask as they say from then on', async () => {
    const { now, rerender, counts } = renderExtraction({ poll: [running] }, { intervalMs: 60_000 })
    act(() => void now().resume({ runId: 'run-1' }))
    await passInAct(0)
    const before = now().ref
    rerender({ intervalMs: 60_000 })
    expect(now().ref).toBe(before)
    rerender({ intervalMs: 1_000 })
    await passInAct(1_000)
    expect(counts.poll).toBe(2)
  })
})

describe('useExtraction: the callbacks of the last render', () => {
  const first = { onUploaded: vi.fn(), onStarted: vi.fn() }
  const last = { onUploaded: vi.fn(), onStarted: vi.fn() }
  beforeEach(() => void vi.clearAllMocks())

  const calls = ({ onUploaded, onStarted }: typeof first) => [onUploaded.mock.calls, onStarted.mock.calls]

  it('are called, and those of an earlier one never', async () => {
    const [files, run] = [held(uploaded), held(started)]
    const script = { files: [files.step], run: [run.step], poll: [done] }
    const { now, rerender } = renderExtraction(script, first)
    act(() => void now().extract(source))
    await passInAct(0)
    rerender(last)
    files.release()
    await passInAct(0)
    run.release()
    await passInAct(0)
    expect([calls(first), calls(last)]).toEqual([
      [[], []],
      [[['row-1']], [[ref]]],
    ])
  })

  it('are called after an unmount too, while uploading and while starting', async () => {
    const [files, run] = [held(uploaded), held(started)]
    const { now, rerender, unmount } = renderExtraction({ files: [files.step], run: [run.step] }, first)
    act(() => void now().extract(source))
    await passInAct(0)
    rerender(last)
    unmount()
    files.release()
    await passInAct(0)
    run.release()
    await passInAct(0)
    expect([calls(first), calls(last)]).toEqual([
      [[], []],
      [[['row-1']], [[ref]]],
    ])
  })

  it('are called for a row that is gone on from, when StrictMode mounts twice', async () => {
    const run = held(started)
    const place = {
      isStrict: true,
      onMount: ({ resume }: UseExtractionResult) => void resume({ rowId: 'row-1' }),
    }
    const { rerender } = renderExtraction({ run: [run.step], poll: [done] }, first, place)
    rerender(last)
    run.release()
    await passInAct(0)
    expect([calls(first), calls(last)]).toEqual([
      [[], []],
      [[], [[ref]]],
    ])
  })

  it('decide how a start is sent: zeroRetention is that of the last render', async () => {
    const files = held(uploaded)
    const script = { files: [files.step], run: [started], poll: [done] }
    const { now, rerender, requests } = renderExtraction(script, { zeroRetention: false })
    act(() => void now().extract(source))
    await passInAct(0)
    rerender({ zeroRetention: true })
    files.release()
    await passInAct(0)
    expect(requests[1]?.body).toBe('{"row_id":"row-1","zero_retention":true}')
  })

  it('may go on with what they are told: onStarted stops and resets', async () => {
    const seen: RunRef[] = []
    const script = { files: [uploaded], run: [started], poll: [done] }
    const { now, counts } = renderExtraction(script, {
      onStarted: (told) => {
        seen.push(told)
        now().reset()
      },
    })
    act(() => void now().extract(source))
    await passInAct(0)
    expect([now().step, seen, counts.run]).toEqual(['idle', [ref], 1])
  })
})
