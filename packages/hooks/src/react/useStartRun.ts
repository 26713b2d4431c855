'use client'
import {
  type MutationObserverOptions,
  type QueryClient,
  useMutation,
  type UseMutationResult,
} from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import { startRun, type StartRunOptions } from '../client/endpoints.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { ownMutationOptions } from './mutations.ts'
import { useRunClient } from './RunClientProvider.tsx'

/** What a start takes: a row's id, or the whole `RowRef` that an upload gave, whose table then counts. */
export interface StartRunVariables extends StartRunOptions, Partial<TableRef> {}

/** Options for `useMutation`: starts a run, once, and gives its address. */
export function startRunMutationOptions(
  client: RunClient,
  table: TableRef,
): MutationObserverOptions<RunRef, Error, StartRunVariables> {
  // JavaScript: a table that is not known yet; a row may bring its own.
  const own = table ?? ({} as TableRef)
  const key = [own.projectName, own.tableId, 'start']
  return ownMutationOptions(
    client,
    key,
    async ({ projectName = own.projectName, tableId = own.tableId, ...options }) => {
      const { run_id } = await startRun(client, { projectName, tableId }, options)
      return { projectName, tableId, runId: run_id }
    },
  )
}

export interface UseStartRunOptions {
  /**
   * Whose mutation cache it appears in.
   *
   * @default the one of the nearest `QueryClientProvider`
   */
  queryClient?: QueryClient | undefined
}

/**
 * Starts runs on rows of a table; the result is the mutation of TanStack Query. `mutate({ rowId })` sends once, and never
 * again by itself: a second run would be paid for too. It takes the `data` of `useUploadFile` as it is, and its own `data`
 * is the address for `useRun`. A start goes on when the component unmounts, and what it gives belongs to its table: with
 * another table the result is `idle` again.
 *
 * @example
 * const start = useStartRun(table)
 * const upload = useUploadFile(table)
 * const { phase } = useRun(start.data)
 * return <button onClick={() => upload.mutate({ source: file }, { onSuccess: (row) => start.mutate(row) })}>{phase}</button>
 */
export function useStartRun(
  table: TableRef,
  options: UseStartRunOptions = {},
): UseMutationResult<RunRef, Error, StartRunVariables> {
  return useMutation(startRunMutationOptions(useRunClient(), table), options.queryClient)
}
