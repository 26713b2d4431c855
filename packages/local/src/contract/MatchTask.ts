/** What a match is given: the task, and the rows to compare it with. */
export interface MatchTask {
  input: AgentJobInput
  extracted: ExtractedRow[]
}

/** What a task is given: data, rows of an extraction table, or both. */
export interface AgentJobInput {
  data?: Record<string, unknown> | undefined
  files?: { id: string }[] | undefined
}

/** What an earlier extraction found of the fields that a match looks at; any JSON value, since any document may be read. */
export interface ExtractedRow {
  rowId: string
  filename: string
  dataText: string
}
