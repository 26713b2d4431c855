'use client'
import { type MutationObserverOptions, useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import { startRun, type StartRunOptions } from '../client/endpoints.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { useRunClient } from './RunClientProvider.tsx'

/** Options for `useMutation`: starts a run, once, and gives its address. */
export function startRunMutationOptions(
  client: RunClient,
  table: TableRef,
): MutationObserverOptions<RunRef, Error, StartRunOptions> {
  return {
    mutationKey: ['cloudsquid', client.scope, table.projectName, table.tableId, 'start'],
    mutationFn: async (variables) => ({ ...table, runId: (await startRun(client, table, variables)).run_id }),
    retry: false,
    // Offline it fails at once: a run that starts by surprise later is paid for too.
    networkMode: 'always',
  }
}

/**
 * Starts runs on rows of a table. `mutate({ rowId })` sends, once: a second run would be paid for too (contract row
 * 20). `data` is the address for `useRun`.
 *
 * @example
 * const start = useStartRun(table)
 * const { phase } = useRun(start.data)
 */
export function useStartRun(table: TableRef): UseMutationResult<RunRef, Error, StartRunOptions> {
  return useMutation(startRunMutationOptions(useRunClient(), table))
}
