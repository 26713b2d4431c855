import { textOf } from '../text/scanText.ts'
import type { JsonObject } from 'cloudsquid-react/contract'
import type { Line } from '../../reading/Reading.ts'
import { assignCells, type Cells, type TableColumn } from './findTableHeader.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { findAmounts } from '../values/findAmounts.ts'
import { sumWords } from '../labels/amountRules.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'

export interface TableRow {
  values: JsonObject
  line: Line
}

interface OpenRow extends TableRow {
  /** Where the row's text ends so far. */
  lastTop: number
}

export interface Table {
  /** The line of the heading. */
  index: number
  columns: readonly TableColumn[]
  /** All lines that are headings. */
  headerLines: ReadonlySet<number>
  /** The pages on which a heading stands. */
  headerPages: ReadonlySet<number>
}

/** A longer table is no invoice; reading it all would only cost time. */
const mostRows = 5_000

/** Reads the rows below a heading until the totals begin, the page's text changes shape, or the document ends. */
export function readTableRows(document: DocumentText, table: Table): TableRow[] {
  const { index: headerIndex, columns, headerLines, headerPages } = table
  const ownPage = document.lines[headerIndex]?.page
  const rows: OpenRow[] = []
  let waiting: { text: string; line: Line } | undefined
  let emptyLines = 0
  for (let index = headerIndex + 1; index < document.lines.length; index++) {
    const line = document.lines[index]
    if (!line || rows.length >= mostRows) break
    if (headerLines.has(index)) {
      break
    }
    // A page with a heading of its own begins with the letterhead; its rows belong to that heading.
    if (line.page !== ownPage && headerPages.has(line.page)) break
    const labels = document.labelsByLine.get(index) ?? []
    const cells = assignCells(line, columns)
    const values = rowValues(cells, { document, columns, line })
    // "Sales tax filing   1   75.00   75.00" is sold.
    const isSold = values?.['qty'] !== undefined && values['price_unit'] !== undefined
    if (!isSold && isTableEnd(labels, line, columns)) break
    if (isTableSkip(labels)) continue
    if (values) {
      const isAbove =
        waiting && waiting.line.page === line.page && isContinuation(waiting.line, line) && !values['name']
      if (isAbove && waiting) values['name'] = waiting.text
      waiting = undefined
      if (values['name'] === undefined) continue
      if (isSumRow(values, rows.at(-1)?.values)) break
      rows.push({ values, line, lastTop: line.top })
      emptyLines = 0
      continue
    }
    const text = onlyName(cells)
    const row = rows.at(-1)
    const tail = row && { ...line, top: row.lastTop, page: row.line.page }
    if (text && row && tail && isContinuation(tail, line)) addText(row, text, line)
    else {
      waiting = text ? { text, line } : undefined
      // Many lines without a row mean that the table is over and other text follows.
      if (rows.length > 0 && line.page === row?.line.page && ++emptyLines > 12) break
    }
  }
  return rows
}

/** A row has an amount (or a unit price where there is no amount column); its numbers must read as numbers. */
function rowValues(
  cells: Cells,
  { document, columns, line }: { document: DocumentText; columns: readonly TableColumn[]; line: Line },
): JsonObject | undefined {
  const numberIn = (text: string | undefined) => {
    const tokens = text === undefined ? [] : findAmounts(text, document.decimalMark)
    return tokens.length === 1 ? tokens[0] : undefined
  }
  const subtotal = numberIn(cells.price_subtotal)
  const unit = numberIn(cells.price_unit)
  const hasAmountColumn = columns.some(({ column }) => column === 'price_subtotal')
  const amount = hasAmountColumn ? subtotal : unit
  if (!amount) return undefined
  const qty = /^([-\d.,]+)\s?([\p{L}.²³]{0,12})$/u.exec(cells.qty ?? '')
  const qtyNumber = numberIn(qty?.[1])?.value
  // "40" as text may be anything, unless it is 20 times 2.
  const isShort = amount.decimals < 2 && amount.currency === undefined && amount.raw.length < 3
  const isProduct =
    unit && subtotal && qtyNumber !== undefined && isClose(qtyNumber * unit.value, subtotal.value)
  const isCell = line.segments.some(({ isNumber, text }) => isNumber && text === amount.raw)
  if (isShort && !isProduct && !isCell) return undefined
  if ((cells.price_subtotal ?? cells.price_unit ?? '').length > amount.raw.length + 12) return undefined
  const percent = percentIn(cells.line_tax_percent)
  const discount = /^(-?\d{1,3}(?:[.,]\d{1,2})?)\s?%?$/.exec(cells.discount ?? '')?.[1]
  const { code, name } = splitCode(cells)
  return {
    ...(cells.pos && /^\d{1,4}\.?$/.test(cells.pos) && { pos: cells.pos.replace('.', '') }),
    ...(code && { code }),
    ...(name && { name }),
    ...(qtyNumber !== undefined && { qty: qtyNumber }),
    ...((qty?.[2] || cells.uom) && { uom: qty?.[2] || (cells.uom ?? '') }),
    ...(unit && { price_unit: unit.value }),
    ...(discount && { discount: Number(discount.replace(',', '.')) }),
    ...(percent !== undefined && { line_tax_percent: percent }),
    ...(subtotal && { price_subtotal: subtotal.value }),
  }
}

