import type { Line, Word } from '../../reading/Reading.ts'
import type { Column } from './columnRules.ts'
import type { TableColumn } from './findTableHeader.ts'

export type Cells = Partial<Record<Column, string>>

const numberColumns: ReadonlySet<Column> = new Set([
  'qty',
  'price_unit',
  'line_tax_percent',
  'price_subtotal',
  'discount',
  'pos',
])

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
