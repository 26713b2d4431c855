import { parentPort } from 'node:worker_threads'
import type { Job, JobOutcome } from './Job.ts'
import { runJob } from './runJob.ts'

// The message of an unexpected error may quote the document, so only its kind is told.
const failed = (error: unknown): JobOutcome => ({
  status: 'error',
  reasoning: `Reading failed in an unforeseen way (${error instanceof Error ? error.name : 'unknown error'}). The document may be damaged: save it anew and upload it again.`,
})

parentPort?.on('message', (job: Job) => {
  void runJob(job)
    .catch(failed)
    .then((outcome) => parentPort?.postMessage(outcome, []))
})
