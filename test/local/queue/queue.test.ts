import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRunQueue, type RunQueueOptions } from '../../../packages/local/src/queue/createRunQueue.ts'
import type { RunOutcome } from '../../../packages/local/src/store/createRunStore.ts'
import type { RunRecord } from '../../../packages/local/src/store/records.ts'

const done: RunOutcome = { status: 'done', dataText: '{}', reasoning: 'Read.' }
/** A run that waits, of a small document that never ended the service. */
const waitingRun = (id: string, facts: Partial<RunRecord> = {}) =>
  ({ id, crashes: 0, sizeBytes: 100, ...facts }) as RunRecord
const quickReader = { close: async () => undefined, read: async () => done }

/** A queue over runs in memory, whose reads end when the test says so. */
function harness(names: string[], options: Partial<RunQueueOptions> = {}) {
  const pending = names.map((id) => waitingRun(id))
  const running: string[] = []
  const finished: Record<string, RunOutcome> = {}
  const reads = new Map<string, (outcome: RunOutcome) => void>()
  const onFault = vi.fn<(error: unknown) => void>()
  const queue = createRunQueue({
    minPendingMs: 0,
    minRunMs: 0,
    onFault,
    concurrency: options.concurrency ?? 2,
    runs: {
      countPending: () => pending.length,
      requeueForgotten: () => undefined,
      claimScan: () => undefined,
      awaitRecognition: () => undefined,
      tellProgress: () => undefined,
      claim() {
        const run = pending.shift()
        if (run) running.push(run.id)
        return run
      },
      finish(id, outcome) {
        running.splice(running.indexOf(id), 1)
        finished[id] = outcome
      },
    },
    toJob: ({ id }) => ({ kind: 'read', path: id, filename: id, mimetype: 'text/plain' }),
    readers: Array.from({ length: options.concurrency ?? 2 }, () => ({
      close: async () => undefined,
      read: (job) =>
        new Promise<RunOutcome>((resolve) => reads.set(job.kind === 'read' ? job.path : '', resolve)),
    })),
    recognizer: quickReader,
    recognitionMs: 1_000,
    ...options,
  })
  const end = async (id: string, outcome = done) => {
    reads.get(id)?.(outcome)
    await turn()
    await turn()
  }
  return { queue, pending, running, finished, onFault, end }
}

const started = (running: string[], count: number) => vi.waitFor(() => expect(running).toHaveLength(count))

describe('local Cloudsquid: the queue', () => {
  it('reads as many at a time as it has readers, oldest first', async () => {
    const { running, end, finished } = harness(['a', 'b', 'c', 'd'])
    await started(running, 2)
    expect(running).toEqual(['a', 'b'])
    await end('b')
    expect(running).toEqual(['a', 'c'])
    await end('a')
    await end('c')
    await end('d')
    expect(running).toEqual([])
    expect(Object.keys(finished)).toEqual(['b', 'a', 'c', 'd'])
  })

  it('takes up what is added while it is idle', async () => {
    const { queue, pending, running } = harness([])
    pending.push(waitingRun('late'))
    queue.wake()
    await started(running, 1)
  })

  it('tells who waits for a run when it has ended, however it ended', async () => {
    const { queue, running, end } = harness(['a'])
    await started(running, 1)
    const waiters = Promise.all([queue.settled('a'), queue.settled('a')])
    await end('a', { status: 'error', reasoning: 'Broken.' })
    await expect(waiters).resolves.toHaveLength(2)
  })

  it('goes on after a reader failed', async () => {
    const { running, finished, onFault } = harness(['a', 'b'], {
      readers: [{ close: async () => undefined, read: () => Promise.reject(new Error('broken reader')) }],
    })
    await vi.waitFor(() => expect(Object.keys(finished)).toEqual(['a', 'b']))
    expect(finished['a']).toMatchObject({ status: 'error', reasoning: expect.stringMatching(/another run/) })
    expect(running).toEqual([])
    expect(onFault).toHaveBeenCalledTimes(2)
  })

  it('gives up on a document that the service ended over twice', async () => {
    const { pending, queue, finished } = harness([])
    pending.push(waitingRun('poison', { crashes: 2 }))
    queue.wake()
    await vi.waitFor(() =>
      expect(finished['poison']).toMatchObject({
        status: 'error',
        reasoning: expect.stringMatching(/2 times/),
      }),
    )
  })

  it('writes nothing once it is closed, so that what was being read is taken up again', async () => {
    const { queue, running, end, finished } = harness(['a', 'b', 'c'], { concurrency: 1 })
    await started(running, 1)
    const waiter = queue.settled('a')
    await queue.close()
    await waiter
    await end('a')
    expect(finished).toEqual({})
    expect(running).toEqual(['a'])
  })

  it('shows a lone run as waiting and as running for a while', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { queue, pending, running, finished } = harness([], {
      minPendingMs: 300,
      minRunMs: 1_000,
      readers: [quickReader],
    })
    await vi.advanceTimersByTimeAsync(0)
    pending.push(waitingRun('a'))
    queue.wake()
    await vi.advanceTimersByTimeAsync(299)
    expect(running).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(running).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(999)
    expect(finished).toEqual({})
    await vi.advanceTimersByTimeAsync(1)
    expect(finished).toEqual({ a: done })
  })

  it('keeps nobody waiting for the sake of the show', async () => {
    const { finished } = harness(['a', 'b', 'c'], { minRunMs: 60_000, readers: [quickReader] })
    await vi.waitFor(() => expect(Object.keys(finished)).toEqual(['a', 'b']))
  })
})
