import type { AgentJobInput } from '../contract/AgentJobInput.ts'
import type { ExtractedRow } from '../matching/ExtractedRow.ts'
import type { RunOutcome } from '../store/createRunStore.ts'

/** What a reader is given: a document by its path, or a task with the rows to compare it with. */
export type Job = ReadJob | { kind: 'match'; input: AgentJobInput; extracted: ExtractedRow[] }

export interface ReadJob {
  kind: 'read'
  path: string
  filename: string
  mimetype: string
  /** How long pages may be recognised. Without it, a document that has such pages ends in `scan`. */
  recognitionMs?: number
}

/** `scan`: there are pages to recognise, which takes seconds each. */
export type JobOutcome = RunOutcome | { status: 'scan'; reasoning?: undefined }

/** What a reading process answers: the outcome, and whether it holds so much after it that the next job needs a new one. */
export type ReaderAnswer = JobOutcome & { isSpent?: boolean }

/** What it tells while it reads. */
export interface ReaderProgress {
  progress: string
}
