import { useSyncExternalStore } from 'react'
import { isMac } from './isMac.ts'

const neverChanges = () => () => {}
const onServer = () => false

/** Tells the same as {@link isMac}, after a first render in which a server, too, can have part. */
export function useIsMac(): boolean {
  return useSyncExternalStore(neverChanges, isMac, onServer)
}
