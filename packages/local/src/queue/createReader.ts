import { Tinypool } from 'tinypool'
import {
  type Job,
  type JobOutcome,
  type ReaderAnswer,
  type ReaderProgress,
  maxHeapMb,
  maxResidentMb,
} from './Job.ts'
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
            // The pool sends words of its own, too.
            postMessage: ({ progress }: Partial<ReaderProgress>) => {
              if (!ending.signal.aborted && progress !== undefined) onProgress?.(progress)
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

/** How a process ended: by itself with a code, or by a signal. */
interface ProcessEnd {
  code: number | null
  signal: string | null
}

/** Node ends itself so when the script engine has no memory left; from a shell the signal arrives as 128 and its number. */
const aborted = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGIOT']
const abortedCodes = [133, 134]

/** Says why a document's reading process ended early. Nothing of the document is in it. */
function describeEnd(end: ProcessEnd | 'timeout' | undefined, timeoutMs: number): string {
  if (end === 'timeout')
    return `Reading took longer than ${Math.round(timeoutMs / 1000)} s and was ended. The document may be too large or too complex: split it and upload the parts.`
  const { code = null, signal = null } = end ?? {}
  if (signal === 'SIGKILL')
    return `Reading needed more memory than one document may take (${maxResidentMb} MB) and was ended, or somebody killed its process. Split the document and upload the parts.`
  if (aborted.includes(signal ?? '') || abortedCodes.includes(code ?? 0))
    return `Reading needed more memory than one document may take (${maxHeapMb} MB of script memory) and was ended. Split the document and upload the parts.`
  if (signal !== null || code !== 0)
    return 'The reader crashed on this document and was replaced. The document may be damaged: save it anew and upload it again.'
  return 'The reader ended before it was finished. Start another run to try again.'
}
