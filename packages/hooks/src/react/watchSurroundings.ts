import { focusManager, onlineManager } from '@tanstack/react-query'
import type { Surroundings } from '../polling/connectionOf.ts'

/**
 * Tells of each change of the tab and the network, as TanStack Query knows them.
 *
 * @returns a function that ends it.
 */
export function watchSurroundings(onChange: () => void): () => void {
  const endFocus = focusManager.subscribe(onChange)
  const endOnline = onlineManager.subscribe(onChange)
  return () => {
    endFocus()
    endOnline()
  }
}

/** Tells whether the tab is hidden or the device offline at this moment. */
export function readSurroundings(): Surroundings {
  if (!onlineManager.isOnline()) return 'offline'
  return focusManager.isFocused() ? 'here' : 'hidden'
}
