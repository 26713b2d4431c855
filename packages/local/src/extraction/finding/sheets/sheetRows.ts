import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Cell, Sheet } from '../../reading/Reading.ts'
import { parseNumber } from '../values/parseNumber.ts'
import { isFilled, tablesOfSheet, type PlacedTable } from './tablesOfSheet.ts'

/** One table of a sheet, with the names of its columns. */
export interface NamedTable extends PlacedTable {
  header: readonly string[]
}

export interface SheetRows {
  rows: JsonObject[]
  tables: readonly NamedTable[]
}

/**
 * Turns the rows of a sheet into objects by their heading, table by table. No row is left out: what stands above a heading,
 * or in a table without one, has its columns named by their place.
 */
export function sheetRows(sheet: Sheet): SheetRows {
  const tables = tablesOfSheet(sheet).map((table) => {
    const width = widthOf(table)
    return { ...table, header: uniqueNames(table.heading ?? [], width, table.left) }
  })
  return { rows: tables.flatMap(objectsOf), tables }
}

const widthOf = ({ above, rows, heading = [] }: PlacedTable) =>
  [...above, ...rows, heading].reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)

function objectsOf({ above, rows, left, header }: NamedTable): JsonObject[] {
  const places = uniqueNames([], header.length, left)
  const numeric = header.map((_, column) => isNumberColumn(rows, column))
  return [
    ...above.map((row) => toObject(row, places, [])),
    ...rows.map((row) => toObject(row, header, numeric)),
  ]
}

function toObject(row: readonly Cell[], names: readonly string[], numeric: readonly boolean[]): JsonObject {
  const object: JsonObject = {}
  for (const [column, name] of names.entries()) {
    const cell = row[column] ?? null
    if (isFilled(cell)) object[name] = numeric[column] === true ? toNumber(cell) : cell
  }
  return object
}

function uniqueNames(row: readonly Cell[], width: number, left: number): string[] {
  const used = new Set<string>()
  // Where the count of a name stands: thousands of columns may share one.
  const counts = new Map<string, number>()
  return Array.from({ length: width }, (_, index) => {
    const wanted =
      String(row[index] ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim() || `column_${left + index + 1}`
    let name = wanted === '__proto__' ? 'column_proto' : wanted
    let count = counts.get(wanted) ?? 1
    while (used.has(name)) name = `${wanted}_${++count}`
    counts.set(wanted, count)
    used.add(name)
    return name
  })
}

/**
 * A column is numeric when every filled cell is a plain number. "007" and "+31" keep their text: a number would lose
 * what they say. "1.234" alone does not tell a thousand from a fraction, so such a column stays text too.
 */
function isNumberColumn(rows: readonly (readonly Cell[])[], column: number): boolean {
  let filled = 0
  const marks = new Set<string>()
  for (const row of rows) {
    const cell = row[column] ?? null
    if (cell === null || cell === '' || typeof cell === 'number') continue
    if (typeof cell !== 'string' || !/^-?\d[\d.,]*$/.test(cell) || /^-?0\d/.test(cell)) return false
    const parsed = parseNumber(cell.replace('-', ''))
    if (!parsed) return false
    if (parsed.mark) marks.add(parsed.mark)
    filled++
  }
  return filled > 0 && marks.size <= 1
}

function toNumber(cell: Cell): JsonValue {
  if (typeof cell !== 'string') return cell
  const parsed = parseNumber(cell.replace('-', ''))
  return parsed ? (cell.startsWith('-') ? -parsed.value : parsed.value) : cell
}
