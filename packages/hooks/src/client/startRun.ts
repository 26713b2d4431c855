import { startAnswerSchema } from '../contract/answerSchemas.ts'
import { endpoints } from '../contract/endpoints.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { postFor } from './postFor.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'

export interface StartRunOptions extends RequestOptions {
  /** The row to run on: from {@link uploadFile}, or a task's id (contract row 21). */
  rowId: string
  /** Asks Cloudsquid to keep no intermediate results. Sent only if given (contract row 28). */
  zeroRetention?: boolean | undefined
}

/**
 * Starts a run on a row: `POST …/run`. Answers at once; follow the `run_id` with `useRun`. Never sent twice by
 * itself: a second run would be paid for too (contract row 20).
 */
export async function startRun(
  client: RunClient,
  table: TableRef,
  { rowId, zeroRetention, ...options }: StartRunOptions,
): Promise<{ run_id: string }> {
  const body = { row_id: rowId, ...(zeroRetention !== undefined && { zero_retention: zeroRetention }) }
  const request = { path: endpoints.startRun, body, subject: 'Starting the run', ...options }
  return postFor(client, { table, request, schema: startAnswerSchema })
}
