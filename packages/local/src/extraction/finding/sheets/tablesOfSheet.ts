import { median } from '../../reading/layOutLines.ts'
import type { Cell, Sheet } from '../../reading/Reading.ts'

export interface PlacedTable extends Table {
  /** How many columns stand to the left of it. */
  left: number
}

/** Columns that belong together. */
interface Side {
  from: number
  to: number
  /** Of the table that they are by themselves. */
  table: Table | undefined
}

/**
 * The tables of a sheet, those of the left side first. An empty column divides two sides, as spreadsheet programs see it,
 * where either is a table of two columns or more and the right one has words of its own to begin with: numbers go on
 * with the rows to their left.
 */
export function tablesOfSheet(sheet: Sheet): PlacedTable[] {
  const runs = filledColumns(sheet.rows)
  if (runs.length < 2) return splitTables(sheet).map((table) => ({ ...table, left: 0 }))
  const sides: Side[] = []
  for (const { from, to } of runs) {
    const table = to - from < 2 ? undefined : splitTables(cut(sheet, from, to)).find(isWhole)
    const last = sides.at(-1)
    if (!last || (table && last.table && beginsAnew(table, last.table))) sides.push({ from, to, table })
    else {
      last.to = to
      last.table ??= table
    }
  }
  return sides.flatMap(({ from, to }, index) => {
    const left = index === 0 ? 0 : from
    const part = sides.length > 1 ? cut(sheet, left, to) : sheet
    return splitTables(part).map((table) => ({ ...table, left }))
  })
}

const isWhole = ({ heading, rows }: Table) => heading !== undefined && rows.length > 0

function beginsAnew({ heading, rows }: Table, before: Table): boolean {
  if (heading?.[0] === before.heading?.[0]) return true
  const keys = rows.map(([key]) => key).filter(isFilled)
  return isFilled(rows[0]?.[0]) && keys.every((key) => /\p{L}|^\d{4}-\d\d-\d\d/u.test(String(key)))
}

function filledColumns(rows: readonly (readonly Cell[])[]): { from: number; to: number }[] {
  const filled: true[] = []
  for (const row of rows)
    for (const [column, cell] of row.entries()) if (isFilled(cell)) filled[column] = true
  const runs: { from: number; to: number }[] = []
  for (let column = 0; column < filled.length; column++) {
    const last = runs.at(-1)
    if (!filled[column]) continue
    if (last?.to === column) last.to = column + 1
    else runs.push({ from: column, to: column + 1 })
  }
  return runs
}

function cut({ name, rows, numbers }: Sheet, from: number, to: number): Sheet {
  const kept = rows.flatMap((row, index) => {
    const cells = row.slice(from, to)
    return cells.some(isFilled) ? [{ cells, number: numbers[index] ?? index + 1 }] : []
  })
  return { name, rows: kept.map(({ cells }) => cells), numbers: kept.map(({ number }) => number) }
}

/** Rows that stand below one heading, with what stands above it. */
interface Table {
  above: readonly (readonly Cell[])[]
  heading: readonly Cell[] | undefined
  /** Its number in the file, or that of the first row where there is no heading. */
  number: number
  rows: readonly (readonly Cell[])[]
}

const searchedForHeading = 15

/**
 * Divides a sheet into its tables: another one begins behind an empty row, where a heading stands over what differs from
 * it. Every row belongs to one of them.
 */
function splitTables({ rows, numbers }: Sheet): Table[] {
  const tables: Table[] = []
  for (const { from, to } of blocksOf(numbers)) {
    const block = rows.slice(from, to)
    const at = findHeading(block, rows.length === 1)
    const heading = at < 0 ? undefined : block[at]
    const title = heading && filledCount(heading) > 1 && tables.length === 1 ? tables.flatMap(titleIn) : []
    if (title.length > 0) tables.pop()
    const last = tables.at(-1)
    if (last && (!heading || !isOtherTable(last, heading))) {
      tables[tables.length - 1] = { ...last, rows: [...last.rows, ...block] }
      continue
    }
    tables.push({
      above: [...title, ...block.slice(0, Math.max(0, at))],
      heading,
      number: numbers[from + Math.max(0, at)] ?? from + 1,
      rows: block.slice(at + 1),
    })
  }
  return tables
}

