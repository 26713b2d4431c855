import type { JsonValue } from 'cloudsquid-react'
import { toPointer } from '../../values/jsonPointer.ts'
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

/** Lists where Up and Down lead, in the order in which the fields stand. */
export function walkLines(fields: Iterable<readonly [string, JsonValue | undefined]>): WalkLine[] {
  const lines: WalkLine[] = []
  for (const [key, value] of fields) collect(value, toPointer([key]), { lines, depth: 0 })
  return lines
}

function collect(
  value: JsonValue | undefined,
  pointer: string,
  { lines, depth }: { lines: WalkLine[]; depth: number },
): void {
  if (isRecords(value)) {
    const keys = recordColumns(value).map(({ key }) => key)
    for (const index of value.keys()) lines.push({ unit: pointer + toPointer([index]), list: pointer, keys })
  } else if (isFieldGroup(value, depth))
    for (const [key, child] of Object.entries(value))
      collect(child, pointer + toPointer([key]), { lines, depth: depth + 1 })
  else lines.push({ unit: pointer, list: undefined, keys: [] })
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
