import { useMemo, useState } from 'react'
import type { FollowedRun } from './FollowedRun.ts'
import { runKey } from './runKey.ts'

export interface HeldOrder {
  /** What to show, in order. */
  shown: readonly FollowedRun[]
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
  wanted: readonly FollowedRun[],
  all: readonly FollowedRun[],
  selection: string,
): HeldOrder {
  const [held, setHeld] = useState<{ selection: string; runs: readonly FollowedRun[] }>()
  const isHeld = held?.selection === selection && held.runs !== wanted
  const { shown, arrivedCount } = useMemo(() => {
    if (!isHeld) return { shown: wanted, arrivedCount: 0 }
    const known = new Map(all.map((run) => [runKey(run), run]))
    const keys = new Set(held.runs.map(runKey))
    return {
      shown: held.runs.flatMap((run) => known.get(runKey(run)) ?? []),
      arrivedCount: wanted.reduce((count, run) => (keys.has(runKey(run)) ? count : count + 1), 0),
    }
  }, [isHeld, held, wanted, all])
  return {
    shown,
    arrivedCount,
    hold: () => setHeld((before) => (before?.selection === selection ? before : { selection, runs: wanted })),
    release: () => setHeld(undefined),
  }
}
