import type { Change } from '../../corrections/Change.ts'
import { keysOf, toPointer } from '../../values/jsonPointer.ts'

export interface JsonDiff {
  /** How a value that is there differs, by its JSON pointer. */
  at: ReadonlyMap<string, Change>
  /** What is not there any more, by the JSON pointer of what it was in. */
  removedIn: ReadonlyMap<string, readonly Change[]>
}

const known = new WeakMap<readonly Change[], JsonDiff>()

/** Sorts changes by their places, once for all the lines that ask. */
export function jsonDiff(changes: readonly Change[]): JsonDiff {
  const before = known.get(changes)
  if (before) return before
  const at = new Map<string, Change>()
  const removedIn = new Map<string, Change[]>()
  for (const change of changes) {
    if (change.kind === 'removed' || change.kind === 'rowRemoved') {
      const parent = toPointer(keysOf(change.pointer).slice(0, -1))
      const others = removedIn.get(parent)
      if (others) others.push(change)
      else removedIn.set(parent, [change])
    } else at.set(change.pointer, change)
  }
  const diff = { at, removedIn }
  known.set(changes, diff)
  return diff
}
