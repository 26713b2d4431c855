import { focusManager, onlineManager } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { type Connection, connectionIn, isWatching, type Surroundings } from '../polling/connectionOf.ts'
import type { RunQueryConfig } from './runQueryOptions.ts'

/**
 * Tells how a watch goes on this device: it waits while the device is offline, or the tab is hidden and `background` says
 * so. A watch that has ended subscribes to nothing, so that it renders nothing either (F14). On a server, and while its
 * page is taken over, nobody is away (F18).
 */
export function useConnection(connection: Connection, background: RunQueryConfig['background']): Connection {
  const isOn = isWatching(connection)
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!isOn) return () => {}
      const endFocus = focusManager.subscribe(onChange)
      const endOnline = onlineManager.subscribe(onChange)
      return () => {
        endFocus()
        endOnline()
      }
    },
    [isOn],
  )
  const here = () => connectionIn(readSurroundings(), connection, background)
  return useSyncExternalStore(subscribe, here, () => connection)
}

/** Tells whether the tab is hidden or the device offline, as TanStack Query knows it at this moment. */
export function readSurroundings(): Surroundings {
  if (!onlineManager.isOnline()) return 'offline'
  return focusManager.isFocused() ? 'here' : 'hidden'
}
