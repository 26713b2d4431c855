import { readFile } from 'node:fs/promises'
import { extractDocument } from '../extraction/extractDocument.ts'
import { WaitsForRecognition } from '../extraction/recognition/WaitsForRecognition.ts'
import { matchInput } from '../matching/matchInput.ts'
import type { Job, JobOutcome, ReadJob } from './Job.ts'

/** The longest answer that is kept, in characters of JSON. */
const maxAnswerLength = 32 * 1024 * 1024

/** Does one job inside a worker. What the document is to blame for comes back as an error outcome, never as a throw. */
export async function runJob(job: Job, onProgress?: (words: string) => void): Promise<JobOutcome> {
  if (job.kind === 'match') return toOutcome(matchInput(job))
  try {
    return toOutcome(await read(job, onProgress))
  } catch (error) {
    if (error instanceof WaitsForRecognition) return { status: 'scan' }
    throw error
  }
}

function toOutcome(result: ReturnType<typeof matchInput> | Awaited<ReturnType<typeof read>>): JobOutcome {
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

async function read(job: ReadJob, onProgress: ((words: string) => void) | undefined) {
  const { path, mimetype, filename, recognitionMs } = job
  const bytes = new Uint8Array(await readFile(path))
  return extractDocument(
    { bytes, mimetype, filename },
    recognitionMs === undefined
      ? { recognition: 'later' }
      : { recognition: 'now', timeoutMs: recognitionMs, onProgress },
  )
}
