'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { RunInputError } from '../client/errors.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { hasEnded } from '../polling/connectionOf.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { describeWatch } from './describeWatch.ts'
import { useRunClient } from './RunClientProvider.tsx'
import type { RunQueryKey } from './runKeys.ts'
import { type RunQueryConfig, runQueryOptions } from './runQueryOptions.ts'
import type { UseRunResult } from './UseRunResult.ts'
import { readRefreshed } from './readRun.ts'
import { restartWatch } from './startWatching.ts'
import { useConnection } from './useConnection.ts'
import { useWatcher } from './useWatcher.ts'
import { viewSnapshot } from './viewSnapshot.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

export interface UseRunOptions<TData = JsonObject> extends RunQueryConfig<TData>, TransitionCallbacks {
  /**
   * Whether to ask at all. Switched off, what was read before stays readable.
   *
   * @default true
   */
  enabled?: boolean | undefined
}

/**
 * Follows one run until it is `done` or `error`.
 *
 * Asks at once and then every 2 to 5 s; ends by itself on a final status (F1), on a failure that asking again cannot
 * mend (F6), or after an hour (F8). Failures that pass keep the last good run in `run` and say `reconnecting` in
 * `connection` (F5). Waits while the tab is hidden or the device offline (F9). Components that follow the same run share
 * one stream of requests (F11).
 *
 * @param ref - Pass `undefined` to wait: nothing is requested until there is a run. A changed ref never shows the
 * old run (F12).
 * @example
 * const { phase, run, connection } = useRun(ref, { schema: invoiceSchema })
 * if (phase === 'done') return <Invoice data={run.data} />
 */
export function useRun<TData = JsonObject>(
  ref: RunRef | undefined,
  options: UseRunOptions<TData> = {},
): UseRunResult<TData> {
  const client = useRunClient()
  const queryClient = useQueryClient()
  const [stoppedId, setStoppedId] = useState('')
  const { schema, deadlineMs } = options
  const select = useCallback(
    (snapshot: RunSnapshot) => viewSnapshot(snapshot, { schema, deadlineMs }),
    [schema, deadlineMs],
  )
  const base = runQueryOptions(client, ref, options)
  const queryKey: RunQueryKey = base.queryKey
  const id = queryKey.join('\n')
  const isStopped = stoppedId === id
  const isEnabled = Boolean(ref) && options.enabled !== false
  const isOn = isEnabled && !isStopped
  const result = useQuery({ ...base, select, enabled: isOn })
  const watch = describeWatch({ view: result.data, fatalError: result.error, isEnabled, isStopped })
  const connection = useConnection(watch.connection, options.background)
  useWatcher(queryKey, options, isOn)

  // Not part of what `select` gives, as it changes with each poll: whoever reads it subscribes to dataUpdatedAt.
  const read = () => queryClient.getQueryData<RunSnapshot>(queryKey)
  return {
    ...watch,
    connection,
    get checkedAt() {
      const checkedAt = result.dataUpdatedAt && read()?.checkedAt
      return checkedAt ? new Date(checkedAt) : undefined
    },
    get failureCount() {
      return (result.dataUpdatedAt && read()?.failureCount) || 0
    },
    async refresh(): Promise<Run<TData>> {
      if (!ref) throw new RunInputError('There is no run yet. Pass a ref first.')
      await result.refetch({ cancelRefetch: false, throwOnError: true })
      return readRefreshed(read(), options)
    },
    stop: () => setStoppedId(id),
    resume() {
      setStoppedId('')
      if (!isEnabled || !hasEnded(watch.connection)) return
      queryClient.setQueryData<RunSnapshot>(queryKey, restartWatch)
      void result.refetch({ cancelRefetch: false })
    },
  }
}
