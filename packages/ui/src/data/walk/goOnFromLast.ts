import type { Walked } from './enterValues.ts'
import { cellOf } from './walkLines.ts'

/** After the last value: to the first that nobody has looked at, else to where the data is decided on. */
export function goOnFromLast({ walk, lines, work }: Walked, leave: (() => void) | undefined): true {
  const left = lines.slice(0, -1).find(({ unit }) => !work.isLookedAt(unit))
  if (left) walk.go(cellOf(left, 0))
  else leave?.()
  return true
}
