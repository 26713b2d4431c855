import { Tinypool } from 'tinypool'
import type { Job, JobOutcome, ReaderAnswer, ReaderProgress } from './Job.ts'
import { describeEnd, type ProcessEnd } from './describeEnd.ts'
import type { ReaderScript } from './readerScript.ts'

export interface ReaderOptions {
  script: ReaderScript
  /** After this long a job is ended, and its process with it. */
  timeoutMs: number
  /** A process that had nothing to do for this long is let go, and its memory with it. */
  idleMs: number
}

export interface Reader {
  /**
   * Does one job at a time. Never rejects: a process that crashes, is killed, or runs out of memory or time is an error
   * outcome, and the next job gets a new process.
   */
  read(job: Job, onProgress?: (words: string) => void): Promise<JobOutcome>
  close(): Promise<void>
}

function isProgress(message: unknown): message is ReaderProgress {
  return (
    typeof message === 'object' &&
    message !== null &&
    'progress' in message &&
    typeof message.progress === 'string'
  )
}

/** Of the environment, what a process cannot start without; keys and paths of the service are none of its business. */
const passedOn = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']

/**
 * Keeps one reading process, started when there is something to read.
 *
 * A process and not a thread: what aborts, overflows or leaks in it takes nothing else down. A pool of one, because only
 * then it is known whose end is whose.
 */
export function createReader({ script, timeoutMs, idleMs }: ReaderOptions): Reader {
  const pool = new Tinypool({
    ...script,
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    env: Object.fromEntries(passedOn.flatMap((name) => [[name, process.env[name]]]).filter(([, set]) => set)),
  })
  let current: AbortController | undefined
  let watched: (typeof pool.threads)[number] | undefined
  let end: ProcessEnd | 'timeout' | undefined
  // A process that ends before it has taken the job is nobody's rejection, and the pool would wait for ever.
  pool.on('error', () => current?.abort())

  function watchProcess(): void {
    if (watched === pool.threads[0]) return
    watched = pool.threads[0]
    watched?.once('exit', (code: number | null, signal: string | null) => (end ??= { code, signal }))
  }

  /** At once: the pool asks first, and a process that reads hears nothing. */
  function kill(reading = pool.threads[0]): void {
    try {
      if (reading) process.kill(reading.threadId, 'SIGKILL')
    } catch {
      // It could not be started, or is gone already.
    }
  }

  async function replaceProcess(): Promise<void> {
    const [spent] = pool.threads
    const replaced = pool.recycleWorkers()
    kill(spent)
    await replaced
  }

  return {
    async close() {
      kill()
      await pool.destroy()
    },
    async read(job, onProgress) {
      const ending = (current = new AbortController())
      end = undefined
      const timer = setTimeout(() => {
        end = 'timeout'
        kill()
        ending.abort()
      }, timeoutMs)
      try {
        const reading = pool.run(job, {
          signal: ending.signal,
          channel: {
            postMessage: (message: unknown) => {
              if (!ending.signal.aborted && isProgress(message)) onProgress?.(message.progress)
            },
          },
        }) as Promise<ReaderAnswer>
        watchProcess()
        const { isSpent, ...outcome } = await reading
        if (isSpent === true) await replaceProcess()
        return outcome
      } catch {
        return { status: 'error', reasoning: describeEnd(end, timeoutMs) }
      } finally {
        clearTimeout(timer)
        current = undefined
      }
    },
  }
}
