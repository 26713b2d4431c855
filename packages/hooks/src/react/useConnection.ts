import { useSyncExternalStore } from 'react'
import { type Connection, connectionIn } from '../polling/connectionOf.ts'
import type { RunQueryConfig } from './runQueryOptions.ts'
import { readSurroundings, watchSurroundings } from './watchSurroundings.ts'

/**
 * Tells how a watch goes on this device: it waits while the device is offline, or the tab is hidden and `background` says
 * so. To a watch that has ended that is all the same, so that it renders nothing (F14). On a server, and while its page
 * is taken over, nobody is away (F18).
 */
export function useConnection(connection: Connection, background: RunQueryConfig['background']): Connection {
  const here = () => connectionIn(readSurroundings(), connection, background)
  return useSyncExternalStore(watchSurroundings, here, () => connection)
}
