import type { AgentJobInput } from '../contract/AgentJobInput.ts'
import type { ExtractedRow } from '../matching/ExtractedRow.ts'
import type { RunOutcome } from '../store/createRunStore.ts'

/** What a reader is given: a document by its path, or a task with the rows to compare it with. */
export type Job =
  | { kind: 'read'; path: string; filename: string; mimetype: string }
  | { kind: 'match'; input: AgentJobInput; extracted: ExtractedRow[] }

export type JobOutcome = RunOutcome

/** What a reading process answers: the outcome, and whether it holds so much after it that the next job needs a new one. */
export type ReaderAnswer = JobOutcome & { isSpent?: boolean }