const isClose = (a: number, b: number) => Math.abs(a - b) < 0.005

/** A tax column without percent signs may hold amounts; only a rate that exists counts then. */
function percentIn(text: string | undefined): number | undefined {
  const match = /^(\d{1,2}(?:[.,]\d{1,3})?)\s?(%?)$/.exec(text?.trim() ?? '')
  const value = Number(match?.[1]?.replace(',', '.'))
  return match && (match[2] === '%' || knownRates.has(value)) ? value : undefined
}

const knownRates: ReadonlySet<number> = new Set([
  0, 2.1, 2.5, 2.6, 3, 3.8, 4, 5, 5.5, 6, 7, 7.7, 8, 8.1, 8.5, 9, 9.5, 10, 12, 12.5, 13, 13.5, 14, 15, 16, 17,
  18, 19, 19.6, 20, 21, 22, 23, 24, 25, 27, 28,
])

/** "[FURN_7777] Office Chair": an article code in brackets before the name. */
function splitCode(cells: Cells): { code: string | undefined; name: string | undefined } {
  const match = /^\[([\w./-]{2,30})\]\s(.+)$/.exec(cells.name ?? '')
  return { code: cells.code ?? match?.[1], name: match?.[2] ?? cells.name }
}

function onlyName(cells: Cells): string | undefined {
  const filled = Object.keys(cells).filter((column) => column !== 'name')
  return filled.length === 0 ? cells.name : undefined
}

function addText(row: OpenRow, text: string, line: Line) {
  row.lastTop = line.top
  // "Serial number: …" and periods tell about the article but are not its name.
  const isNote = /^[\p{L}\d .-]{2,30}:\s/u.test(text) || /^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text)
  const key = isNote || row.values['note'] !== undefined ? 'note' : 'name'
  const known = row.values[key]
  row.values[key] = typeof known === 'string' ? `${known}\n${text}` : text
}

/** The totals end a table. A subtotal does not: more rows may follow. */
function isTableEnd(labels: readonly LabelHit[], line: Line, columns: readonly TableColumn[]): boolean {
  const nameColumn = columns.find(({ column }) => column === 'name')
  const first = labels.find(({ start, segmentIndex }) => start < 12 && segmentIndex === 0)
  if (!first) return false
  if (['gross', 'payable', 'tax'].includes(first.role)) return /\d/.test(textOf(line))
  if (first.role === 'net') return first.strength === 'clear' && /\d/.test(textOf(line))
  // Bank details and payment terms stand below a table, never in it.
  return (
    first.role === 'iban' ||
    (first.role === 'date_due' && (nameColumn === undefined || first.left < nameColumn.right))
  )
}

/** A name and an amount, nothing of an article, and the name speaks of sums: "Items net   719.40" below the articles. */
const isSumRow = (values: JsonObject, above: JsonObject | undefined) =>
  ['qty', 'price_unit', 'pos', 'code'].every((key) => values[key] === undefined) &&
  (above?.['qty'] !== undefined || above?.['price_unit'] !== undefined) &&
  typeof values['name'] === 'string' &&
  sumWords.test(foldText(values['name']))

const isTableSkip = (labels: readonly LabelHit[]) =>
  labels.some(
    ({ role, strength, segmentIndex }) => segmentIndex === 0 && role === 'net' && strength === 'usual',
  )

/** Lines of one cell stand closer together than rows do. */
const isContinuation = (above: Line, below: Line) =>
  above.page === below.page && below.top > above.top && below.top - above.top < 1.85 * below.size
