export interface HeldPlaces {
  /** Takes a place to wait, if there is one left. */
  take(caller: string): boolean
  give(caller: string): void
}

/** Counts who waits, in all and for each caller. */
export function heldPlaces({ maxHeld, maxPerCaller }: { maxHeld: number; maxPerCaller: number }): HeldPlaces {
  const counts = new Map<string, number>()
  let held = 0
  return {
    take(caller) {
      const count = counts.get(caller) ?? 0
      if (held >= maxHeld || count >= maxPerCaller) return false
      held += 1
      counts.set(caller, count + 1)
      return true
    },
    give(caller) {
      const count = counts.get(caller) ?? 0
      held -= 1
      if (count > 1) counts.set(caller, count - 1)
      else counts.delete(caller)
    },
  }
}
