import { readFile } from 'node:fs/promises'
import { extractDocument } from '../extraction/extractDocument.ts'
import { matchInput } from '../matching/matchInput.ts'
import type { Job, JobOutcome } from './Job.ts'

/** The longest answer that is kept, in characters of JSON. */
const maxAnswerLength = 32 * 1024 * 1024

/** Does one job inside a worker. What the document is to blame for comes back as an error outcome, never as a throw. */
export async function runJob(job: Job): Promise<JobOutcome> {
  const result = job.kind === 'match' ? matchInput(job) : await read(job)
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
  }
}

async function read(job: Extract<Job, { kind: 'read' }>) {
  const bytes = new Uint8Array(await readFile(job.path))
  return extractDocument({ bytes, mimetype: job.mimetype, filename: job.filename })
}
