import type { Cell, Sheet } from '../../reading/Reading.ts'
import { isFilled } from './isHeading.ts'
import { splitTables, type Table } from './splitTables.ts'

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
