import { hashKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunQueryKey } from './runKeys.ts'
import { startWatching } from './startWatching.ts'
import type { TransitionCallbacks } from './watchTransitions.ts'

/** Stands for a component at the run it follows; the callbacks are those of its last render. */
export function useWatcher(queryKey: RunQueryKey, callbacks: TransitionCallbacks): void {
  const queryClient = useQueryClient()
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })
  const hash = hashKey(queryKey)
  useEffect(
    () => startWatching(queryClient, JSON.parse(hash) as RunQueryKey, () => latest.current),
    [queryClient, hash],
  )
}
