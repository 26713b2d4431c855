import type { RunOutcome } from '../store/createRunStore.ts'
import type { ExtractedRow } from '../store/listExtractedRows.ts'
import type { AgentJobInput } from '../store/records.ts'

/** What a reader is given: a document by its path, or a task with the rows to compare it with. */
export type Job =
  | { kind: 'read'; path: string; filename: string; mimetype: string }
  | { kind: 'match'; input: AgentJobInput; extracted: ExtractedRow[] }

export type JobOutcome = RunOutcome
