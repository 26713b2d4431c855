import { endpoints } from '../contract/endpoints.ts'
import type { Run } from '../contract/Run.ts'
import type { TableRef } from '../contract/RunRef.ts'
import type { TaskInput } from './createTask.ts'
import { postForRun } from './postForRun.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'

/**
 * Matches an input against the reference data and waits for it: `POST …/reconcile`, up to about 60 s. For longer
 * ones {@link createTask}, {@link startRun} and `useRun`. An answer without a status has finished (contract row 4).
 */
export async function reconcile(
  client: RunClient,
  table: TableRef,
  { input, ...options }: RequestOptions & { input: TaskInput },
): Promise<Run> {
  return postForRun(client, table, {
    path: endpoints.reconcile,
    body: input,
    subject: 'Reconciling',
    ...options,
  })
}
