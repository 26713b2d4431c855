import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepOutcome } from '../../../packages/local/src/queue/keepOutcome.ts'
import type { RunOutcome } from '../../../packages/local/src/store/createRunStore.ts'

const done: RunOutcome = { status: 'done', dataText: '{"a":1}', reasoning: 'Read.' }
const fault = (code: string) => Object.assign(new Error(code), { code })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function keep(faults: Error[]) {
  const kept: RunOutcome[] = []
  const onFault = vi.fn<(error: unknown) => void>()
  const ending = new AbortController()
  const finish = vi.fn<(id: string, outcome: RunOutcome) => void>((_id, outcome) => {
    const next = faults.shift()
    if (next) throw next
    kept.push(outcome)
  })
  const keeping = keepOutcome({ runs: { finish }, runId: 'a', outcome: done, onFault, signal: ending.signal })
  return { keeping, kept, onFault, finish, ending }
}

describe('local Cloudsquid: how a run ended is kept', () => {
  it.each([
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_READONLY_DBMOVED',
  ])('writes it again until it is written: %s', async (code) => {
    const { keeping, kept, onFault } = keep(Array.from({ length: 40 }, () => fault(code)))
    await vi.advanceTimersByTimeAsync(300_000)
    await keeping
    expect(kept).toEqual([done])
    expect(onFault).toHaveBeenCalledOnce()
  })

  it('never waits long, so that it is written soon after a lock is gone', async () => {
    const { kept, finish } = keep(Array.from({ length: 1_000 }, () => fault('SQLITE_FULL')))
    await vi.advanceTimersByTimeAsync(600_000)
    const before = finish.mock.calls.length
    await vi.advanceTimersByTimeAsync(5_000)
    expect(finish.mock.calls.length).toBe(before + 1)
    expect(kept).toEqual([])
  })

  it('keeps an error in its place when the store will never take it', async () => {
    const { keeping, kept } = keep([fault('SQLITE_TOOBIG')])
    await vi.advanceTimersByTimeAsync(1_000)
    await keeping
    expect(kept).toEqual([{ status: 'error', reasoning: expect.stringMatching(/could not be kept/) }])
  })

  it('ends with the queue', async () => {
    const { keeping, ending, kept } = keep([fault('SQLITE_BUSY')])
    ending.abort()
    await keeping
    expect(kept).toEqual([])
  })
})
