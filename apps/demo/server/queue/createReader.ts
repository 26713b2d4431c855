import type { Worker } from 'node:worker_threads'
import type { Job, JobOutcome } from './Job.ts'

export interface ReaderOptions {
  spawn: () => Worker
  /** After this long a job is ended, and its thread with it. */
  timeoutMs: number
  /** A thread that had nothing to do for this long is let go, and its memory with it. */
  idleMs: number
}

export interface Reader {
  /** Does one job at a time. Never rejects: a thread that crashes, runs out of memory or time is an error outcome. */
  read(job: Job): Promise<JobOutcome>
  close(): Promise<void>
}

/** Keeps one reading thread, and replaces it after any fault. */
export function createReader({ spawn, timeoutMs, idleMs }: ReaderOptions): Reader {
  let worker: Worker | undefined
  let idleTimer: NodeJS.Timeout | undefined

  const letGo = async () => {
    const ending = worker
    worker = undefined
    clearTimeout(idleTimer)
    await ending?.terminate()
  }

  /** A thread that is being ended may still report a fault, which would end this process if nobody listened. */
  const spawnGuarded = () => spawn().on('error', () => undefined)

  return {
    close: letGo,
    async read(job) {
      clearTimeout(idleTimer)
      worker ??= spawnGuarded()
      const { outcome, isReusable } = await runOn(worker, job, timeoutMs)
      if (isReusable) idleTimer = setTimeout(() => void letGo(), idleMs).unref()
      else await letGo()
      return outcome
    },
  }
}

interface JobEnd {
  outcome: JobOutcome
  isReusable: boolean
}

function runOn(worker: Worker, job: Job, timeoutMs: number): Promise<JobEnd> {
  return new Promise((resolve) => {
    const end = (jobEnd: JobEnd) => {
      clearTimeout(timer)
      worker.off('message', handleMessage).off('error', handleError).off('exit', handleExit)
      resolve(jobEnd)
    }
    const fail = (reasoning: string) => end({ outcome: { status: 'error', reasoning }, isReusable: false })
    const handleMessage = (outcome: JobOutcome) => end({ outcome, isReusable: true })
    const handleError = (error: unknown) => fail(describeFault(error))
    const handleExit = () => fail('The reader ended before it was finished. Start another run to try again.')
    const timer = setTimeout(() => fail(describeTimeout(timeoutMs)), timeoutMs)
    worker.on('message', handleMessage).on('error', handleError).on('exit', handleExit)
    worker.postMessage(job, [])
  })
}

function describeTimeout(timeoutMs: number): string {
  return `Reading took longer than ${Math.round(timeoutMs / 1000)} s and was ended. The document may be too large or too complex: split it and upload the parts.`
}

function describeFault(error: unknown): string {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory
    ? 'Reading needed more memory than one document may take and was ended. Split the document and upload the parts.'
    : 'The reader crashed on this document and was replaced. The document may be damaged: save it anew and upload it again.'
}
