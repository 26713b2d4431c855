import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunQueryKey } from './runKeys.ts'
import { startWatching, type WatchOptions } from './startWatching.ts'

/**
 * Stands for a component at the run it follows; the options are those of its last render. Each time that polling is
 * switched on, it is a watch that begins anew.
 */
export function useWatcher(queryKey: RunQueryKey, options: WatchOptions, isOn: boolean): void {
  const queryClient = useQueryClient()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const id = queryKey.join('\n')
  useEffect(
    () => startWatching(queryClient, queryKey, () => latest.current),
    // The key is a new array on each render; its text is what counts. So does whether polling is on.
    // oxlint-disable-next-line react/exhaustive-deps
    [queryClient, id, isOn],
  )
}
