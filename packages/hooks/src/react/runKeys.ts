import type { RunClient } from '../client/RunClient.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'

/** `['cloudsquid', scope, projectName, tableId, 'run', runId]`, broad to narrow. */
export type RunQueryKey = readonly [string, string, string, string, string, string]

/** Keys of the query cache; each names the API, the credentials and the address, so no two runs share one (F11). */
export const runKeys = {
  /** Everything that one client has read. */
  client: (client: RunClient): readonly [string, string] => ['cloudsquid', client.scope],
  /** Every run of a table. */
  table: (
    client: RunClient,
    { projectName, tableId }: TableRef,
  ): readonly [string, string, string, string, string] => [
    ...runKeys.client(client),
    projectName,
    tableId,
    'run',
  ],
  /** One run. */
  run: (client: RunClient, ref: RunRef): RunQueryKey => [...runKeys.table(client, ref), ref.runId],
} as const
