import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Cell } from '../reading/Reading.ts'
import { parseNumber } from './values/parseNumber.ts'

export interface SheetRows {
  hasHeader: boolean
  /** The row (from 0) that names the columns; -1 where there is none. */
  headerRow: number
  header: string[]
  rows: JsonObject[]
}

const searchedForHeader = 15

/** Turns rows of cells into objects by their heading: the first row of texts that is as wide as the rows below it. */
export function sheetRows(cells: readonly Cell[][]): SheetRows {
  const width = cells.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  const typical = typicalWidth(cells)
  const headerRow = cells
    .slice(0, searchedForHeader)
    .findIndex((row, index) => isHeader(row, typical) && index < cells.length - 1)
  const hasHeader = headerRow >= 0
  const header = uniqueNames(hasHeader ? (cells[headerRow] ?? []) : [], width)
  const marks = cells.slice(headerRow + 1)
  const numeric = header.map((_, column) => isNumberColumn(marks, column))
  const rows = marks.map((row) => {
    const object: JsonObject = {}
    for (const [column, name] of header.entries()) {
      const cell = row[column] ?? null
      if (cell === null || cell === '') continue
      object[name] = numeric[column] === true ? toNumber(cell) : cell
    }
    return object
  })
  return { hasHeader, headerRow, header, rows: rows.filter((row) => Object.keys(row).length > 0) }
}

const filledWidth = (row: readonly Cell[]) => row.findLastIndex((cell) => cell !== null && cell !== '') + 1
const filledCount = (row: readonly Cell[]) => row.filter((cell) => cell !== null && cell !== '').length

function typicalWidth(cells: readonly Cell[][]): number {
  const counts = cells
    .slice(0, 200)
    .map(filledCount)
    .toSorted((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** A heading consists of different texts, none of them a number or a date, and fills most of the width. */
function isHeader(row: readonly Cell[], typical: number): boolean {
  const filled = row.filter((cell) => cell !== null && cell !== '')
  const isText = filled.every(
    (cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && !/^\d{4}-\d\d-\d\d/.test(cell),
  )
  return (
    filled.length > 0 &&
    isText &&
    filled.length >= Math.max(1, typical * 0.6) &&
    new Set(filled).size >= 0.6 * filled.length
  )
}

function uniqueNames(row: readonly Cell[], width: number): string[] {
  const used = new Set<string>()
  // Where the count of a name stands: thousands of columns may share one.
  const counts = new Map<string, number>()
  return Array.from({ length: width }, (_, index) => {
    const wanted =
      String(row[index] ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim() || `column_${index + 1}`
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
function isNumberColumn(rows: readonly Cell[][], column: number): boolean {
  let filled = 0
  const marks = new Set<string>()
  for (const row of rows) {
    const cell = row[column] ?? null
    if (cell === null || cell === '' || typeof cell === 'number') continue
    if (typeof cell !== 'string' || !/^-?\d[\d.,]*$/.test(cell) || /^-?0\d/.test(cell) || cell.length > 15)
      return false
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
