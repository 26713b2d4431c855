import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRunQueue } from '../../../packages/local/src/queue/createRunQueue.ts'
import type { JobOutcome } from '../../../packages/local/src/queue/Job.ts'
import type { RunOutcome } from '../../../packages/local/src/store/createRunStore.ts'
import type { RunRecord } from '../../../packages/local/src/store/records.ts'

const done: RunOutcome = { status: 'done', dataText: '{}', reasoning: 'Read.' }
const mebibyte = 1024 * 1024

/** A queue of two at a time and two to spare, over documents that are read until the test says so. */
function harness() {
  const pending: RunRecord[] = []
  const running: string[] = []
  const ends = new Map<string, () => void>()
  const scans: string[] = []
  const told: string[] = []
  const forgotten = vi.fn<(runIds: string[]) => void>()
  const queue = createRunQueue({
    concurrency: 2,
    minPendingMs: 0,
    minRunMs: 0,
    onFault: (error) => {
      throw error
    },
    runs: {
      countPending: () => pending.length,
      requeueForgotten: forgotten,
      claim(isLargeWelcome) {
        const at = pending.findIndex(({ sizeBytes }) => isLargeWelcome || sizeBytes < mebibyte)
        const [run] = at < 0 ? [] : pending.splice(at, 1)
        if (run) running.push(run.id)
        return run
      },
      finish: (id) => void running.splice(running.indexOf(id), 1),
      awaitRecognition: (id) => void scans.push(id),
      claimScan() {
        const id = scans.shift()
        return id === undefined ? undefined : ({ id, crashes: 0, sizeBytes: 100 } as RunRecord)
      },
      tellProgress: (id, words) => void told.push(`${id}: ${words}`),
    },
    toJob: ({ id }) => ({ kind: 'read', path: id, filename: id, mimetype: '' }),
    readers: Array.from({ length: 4 }, () => ({
      close: async () => undefined,
      read: (job) =>
        new Promise<JobOutcome>((resolve) => {
          const path = job.kind === 'read' ? job.path : ''
          if (path.startsWith('scan')) resolve({ status: 'scan' })
          else ends.set(path, () => resolve(done))
        }),
    })),
    recognitionMs: 1_000,
    recognizer: {
      close: async () => undefined,
      read: (job, onProgress) =>
        new Promise<RunOutcome>((resolve) => {
          const path = job.kind === 'read' && job.recognitionMs === 1_000 ? job.path : ''
          onProgress?.('page 1')
          ends.set(path, () => resolve(done))
        }),
    },
  })
  return {
    told,
    running,
    forgotten,
    queue,
    end: (id: string) => ends.get(id)?.(),
    add: async (sizeBytes: number, ...ids: string[]) => {
      pending.push(...ids.map((id) => ({ id, crashes: 0, sizeBytes }) as RunRecord))
      queue.wake()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('local Cloudsquid: slow documents', () => {
  it('let others start beside them, as long as there is a reader to spare', async () => {
    const { running, add } = harness()
    await add(100, 'a', 'b', 'c', 'd', 'e')
    expect(running).toEqual(['a', 'b'])
    await vi.advanceTimersByTimeAsync(3_000)
    expect(running).toEqual(['a', 'b', 'c', 'd'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(running).toEqual(['a', 'b', 'c', 'd'])
  })

  it('are those that are large, from the start: two at a time, and small ones beside them', async () => {
    const { running, add } = harness()
    await add(mebibyte, 'A', 'B', 'C', 'D')
    expect(running).toEqual(['A', 'B'])
    await add(100, 'a', 'b', 'c')
    expect(running).toEqual(['A', 'B', 'a', 'b'])
  })

  it('go on with the next when one ends', async () => {
    const { running, add, end } = harness()
    await add(mebibyte, 'A', 'B', 'C')
    end('A')
    await vi.advanceTimersByTimeAsync(0)
    expect(running).toEqual(['B', 'C'])
  })
})

describe('local Cloudsquid: scans', () => {
  it('are recognised one at a time, and a text that comes after twenty of them is read at once', async () => {
    const { running, told, forgotten, add, end } = harness()
    await add(100, ...Array.from({ length: 20 }, (_, index) => `scan ${index}`))
    expect(told).toEqual(['scan 0: page 1'])
    await add(100, 'text')
    end('text')
    await vi.advanceTimersByTimeAsync(0)
    expect(running).toHaveLength(20)
    expect(running).not.toContain('text')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(forgotten.mock.calls).toEqual([[['scan 0']]])
    end('scan 0')
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['scan 0: page 1', 'scan 1: page 1'])
    expect(running).not.toContain('scan 0')
  })
})

describe('local Cloudsquid: runs that nobody works on', () => {
  it('are looked for every ten seconds, but for those that are being read', async () => {
    const { forgotten, add, queue } = harness()
    await add(100, 'a')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(forgotten.mock.calls).toEqual([[['a']]])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(forgotten).toHaveBeenCalledTimes(3)
    await queue.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(forgotten).toHaveBeenCalledTimes(3)
  })
})
