import {
  isJsonObject,
  type JsonObject,
  type JsonPatchOperation,
  type JsonValue,
} from 'cloudsquid-react/contract'
import { toPointer, valueAt } from '../values/jsonPointer.ts'
import type { CorrectionStep } from './Corrections.ts'
import { isEqualJson } from './isEqualJson.ts'
import { rowTests } from './rowTests.ts'

const nothing: CorrectionStep = { patch: [] }

/** Puts a value where one stands, or where none was returned; the same value again is no step. */
export function setValue(data: JsonObject, pointer: string, value: JsonValue): CorrectionStep {
  const change = setting(pointer, valueAt(data, pointer), value)
  return change.length === 0 ? nothing : { patch: [...rowTests(data, pointer), ...change] }
}

/** Takes a value away, so that its key is not there any more; of a list, its row. */
export function removeValue(data: JsonObject, pointer: string): CorrectionStep {
  const was = valueAt(data, pointer)
  if (was === undefined || pointer === '') return nothing
  return {
    patch: [
      ...rowTests(data, pointer),
      { op: 'test', path: pointer, value: was },
      { op: 'remove', path: pointer },
    ],
  }
}

/** Where a row goes in a list. */
export interface RowPlace {
  /** The JSON pointer of the list. */
  list: string
  index: number
}

/** Puts a row into a list, before the one that stands at the index; behind the last one for an index beyond it. */
export function addRow(data: JsonObject, { list, index }: RowPlace, row: JsonValue): CorrectionStep {
  const rows = valueAt(data, list)
  if (!Array.isArray(rows)) return nothing
  const path = list + toPointer([Math.min(Math.max(index, 0), rows.length)])
  return { patch: [{ op: 'add', path, value: row }] }
}

/** Moves a row of a list to another place in it. */
export function moveRow(data: JsonObject, { list, index }: RowPlace, to: number): CorrectionStep {
  const rows = valueAt(data, list)
  const row = Array.isArray(rows) ? rows[index] : undefined
  if (!Array.isArray(rows) || row === undefined || to < 0 || to >= rows.length || to === index) return nothing
  const from = list + toPointer([index])
  return {
    patch: [
      ...rowTests(data, from),
      { op: 'test', path: from, value: row },
      { op: 'move', from, path: list + toPointer([to]) },
    ],
  }
}

/**
 * Gives every row of a list the same value in one column, as one step. Rows that are no objects are left alone. Which row
 * is which does not matter where all get the same.
 */
export function setColumn(
  data: JsonObject,
  { list, key }: { list: string; key: string },
  value: JsonValue,
): CorrectionStep {
  const rows = valueAt(data, list)
  if (!Array.isArray(rows)) return nothing
  return {
    patch: rows.flatMap((row, index) =>
      isJsonObject(row)
        ? setting(list + toPointer([index, key]), Object.hasOwn(row, key) ? row[key] : undefined, value)
        : [],
    ),
  }
}

function setting(path: string, was: JsonValue | undefined, value: JsonValue): JsonPatchOperation[] {
  if (was === undefined) return [{ op: 'add', path, value }]
  if (isEqualJson(was, value)) return []
  return [
    { op: 'test', path, value: was },
    { op: 'replace', path, value },
  ]
}
