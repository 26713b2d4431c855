import { addRow, type RowPlace } from '../../corrections/steps.ts'
import { toPointer, valueAt } from '../../values/jsonPointer.ts'
import type { Walked } from './enterValues.ts'

/** Adds a row to a list, whose cells have no value yet, and goes into it. Not where a search shows some of the rows alone. */
export function addRowAt({ walk, lines, work }: Walked, { list, index }: RowPlace, column = 0): void {
  const rows = lines.filter((line) => line.list === list)
  const all = valueAt(work.data, list)
  if (Array.isArray(all) && all.length > rows.length) return
  work.change(addRow(work.data, { list, index }, {}))
  const key = rows[0]?.keys[column]
  walk.go(list + toPointer(key === undefined ? [index] : [index, key]))
}
