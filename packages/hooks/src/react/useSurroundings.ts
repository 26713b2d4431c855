import { focusManager, onlineManager } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { Surroundings } from '../polling/connectionOf.ts'

/**
 * Tells whether the tab is hidden or the device offline, as TanStack Query knows it. A watch that has ended subscribes
 * to nothing, so that it renders nothing either (F14).
 */
export function useSurroundings(isWatching: boolean): Surroundings {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!isWatching) return () => {}
      const ends = [focusManager.subscribe(onChange), onlineManager.subscribe(onChange)]
      return () => {
        for (const end of ends) end()
      }
    },
    [isWatching],
  )
  return useSyncExternalStore(subscribe, isWatching ? readSurroundings : () => 'here', () => 'here')
}

/** The same, at this moment. */
export function readSurroundings(): Surroundings {
  if (!onlineManager.isOnline()) return 'offline'
  return focusManager.isFocused() ? 'here' : 'hidden'
}
