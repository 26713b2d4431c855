import { useState } from 'react'

/** Gives the last value that said the same, so that effects and memos see no change where there is none. */
export function useStable<TValue>(value: TValue): TValue {
  const [kept, setKept] = useState(value)
  if (kept === value || isAlike(kept, value)) return kept
  setKept(value)
  return value
}

function isAlike(a: unknown, b: unknown, depth = 3): boolean {
  if (Object.is(a, b)) return true
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([key, value]) => isAlike(value, (b as Record<string, unknown>)[key], depth - 1))
  )
}
