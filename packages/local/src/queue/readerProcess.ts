import { constants, setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { readFile } from 'node:fs/promises'
import {
  type Job,
  type JobOutcome,
  type ReaderAnswer,
  type ReaderProgress,
  type ReadJob,
  fromSourceMb,
  maxResidentMb,
  spentMb,
} from './Job.ts'
import { extractDocument } from '../extraction/extractDocument.ts'
import { WaitsForRecognition } from '../extraction/recognition/RecognizedPage.ts'
import { matchInput } from '../matching/matchInput.ts'

/** By convention the code of a fault in a program itself. */
const crashed = 70

// A document that keeps a core busy leaves the service its turn.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

// Ctrl+C, and a system that shuts down, tell every process at once. Whether the document is given up is the service's to
// say, which ends its readers by force.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

// Node would write the message, which may quote the document, to the log of the service.
process.on('uncaughtException', () => process.exit(crashed))

const residentMb = maxResidentMb + (import.meta.url.endsWith('.ts') ? fromSourceMb : 0)

// In a thread of its own: while a document is read, this process may not come to look at the clock for a minute. It
// ends the process beyond its memory, whoever holds it (pictures and inflated bytes lie outside the engine's heap), and
// when the service is gone, so that nothing goes on reading for nobody.
new Worker(
  `const { ppid } = process
  setInterval(() => {
    if (process.memoryUsage.rss() > ${residentMb * 1024 * 1024} || process.ppid !== ppid) process.kill(process.pid, 'SIGKILL')
  }, 25)`,
  { eval: true, execArgv: [] },
).unref()

// The message of an unexpected error may quote the document, so only its kind is told.
const failed = (error: unknown): JobOutcome => ({
  status: 'error',
  reasoning: `Reading failed in an unforeseen way (${error instanceof Error ? error.name : 'unknown error'}). The document may be damaged: save it anew and upload it again.`,
})

/** What the pool calls in the process that reads. */
// oxlint-disable-next-line import/no-default-export -- the pool calls the default export
export default async function read(job: Job): Promise<ReaderAnswer> {
  const tell = (progress: string) => process.send?.({ progress } satisfies ReaderProgress)
  const outcome = await runJob(job, tell).catch(failed)
  return { ...outcome, isSpent: process.memoryUsage.rss() > spentMb * 1024 * 1024 }
}

/** The longest answer that is kept, in characters of JSON. */
const maxAnswerLength = 32 * 1024 * 1024

/** Does one job inside a worker. What the document is to blame for comes back as an error outcome, never as a throw. */
async function runJob(job: Job, onProgress?: (words: string) => void): Promise<JobOutcome> {
  if (job.kind === 'match') return toOutcome(matchInput(job))
  try {
    return toOutcome(await extract(job, onProgress))
  } catch (error) {
    if (error instanceof WaitsForRecognition) return { status: 'scan' }
    throw error
  }
}

function toOutcome(result: ReturnType<typeof matchInput> | Awaited<ReturnType<typeof extract>>): JobOutcome {
  if (result.status === 'error') return { status: 'error', reasoning: result.reasoning }
  const dataText = JSON.stringify(result.data)
  if (dataText.length > maxAnswerLength)
    return {
      status: 'error',
      reasoning:
        'The document holds more data than one answer can carry (32 MB). Split it and upload the parts.',
    }
  return {
    status: 'done',
    dataText,
    reasoning: result.reasoning,
    ...('certainty' in result && { certaintyText: JSON.stringify(result.certainty) }),
    ...('pages' in result && { wordsText: JSON.stringify(result.pages) }),
  }
}

async function extract(job: ReadJob, onProgress: ((words: string) => void) | undefined) {
  const { path, mimetype, filename, recognitionMs } = job
  const bytes = new Uint8Array(await readFile(path))
  return extractDocument(
    { bytes, mimetype, filename },
    recognitionMs === undefined
      ? { recognition: 'later' }
      : { recognition: 'now', timeoutMs: recognitionMs, onProgress },
  )
}
