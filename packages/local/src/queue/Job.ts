import type { MatchTask } from '../contract/MatchTask.ts'
import type { RunOutcome } from '../store/createRunStore.ts'

/** What a reader is given: a document by its path, or a task with the rows to compare it with. */
export type Job = ReadJob | ({ kind: 'match' } & MatchTask)

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

/** Memory of one reading process, in MB of the script engine's heap. */
export const maxHeapMb = 512

/** The same in MB of everything that it holds, inside the heap and out of it. */
export const maxResidentMb = 768

/** What a reader from source may hold besides: what translates pdf.js for it keeps as much. */
export const fromSourceMb = 256

/** A process that holds more than this once a document is read is let go: the next document would pay for it. */
export const spentMb = 384
