import type { RunOutcome, RunStore } from '../store/createRunStore.ts'
import { mostCrashes, type RunRecord } from '../store/records.ts'
import type { Reader } from './createReader.ts'
import type { Job, JobOutcome } from './Job.ts'
import { keepOutcome } from './keepOutcome.ts'

/** What the queue needs of the store. */
type QueuedRuns = Pick<
  RunStore,
  'claim' | 'claimScan' | 'awaitRecognition' | 'tellProgress' | 'finish' | 'countPending' | 'requeueForgotten'
>

export interface RunQueueOptions {
  /** The queue itself is the store's: this object holds nothing that a crash could lose. */
  runs: QueuedRuns
  toJob: (run: RunRecord) => Job
  /** More than `concurrency`: those beyond it go on with what takes long. */
  readers: Reader[]
  /** Recognises scans, one at a time and on several cores, so that no other document waits for theirs. */
  recognizer: Reader
  /** How long the pages of one document may be recognised. */
  recognitionMs: number
  /** Runs read at the same time, not counting those that turned out to take long. */
  concurrency: number
  /** How long a run stays `pending` and `running` at least, so that people can see it happen; less when others wait. */
  minPendingMs: number
  minRunMs: number
  onFault: (error: unknown) => void
}

export type RunQueue = ReturnType<typeof createRunQueue>

const retryMs = 1_000
/** After this long a run is slow, and another may start beside it. */
const slowAfterMs = 3_000
/** How often runs are looked for that nobody works on. */
const lookOverMs = 10_000
/** A document of this size is slow from the start. */
const largeBytes = 256 * 1024

/**
 * Reads waiting runs, small documents before large ones.
 *
 * Slow ones are read beside the others, as long as there is a reader to spare: a few documents that take a minute each
 * keep nobody else waiting for that minute.
 */
export function createRunQueue(options: RunQueueOptions) {
  const { runs, toJob, concurrency, minPendingMs, minRunMs, onFault } = options
  const idleReaders = [...options.readers]
  const mostSlow = Math.max(1, options.readers.length - concurrency)
  /** What is being read, and whether it is slow. */
  const underWay = new Map<string, boolean>()
  /** The one that is being recognised. */
  let scanId: string | undefined
  const waiting = new Map<string, (() => void)[]>()
  const timers = new Set<NodeJS.Timeout>()
  const closing = new AbortController()

  let toldFault: string | undefined

  const countSlow = () => [...underWay.values()].filter(Boolean).length

  function takeUp(): void {
    while (!closing.signal.aborted && idleReaders.length > 0 && underWay.size - countSlow() < concurrency) {
      const run = claim()
      if (run === undefined) return
      const reader = idleReaders.pop() as Reader
      underWay.set(run.id, run.sizeBytes > largeBytes)
      const cancel = after(slowAfterMs, () => {
        underWay.set(run.id, true)
        takeUp()
      })
      void work(run, reader)
        .catch(onFault)
        .finally(() => {
          cancel()
          underWay.delete(run.id)
          idleReaders.push(reader)
          takeUp()
        })
    }
  }

  const claim = () => claimWith(() => runs.claim(countSlow() < mostSlow))

  function claimWith(take: () => RunRecord | undefined): RunRecord | undefined {
    try {
      const run = take()
      toldFault = undefined
      return run
    } catch (error) {
      // A full disk, for example: what waits in the store still waits, so look again rather than end.
      tellStoreFault(error)
      wakeIn(retryMs)
      return undefined
    }
  }

  /** Once, however long the disk stays full. */
  function tellStoreFault(error: unknown): void {
    const fault = error instanceof Error ? error.message : ''
    if (fault !== toldFault) onFault(error)
    toldFault = fault
  }

  async function work(run: RunRecord, reader: Reader): Promise<void> {
    const [outcome] = await Promise.all([read(run, reader), showAsRunning()])
    // A reader that is ended because the server ends says nothing about the document: the run waits for the next start.
    if (closing.signal.aborted) return
    if (outcome.status === 'scan') {
      runs.awaitRecognition(run.id)
      takeUpScan()
    } else await end(run, outcome)
  }

  /** One at a time: it has all cores. */
  function takeUpScan(): void {
    if (closing.signal.aborted || scanId !== undefined) return
    const run = claimWith(() => runs.claimScan())
    if (run === undefined) return
    scanId = run.id
    void recognize(run)
      .catch(onFault)
      .finally(() => {
        scanId = undefined
        takeUpScan()
      })
  }

  async function recognize(run: RunRecord): Promise<void> {
    const outcome = await read(run, options.recognizer, (words) => tellProgress(run.id, words))
    if (closing.signal.aborted) return
    await end(run, outcome.status === 'scan' ? notRecognized : outcome)
  }

  /** Not worth a fault: how it ends is written in any case. */
  function tellProgress(runId: string, words: string): void {
    try {
      if (!closing.signal.aborted) runs.tellProgress(runId, words)
    } catch (error) {
      tellStoreFault(error)
    }
  }

  async function end(run: RunRecord, outcome: RunOutcome): Promise<void> {
    await keepOutcome({ runs, runId: run.id, outcome, onFault, signal: closing.signal })
    tell(run.id)
  }

  function tell(runId: string): void {
    for (const resolve of waiting.get(runId) ?? []) resolve()
    waiting.delete(runId)
  }

  async function read(
    run: RunRecord,
    reader: Reader,
    onProgress?: (words: string) => void,
  ): Promise<JobOutcome> {
    if (run.crashes >= mostCrashes) return gaveUp
    try {
      const job = toJob(run)
      if (job.kind !== 'read' || onProgress === undefined) return await reader.read(job)
      return await reader.read({ ...job, recognitionMs: options.recognitionMs }, onProgress)
    } catch (error) {
      onFault(error)
      return {
        status: 'error',
        reasoning: 'The run could not be read for a fault of this server. Start another run to try again.',
      }
    }
  }

  async function showAsRunning(): Promise<void> {
    if (minRunMs > 0 && runs.countPending() === 0)
      await new Promise<void>((resolve) => void after(minRunMs, resolve))
  }

  /** A write that failed half way, or a claim whose run could not be read then: whatever nobody works on waits again. */
  function lookOver(): void {
    try {
      runs.requeueForgotten([...underWay.keys(), ...(scanId === undefined ? [] : [scanId])])
    } catch (error) {
      tellStoreFault(error)
    }
    takeUp()
    takeUpScan()
    after(lookOverMs, lookOver)
  }

  function wakeIn(ms: number): void {
    if (!closing.signal.aborted) after(ms, takeUp)
  }

  /** A timer that ends with the queue; gives back what ends it sooner. */
  function after(ms: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
    return () => {
      timers.delete(timer)
      clearTimeout(timer)
    }
  }

  wakeIn(0)
  after(lookOverMs, lookOver)
  return {
    /** Says that a run was added. */
    wake: () => wakeIn(minPendingMs),
    /** Resolves when a run that is waiting or being read has ended, or the queue has. */
    settled: (runId: string) =>
      new Promise<void>((resolve) => waiting.set(runId, [...(waiting.get(runId) ?? []), resolve])),
    async close() {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
      for (const runId of waiting.keys()) tell(runId)
      await Promise.all([...options.readers, options.recognizer].map((reader) => reader.close()))
    },
  }
}

const gaveUp: RunOutcome = {
  status: 'error',
  reasoning: `The server ended ${mostCrashes} times while it read this document, so it is not read again. The document may be damaged: save it anew and upload it again.`,
}

const notRecognized: RunOutcome = {
  status: 'error',
  reasoning: 'The text of this document could not be recognised. Start another run to try again.',
}
