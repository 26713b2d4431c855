import type { Walk } from './createWalk.ts'
import { cellOf, placeOf, type WalkLine } from './walkLines.ts'

/** Goes to the value after or before, along the rows of tables. Gives whether there is one; at either end it stays. */
export function stepOn(walk: Walk, lines: readonly WalkLine[], by: 1 | -1): boolean {
  const { line, column } = placeOf(lines, walk.get().current)
  const here = lines[line]
  const next = here?.keys[column + by] === undefined ? lines[line + by] : here
  if (!next) {
    const { current } = walk.get()
    if (current !== undefined) walk.go(current)
    return false
  }
  walk.go(cellOf(next, next === here ? column + by : by === 1 ? 0 : next.keys.length - 1))
  return true
}
