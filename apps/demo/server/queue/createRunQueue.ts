import type { RunOutcome } from '../store/createRunStore.ts'
import type { RunRecord } from '../store/records.ts'
import type { Reader } from './createReader.ts'
import type { Job, JobOutcome } from './Job.ts'
import type { QueuedRuns } from './QueuedRuns.ts'

export interface RunQueueOptions {
  /** The queue itself is the store's: this object holds nothing that a crash could lose. */
  runs: QueuedRuns
  toJob: (run: RunRecord) => Job
  /** One per run that may be read at the same time. */
  readers: Reader[]
  /** How long a run stays `pending` and `running` at least, so that people can see it happen; less when others wait. */
  minPendingMs: number
  minRunMs: number
  onFault: (error: unknown) => void
}

export interface RunQueue {
  /** Says that a run was added. */
  wake(): void
  /** Resolves when a run that is waiting or being read has ended, or the queue has. */
  settled(runId: string): Promise<void>
  close(): Promise<void>
}

/** A run that took the process down with it this often is not tried again. */
const mostAttempts = 3
const retryMs = 1_000

/** Reads waiting runs, as many at a time as there are readers, oldest first. */
export function createRunQueue(options: RunQueueOptions): RunQueue {
  const { runs, toJob, minPendingMs, minRunMs, onFault } = options
  const idleReaders = [...options.readers]
  const waiting = new Map<string, (() => void)[]>()
  const timers = new Set<NodeJS.Timeout>()
  const closing = new AbortController()

  function takeUp(): void {
    while (!closing.signal.aborted && idleReaders.length > 0) {
      const run = claim()
      if (run === undefined) return
      const reader = idleReaders.pop() as Reader
      void work(run, reader)
        .catch(onFault)
        .finally(() => {
          idleReaders.push(reader)
          takeUp()
        })
    }
  }

  function claim(): RunRecord | undefined {
    try {
      return runs.claim()
    } catch (error) {
      // A full disk, for example: what waits in the store still waits, so look again rather than end.
      onFault(error)
      wakeIn(retryMs)
      return undefined
    }
  }

  async function work(run: RunRecord, reader: Reader): Promise<void> {
    const [outcome] = await Promise.all([read(run, reader), showAsRunning()])
    // A reader that is ended because the server ends says nothing about the document: the run waits for the next start.
    if (closing.signal.aborted) return
    runs.finish(run.id, outcome)
    tell(run.id)
  }

  function tell(runId: string): void {
    for (const resolve of waiting.get(runId) ?? []) resolve()
    waiting.delete(runId)
  }

  async function read(run: RunRecord, reader: Reader): Promise<JobOutcome> {
    if (run.attempts > mostAttempts) return gaveUp
    try {
      return await reader.read(toJob(run))
    } catch (error) {
      onFault(error)
      return {
        status: 'error',
        reasoning: 'The run could not be read for a fault of this server. Start another run to try again.',
      }
    }
  }

  async function showAsRunning(): Promise<void> {
    if (minRunMs === 0 || runs.countPending() > idleReaders.length) return
    await new Promise<void>((resolve) => after(minRunMs, resolve))
  }

  function wakeIn(ms: number): void {
    if (!closing.signal.aborted) after(ms, takeUp)
  }

  /** A timer that ends with the queue. */
  function after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }

  wakeIn(0)
  return {
    wake: () => wakeIn(minPendingMs),
    settled: (runId) =>
      new Promise((resolve) => waiting.set(runId, [...(waiting.get(runId) ?? []), resolve])),
    async close() {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
      for (const runId of waiting.keys()) tell(runId)
      await Promise.all(options.readers.map((reader) => reader.close()))
    },
  }
}

const gaveUp: RunOutcome = {
  status: 'error',
  reasoning: `The server ended ${mostAttempts} times while it read this document, so it is not tried again. The document may be damaged: save it anew and upload it again.`,
}
