import type { Cell, Sheet } from '../../reading/Reading.ts'
import { filledCount, isHeading } from './isHeading.ts'

/** Rows that stand below one heading, with what stands above it. */
export interface Table {
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
export function splitTables({ rows, numbers }: Sheet): Table[] {
  const tables: Table[] = []
  for (const { from, to } of blocksOf(numbers)) {
    const block = rows.slice(from, to)
    const at = findHeading(block, rows.length === 1)
    const last = tables.at(-1)
    const heading = at < 0 ? undefined : block[at]
    if (last && (!heading || !isOtherTable(last, heading))) {
      tables[tables.length - 1] = { ...last, rows: [...last.rows, ...block] }
      continue
    }
    tables.push({
      above: block.slice(0, Math.max(0, at)),
      heading,
      number: numbers[from + Math.max(0, at)] ?? from + 1,
      rows: block.slice(at + 1),
    })
  }
  return tables
}

function blocksOf(numbers: readonly number[]): { from: number; to: number }[] {
  const starts = numbers.flatMap((number, index) =>
    index === 0 || number > (numbers[index - 1] ?? 0) + 1 ? [index] : [],
  )
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? numbers.length }))
}

/** The first row that can be a heading; wider rows above it would be rows without one. */
function findHeading(block: readonly (readonly Cell[])[], isOnly: boolean): number {
  const width = typicalWidth(block)
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

function typicalWidth(rows: readonly (readonly Cell[])[]): number {
  const counts = rows
    .slice(0, 200)
    .map(filledCount)
    .toSorted((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}