const mostTitleRows = 3

/** A few rows of one cell each, and below them a table: what it is called, not a table. */
function titleIn({ above, heading, rows }: Table) {
  const all = [...above, ...(heading ? [heading] : []), ...rows]
  return all.length <= mostTitleRows && all.every((row) => filledCount(row) === 1) ? all : []
}

function blocksOf(numbers: readonly number[]): { from: number; to: number }[] {
  const starts = numbers.flatMap((number, index) =>
    index === 0 || number > (numbers[index - 1] ?? 0) + 1 ? [index] : [],
  )
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? numbers.length }))
}

/** The first row that can be a heading; wider rows above it would be rows without one. */
function findHeading(block: readonly (readonly Cell[])[], isOnly: boolean): number {
  const width = median(block.slice(0, 200).map(filledCount))
  for (const [index, row] of block.slice(0, searchedForHeading).entries()) {
    const hasRows = index < block.length - 1
    // A file of one row that has several words holds a heading and nothing else.
    const isAlone = isOnly && filledCount(row) > 1
    if ((hasRows || isAlone) && isHeading(row, block.slice(index + 1), width)) return index
    if (filledCount(row) >= Math.max(2, width)) return -1
  }
  return -1
}

/** A row of words among rows of words may be one more of them; over a column of numbers it is a heading. */
function isOtherTable({ heading, rows }: Table, candidate: readonly Cell[]): boolean {
  if (!heading) return true
  return candidate.some(
    (cell, column) =>
      typeof cell === 'string' &&
      cell !== '' &&
      rows.some((row) => typeof row[column] === 'number' || /^-?\d[\d.,]*$/.test(String(row[column] ?? ''))),
  )
}

export const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && cell !== ''
const filledCount = (row: readonly Cell[]) => row.filter(isFilled).length

/** What is looked at below a heading to tell it from the rows. */
const looked = 50
const isDay = (cell: Cell | undefined) => typeof cell === 'string' && /^\d{4}-\d\d-\d\d/.test(cell)
const isNumber = (cell: Cell | undefined) =>
  typeof cell === 'number' || (typeof cell === 'string' && /^-?\d[\d.,]*$/.test(cell))
const isYear = (cell: Cell | undefined) => /^(?:19|20)\d\d$/.test(String(cell))
const digits = (cell: Cell | undefined) => String(cell).replaceAll(/\D/g, '').length

/**
 * A heading consists of different texts and fills most of the width. Beside texts there may be years, days and long
 * numbers (of accounts, of articles), where what stands below them is something else.
 */
function isHeading(row: readonly Cell[], below: readonly (readonly Cell[])[], width: number): boolean {
  const filled = row.flatMap((cell, column) => (isFilled(cell) ? [{ cell, column }] : []))
  const [first] = filled
  if (!first || filled.length < Math.max(1, width * 0.6)) return false
  if (new Set(filled.map(({ cell }) => cell)).size < 0.6 * filled.length) return false
  const rows = below.slice(0, looked)
  return (
    isWord(first.cell) &&
    filled.every(({ cell, column }) => isWord(cell) || namesColumn(cell, columnOf(rows, column)))
  )
}

const isWord = (cell: Cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && !isDay(cell)

function namesColumn(cell: Cell, below: readonly Cell[]): boolean {
  if (below.length === 0 || typeof cell === 'boolean') return false
  if (isDay(cell)) return !below.some(isDay)
  if (!isNumber(cell) || digits(cell) < 4 || /[.,-]/.test(String(cell))) return false
  if (isYear(cell) && !below.some(isYear)) return true
  return below.every((one) => !isNumber(one) || digits(one) + 2 <= digits(cell))
}

const columnOf = (rows: readonly (readonly Cell[])[], column: number) =>
  rows.flatMap((row) => {
    const cell = row[column]
    return cell !== undefined && isFilled(cell) ? [cell] : []
  })
