import { useState } from 'react'

export interface HeldOrder {
  /** What to show, in order. */
  shown: readonly string[]
  /** How many would be shown besides, were it not for the hold. */
  arrivedCount: number
  hold: () => void
  release: () => void
}

/**
 * Keeps a list still under the pointer: while it is held, nothing moves in or out but what is gone for good.
 *
 * @param selection - What was asked for; a different selection is shown at once.
 */
export function useHeldOrder(
  keys: readonly string[],
  known: ReadonlySet<string>,
  selection: string,
): HeldOrder {
  const [held, setHeld] = useState<{ selection: string; keys: readonly string[] }>()
  const isHeld = held?.selection === selection
  const shown = isHeld ? held.keys.filter((key) => known.has(key)) : keys
  return {
    shown,
    arrivedCount: isHeld ? keys.filter((key) => !held.keys.includes(key)).length : 0,
    hold: () => setHeld((before) => (before?.selection === selection ? before : { selection, keys })),
    release: () => setHeld(undefined),
  }
}
