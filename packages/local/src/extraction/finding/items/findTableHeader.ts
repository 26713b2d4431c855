import type { Line } from '../../reading/Reading.ts'
import { columnRules, type Column } from './columnRules.ts'
import { findAmounts, isMoney } from '../values/findAmounts.ts'
import { foldText } from '../text/foldText.ts'
import { placeInSegment } from '../text/placeInSegment.ts'
import { buildScanIndex, compactLabel, scanText } from '../text/scanText.ts'

export interface TableColumn {
  column: Column
  left: number
  right: number
  words: string
}

/** A heading that two rules name belongs to the first of them. */
const columnByLabel = new Map(
  columnRules
    .flatMap(({ column, ...languages }) =>
      Object.values(languages)
        .flatMap((list) => list.split('|'))
        .map((label) => [compactLabel(label), column] as const),
    )
    .toReversed(),
)
const columnIndex = buildScanIndex([...columnByLabel].map(([compact, column]) => ({ compact, column })))
const amountColumns: ReadonlySet<Column> = new Set(['price_unit', 'price_subtotal', 'qty'])

/**
 * Tells whether a line is the heading of an article table: it names what is sold and at least one of quantity, price
 * and amount, and nearly all of its words are such headings.
 */
export function findTableHeader(line: Line): TableColumn[] | undefined {
  const text = line.segments.map((segment) => segment.text).join(' ')
  if (text.length > 220 || line.segments.length < 2 || findAmounts(text).some(isMoney)) return undefined
  const columns = line.segments.flatMap((segment) =>
    scanText(foldText(segment.text), columnIndex).map(({ label, start, end }) => ({
      column: label.column,
      words: segment.text.slice(start, end),
      ...placeInSegment(segment, start, end),
    })),
  )
  const covered = columns.reduce((sum, { words }) => sum + compactLabel(foldText(words)).length, 0)
  const letters = compactLabel(foldText(text)).length
  const kinds = new Set(columns.map(({ column }) => column))
  const amounts = [...kinds].filter((kind) => amountColumns.has(kind)).length
  if (!kinds.has('name') || amounts < 1 || kinds.size < 2 || covered < 0.55 * letters) return undefined
  return kinds.has('price_unit') || kinds.has('price_subtotal')
    ? settle([...columns, ...unknownColumns(line, columns)])
    : undefined
}

/** A heading that no rule knows has a column all the same: what stands below it belongs to no other. */
function unknownColumns(line: Line, columns: readonly TableColumn[]): TableColumn[] {
  return line.segments
    .filter(({ left, right }) => columns.every((column) => column.right < left || column.left > right))
    .map(({ text, left, right }) => ({ column: 'other', words: text, left, right }))
}

/** "Net price" is the price of a piece where a further amount stands right of it, else the amount of the line. */
const mayBeUnitPrice = /preis|price|prix|prijs|prezzo|precio/
const mayBeAmount: ReadonlySet<Column> = new Set(['price_subtotal', 'other'])

/**
 * One column of each kind: the last amount is the line's amount. Where two columns name the article ("Item",
 * "Description"), the last one is its name and the first its code. Other twins are set aside.
 */
function settle(columns: TableColumn[]): TableColumn[] {
  const sorted = asUnitPrice(columns.toSorted((a, b) => a.left - b.left))
  const hasCode = sorted.some(({ column }) => column === 'code')
  return sorted.map((column, index) => {
    const isFirst = sorted.findIndex((other) => other.column === column.column) === index
    const isLast = sorted.findLastIndex((other) => other.column === column.column) === index
    if (column.column === 'name' && !isLast)
      return { ...column, column: isFirst && !hasCode ? 'code' : 'other' }
    const isKept = column.column === 'price_subtotal' || column.column === 'name' ? isLast : isFirst
    return isKept ? column : { ...column, column: 'other' }
  })
}

function asUnitPrice(columns: readonly TableColumn[]): TableColumn[] {
  const index = columns.findIndex(
    ({ column, words }) => column === 'price_subtotal' && mayBeUnitPrice.test(foldText(words)),
  )
  const last = columns.at(-1)
  if (
    index < 0 ||
    !last ||
    index === columns.length - 1 ||
    columns.some(({ column }) => column === 'price_unit')
  )
    return [...columns]
  if (!mayBeAmount.has(last.column)) return [...columns]
  return columns.map((column, at) => {
    if (at === index) return { ...column, column: 'price_unit' }
    return column === last ? { ...column, column: 'price_subtotal' } : column
  })
}
