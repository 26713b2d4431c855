import type { JsonValue } from 'cloudsquid-react'
import { useState } from 'react'

/** Turns with every change of a value after the first one shown, so that a mark can play anew each time. */
export function useChangeMark(value: JsonValue | undefined): 'odd' | 'even' | undefined {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value !== value) {
    // An answer that says the same again is a new object, and no change.
    const hasChanged = JSON.stringify(seen.value) !== JSON.stringify(value)
    setSeen({ value, changes: seen.changes + (hasChanged ? 1 : 0) })
  }
  if (seen.changes === 0) return undefined
  return seen.changes % 2 === 1 ? 'odd' : 'even'
}
