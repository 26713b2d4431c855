import type { DataWork } from '../work/DataWork.ts'
import type { Walk } from './createWalk.ts'
import { cellOf, lineOf, type WalkLine } from './walkLines.ts'

/** A walk, where it leads, and what is done there. */
export interface Walked {
  walk: Walk
  lines: readonly WalkLine[]
  work: DataWork
}

/** Goes to the next value that wants a look: from where the reviewer was, else the first. */
export function enterNextOpen(walked: Walked): void {
  const { walk, lines } = walked
  if (!goToNextOpen(walked, lineOf(lines, walk.get().current))) goBack(walked)
}

/** Goes back to where the reviewer was, or to the first value that wants a look. */
export function enterAgain(walked: Walked): void {
  const { walk, lines } = walked
  if (lineOf(lines, walk.get().current) >= 0 || !goToNextOpen(walked, -1)) goBack(walked)
}

function goBack({ walk, lines }: Walked): void {
  const { current } = walk.get()
  const [first] = lines
  if (current !== undefined && lineOf(lines, current) >= 0) walk.go(current)
  else if (first) walk.go(cellOf(first, 0))
}

/** What wants a look: an objection, nothing there, input that was not saved, or nobody has looked yet. */
export function goToNextOpen({ walk, lines, work }: Walked, line: number): boolean {
  const objected = new Set<string>()
  // With all that they stand in: a row is objected to where one of its values is.
  for (let { pointer } of work.findings)
    for (; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) objected.add(pointer)
  const inOrder = [...lines.slice(line + 1), ...lines.slice(0, line)]
  const isOpen = ({ unit }: WalkLine) => objected.has(unit) || !work.isLookedAt(unit)
  const next = inOrder.find(isOpen)
  if (!next) return false
  const at = next.keys.findIndex((_, column) => objected.has(cellOf(next, column)))
  walk.go(cellOf(next, Math.max(at, 0)))
  return true
}
