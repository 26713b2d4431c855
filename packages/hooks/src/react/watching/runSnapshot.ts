import type { Query, QueryClient } from '@tanstack/react-query'
import { checkRef } from '../../client/checkRef.ts'
import type { RunError } from '../../client/errors.ts'
import type { RunClient } from '../../client/RunClient.ts'
import { isJsonObject, type JsonObject } from '../../contract/JsonValue.ts'
import type { Run } from '../../contract/Run.ts'
import type { RunRef, TableRef } from '../../contract/RunRef.ts'
import type { RunWatch } from '../../polling/watch.ts'

/** `['cloudsquid', scope, projectName, tableId, 'run', runId]`, broad to narrow. */
export type RunQueryKey = readonly [string, string, string, string, string, string]

const name = 'cloudsquid'

/** Keys of the query cache; each names the API, the credentials and the address, so no two runs share one. */
export const runKeys = {
  /** Everything that one client has read. */
  client: (client: RunClient): readonly [string, string] => [name, client.scope],
  /** Every run of a table. */
  table(client: RunClient, table: TableRef): readonly [string, string, string, string, string] {
    if (!table) checkRef(undefined)
    return [name, client.scope, table.projectName, table.tableId, 'run']
  },
  /** One run. Written out, as a list that is made of another one has room for more. */
  run(client: RunClient, ref: RunRef): RunQueryKey {
    // JavaScript: nothing at all, which is refused in words. What else is wrong with an address is told where it is asked for.
    if (!ref) checkRef(ref)
    return [name, client.scope, ref.projectName, ref.tableId, 'run', ref.runId]
  },
} as const

/**
 * What the query cache holds of a run: the last good answer, as plain JSON, so that it may be dehydrated, persisted or
 * cloned. Failures, reviews that are on their way and deadlines belong to the page, and are not in it.
 */
export interface RunSnapshot {
  /** The answer as it came; absent before there is one. */
  body?: JsonObject
  /** When it came, and the one before it (epoch milliseconds): a change was made between the two. */
  checkedAt?: number
  previousCheckedAt?: number
  /** The server's wish for the next poll, in milliseconds. */
  pollAfterMs?: number
  /** The run that was read from it; only on the page that read it, and no part of any copy. */
  readonly run?: Run
}

export type RunQuery = Query<RunSnapshot, RunError, RunSnapshot, RunQueryKey>

/** Tells whether an entry of the cache is a run's, by its key. */
export function isRunQuery(query: { queryKey: readonly unknown[] }): query is RunQuery {
  return query.queryKey[0] === name && query.queryKey[4] === 'run'
}

/** Finds the cache's entry of a run, if there is one. */
export function runQueryOf(queryClient: QueryClient, queryKey: RunQueryKey): RunQuery | undefined {
  return queryClient.getQueryCache().get(hashOf(queryClient, queryKey))
}

/** What the cache calls the entry of a run. */
export function hashOf(queryClient: QueryClient, queryKey: RunQueryKey): string {
  // What TanStack Query makes of a list of texts, which it takes ten times as long to find out.
  const queryHash = JSON.stringify(queryKey)
  const { queryKeyHashFn } = queryClient.defaultQueryOptions({ queryKey, queryHash })
  return queryKeyHashFn ? queryKeyHashFn(queryKey) : queryHash
}

/** What the cache is to hold of a watched run. */
export function toSnapshot(watch: RunWatch, query: RunQuery): RunSnapshot {
  const { run, held, checkedAt, previousCheckedAt, hintMs } = watch
  const snapshot: RunSnapshot = {}
  // What is undefined must not be there at all: some servers refuse to send it.
  if (checkedAt !== undefined) snapshot.checkedAt = checkedAt
  if (previousCheckedAt !== undefined) snapshot.previousCheckedAt = previousCheckedAt
  if (hintMs !== undefined) snapshot.pollAfterMs = hintMs
  // A review that was stored is the server's own, also where no answer has said so yet.
  const review = held?.storedStamp && held.theirs
  if (run)
    snapshot.body = review
      ? { ...run.raw, review: JSON.parse(JSON.stringify(review)) as JsonObject }
      : run.raw
  Object.defineProperty(snapshot, 'run', { value: run })
  return Object.defineProperty(snapshot, 'query', { value: query })
}

/** The run of whatever the cache holds: of an answer that came from another page, or that an app has put there. */
export function runIn(snapshot: unknown, client: RunClient): Run | undefined {
  if (!isJsonObject(snapshot)) return undefined
  const { body, run } = snapshot as RunSnapshot
  // setQueryData with a spread snapshot and a changed run: the run is then a field of its own.
  const raw = Object.keys(snapshot).includes('run') ? run?.raw : body
  return isJsonObject(raw) ? client.parseRun?.(raw) : undefined
}
