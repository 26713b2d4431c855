import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunQueryKey } from './runKeys.ts'
import { startWatching } from './startWatching.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

/**
 * Stands for a component at the run it follows; the callbacks are those of its last render. Each time that polling is
 * switched on, it is a watch that begins anew.
 */
export function useWatcher(queryKey: RunQueryKey, callbacks: TransitionCallbacks, isOn: boolean): void {
  const queryClient = useQueryClient()
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })
  const id = queryKey.join('\n')
  useEffect(
    () => startWatching(queryClient, { queryKey, enabled: isOn }, () => latest.current),
    // The key is a new array on each render; its text is what counts. So does whether polling is on.
    // oxlint-disable-next-line react/exhaustive-deps
    [queryClient, id, isOn],
  )
}
