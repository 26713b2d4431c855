import type { JsonObject } from 'cloudsquid-react/contract'
import type { Change } from './Change.ts'
import { compareData } from './compareData.ts'
import { removeValue, addRow, moveRow, setValue } from './steps.ts'
import type { CorrectionStep } from './Corrections.ts'
import { keysOf, toPointer } from '../values/jsonPointer.ts'

const known = new WeakMap<JsonObject, WeakMap<JsonObject, readonly Change[]>>()

/** Lists what differs between the data as it was extracted and as it is now: was and is, rows added, removed, moved. */
export function describeChanges(original: JsonObject, data: JsonObject): readonly Change[] {
  const byData = known.get(original) ?? new WeakMap<JsonObject, readonly Change[]>()
  known.set(original, byData)
  const before = byData.get(data)
  if (before) return before
  const changes = compareData(original, data)
  byData.set(data, changes)
  return changes
}

/** Makes the step that takes one change back, in the data as it is now. */
export function restoreChange(data: JsonObject, change: Change): CorrectionStep {
  const { kind, pointer, was, from = 0, to = 0 } = change
  const list = toPointer(keysOf(pointer).slice(0, -1))
  switch (kind) {
    case 'changed':
    case 'removed':
      return was === undefined ? { patch: [] } : setValue(data, pointer, was)
    case 'added':
    case 'rowAdded':
      return removeValue(data, pointer)
    case 'rowRemoved':
      return was === undefined ? { patch: [] } : addRow(data, { list, index: from }, was)
    case 'rowMoved':
      return moveRow(data, { list, index: to }, from)
  }
}
