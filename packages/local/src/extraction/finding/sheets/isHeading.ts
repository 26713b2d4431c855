import type { Cell } from '../../reading/Reading.ts'

export const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && cell !== ''
export const filledCount = (row: readonly Cell[]) => row.filter(isFilled).length

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
export function isHeading(row: readonly Cell[], below: readonly (readonly Cell[])[], width: number): boolean {
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
