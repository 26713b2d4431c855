import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { toPointer } from '../../values/jsonPointer.ts'
import { type DataMatch, isShown, matchIn } from '../search/searchData.ts'
import { recordColumns } from '../table/recordColumns.ts'
import { isFieldGroup, isRecords } from '../values/valueKind.ts'

/** One step of Up and Down: a field, or the row of a table with its cells. */
export interface WalkLine {
  /** What is marked as looked at: the field or the row. */
  unit: string
  /** The JSON pointer of the list, where it is a row. */
  list: string | undefined
  keys: readonly string[]
}

/** Lists where Up and Down lead, in the order in which the fields stand: all of them, or what a search found. */
export function walkLines(
  fields: Iterable<readonly [string, JsonValue | undefined]>,
  match?: DataMatch,
): WalkLine[] {
  const lines: WalkLine[] = []
  for (const [key, value] of fields)
    collect(value, toPointer([key]), { lines, depth: 0, match: matchIn(match, key) })
  return lines
}

/** Lists the rows of a table, or those that a search found. */
export function rowLines(
  list: string,
  rows: readonly JsonObject[],
  match: DataMatch | undefined,
): WalkLine[] {
  const keys = recordColumns(rows).map(({ key }) => key)
  return rows.flatMap((_, index) =>
    isShown(match, index) ? [{ unit: list + toPointer([index]), list, keys }] : [],
  )
}

function collect(
  value: JsonValue | undefined,
  pointer: string,
  { lines, depth, match }: { lines: WalkLine[]; depth: number; match: DataMatch | undefined },
): void {
  if (isRecords(value)) for (const line of rowLines(pointer, value, match)) lines.push(line)
  else if (isFieldGroup(value, depth)) {
    for (const [key, child] of Object.entries(value))
      if (isShown(match, key))
        collect(child, pointer + toPointer([key]), { lines, depth: depth + 1, match: matchIn(match, key) })
  } else lines.push({ unit: pointer, list: undefined, keys: [] })
}

/** Gives the JSON pointer of a cell of a line; of a field there is one alone. */
export function cellOf({ unit, keys }: WalkLine, column: number): string {
  const key = keys[Math.min(Math.max(column, 0), keys.length - 1)]
  return key === undefined ? unit : unit + toPointer([key])
}

/** Finds the line of a value; -1 if it has none. */
export const lineOf = (lines: readonly WalkLine[], pointer: string | undefined): number =>
  lines.findIndex(({ unit }) => pointer === unit || pointer?.startsWith(`${unit}/`))

/** Finds the line and the column of a value. */
export function placeOf(
  lines: readonly WalkLine[],
  pointer: string | undefined,
): { line: number; column: number } {
  const line = lineOf(lines, pointer)
  const found = lines[line]
  const column = found ? found.keys.findIndex((key) => pointer === found.unit + toPointer([key])) : -1
  return { line: Math.max(line, 0), column: Math.max(column, 0) }
}
