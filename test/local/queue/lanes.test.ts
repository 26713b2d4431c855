import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRunQueue } from '../../../packages/local/src/queue/createRunQueue.ts'
import type { RunOutcome } from '../../../packages/local/src/store/createRunStore.ts'
import type { RunRecord } from '../../../packages/local/src/store/records.ts'

const done: RunOutcome = { status: 'done', dataText: '{}', reasoning: 'Read.' }
const mebibyte = 1024 * 1024

/** A queue of two at a time and two to spare, over documents that are read until the test says so. */
function harness() {
  const pending: RunRecord[] = []
  const running: string[] = []
  const ends = new Map<string, () => void>()
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
    },
    toJob: ({ id }) => ({ kind: 'read', path: id, filename: id, mimetype: '' }),
    readers: Array.from({ length: 4 }, () => ({
      close: async () => undefined,
      read: (job) =>
        new Promise<RunOutcome>((resolve) =>
          ends.set(job.kind === 'read' ? job.path : '', () => resolve(done)),
        ),
    })),
  })
  return {
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
