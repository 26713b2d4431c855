import type { Line, Word } from '../../reading/Reading.ts'
import { columnRules, type Column } from './columnRules.ts'
import { findAmounts, isMoney } from '../values/findAmounts.ts'
import { foldText } from '../text/foldText.ts'
import { placeInSegment, buildScanIndex, compactLabel, scanText, textOf } from '../text/scanText.ts'

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
  const text = textOf(line)
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
  const isBeside = index >= 0 && index < columns.length - 1 && last && mayBeAmount.has(last.column)
  if (!isBeside || columns.some(({ column }) => column === 'price_unit')) return [...columns]
  return columns.map((column, at) => {
    if (at === index) return { ...column, column: 'price_unit' }
    return column === last ? { ...column, column: 'price_subtotal' } : column
  })
}

export type Cells = Partial<Record<Column, string>>

const numberColumns: ReadonlySet<string> = new Set(
  'qty price_unit line_tax_percent price_subtotal discount pos'.split(' '),
)

/**
 * Shares the words of a row out to the columns of the heading. A text stays whole with the column in which it begins;
 * numbers go one by one to the number column whose edges they are nearest to, since they are set flush right,
 * flush left or centred.
 */
export function assignCells(line: Line, columns: readonly TableColumn[]): Cells {
  const cells: Cells = {}
  for (const segment of line.segments)
    for (const chunk of chunksOf(segment.words, columns)) {
      const column = columnOf(chunk, columns)
      const text = chunk.map((word) => word.text).join(' ')
      if (column)
        cells[column.column] = cells[column.column] === undefined ? text : `${cells[column.column]} ${text}`
    }
  return cells
}

const isNumeric = (text: string) =>
  /^[-(+]?(?:[€$£₹]|Rs\.?|EUR|USD)?[-\d][\d.,'’]*(?:[.,]-)?[)%€$£]?-?$/i.test(text) && /\d/.test(text)
const isSign = (text: string) => /^(?:[€$£₹%]|EUR|USD|GBP|CHF|INR|Rs\.?)$/i.test(text)

/**
 * Splits a block where it runs over several columns ("Office chair 2 70.00", "0.00 15.00%" below "Disc.% Taxes"): the text
 * first, then what stands below a number column by itself, with the sign beside it.
 */
function chunksOf(words: readonly Word[], columns: readonly TableColumn[]): Word[][] {
  const isBelow = ({ left, right }: Word, column: TableColumn) => column.left < right && column.right > left
  const whole = { text: '', left: words[0]?.left ?? 0, right: words.at(-1)?.right ?? 0 }
  const touched = columns.filter((column) => isBelow(whole, column))
  if (touched.length < 2) return [[...words]]
  const numbers = touched.filter(({ column }) => numberColumns.has(column))
  const isNumber = (word: Word) => isNumeric(word.text) && numbers.some((column) => isBelow(word, column))
  const chunks: Word[][] = []
  for (const word of words) {
    const chunk = chunks.at(-1)
    const isEnded = chunk?.some(isNumber) === true && !isSign(word.text)
    const isBegun = isNumber(word) && chunk?.every(({ text }) => isSign(text)) !== true
    if (chunk && !isEnded && !isBegun) chunk.push(word)
    else chunks.push([word])
  }
  return chunks
}

function columnOf(chunk: readonly Word[], columns: readonly TableColumn[]): TableColumn | undefined {
  const left = chunk[0]?.left ?? 0
  const right = chunk.at(-1)?.right ?? left
  const isNumber = chunk.some((word) => isNumeric(word.text)) && chunk.length <= 3
  const distance = (column: TableColumn) => {
    const overlap = Math.min(column.right, right) - Math.max(column.left, left)
    const edges = [column.left - left, column.right - right, (column.left + column.right - left - right) / 2]
    const nearest = Math.min(...edges.map(Math.abs))
    return nearest - (overlap > 0 ? 40 : 0)
  }
  const ranked = columns.toSorted((a, b) => distance(a) - distance(b))
  const nearest = ranked[0]
  if (isNumber) return nearest
  // Text begins under its own heading or right of it, before the next heading begins.
  const own = columns.findLast((column) => column.left <= left + 6)
  if (own && !numberColumns.has(own.column)) return own
  return nearest && distance(nearest) < 0 ? nearest : own
}
