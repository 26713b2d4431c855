/** What a task is given: data, rows of an extraction table, or both. */
export interface AgentJobInput {
  data?: Record<string, unknown> | undefined
  files?: { id: string }[] | undefined
}
