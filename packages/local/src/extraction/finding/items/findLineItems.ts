import type { JsonObject } from 'cloudsquid-react/contract'
import type { Line } from '../../reading/Reading.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import { sumOf } from '../values/findAmounts.ts'
import type { Findings } from '../values/Finding.ts'
import { findTableHeader } from './findTableHeader.ts'
import { readTableRows, type TableRow } from './readTableRows.ts'

export interface LineItems extends Findings {
  /** The lines (by index) that are headings: their words announce columns, not totals. */
  headerLines: ReadonlySet<number>
  /** The lines that are rows of articles. */
  rowLines: ReadonlySet<Line>
  /** The sum of the rows' amounts, where every row has one. */
  sum: number | undefined
}

/** Rows of all tables together. */
const mostRows = 5_000

/** Finds the article tables of an invoice, also where they go on over several pages, and reads their rows. */
export function findLineItems(document: DocumentText): LineItems {
  const headers = document.lines.flatMap((line, index) => {
    const columns = findTableHeader(line)
    return columns ? [{ index, line, columns }] : []
  })
  const headerLines = new Set(headers.map(({ index }) => index))
  const headerPages = new Set(headers.map(({ line }) => line.page))
  const rows: TableRow[] = []
  const seen = new Set<Line>()
  for (const { index, columns } of headers)
    for (const row of readTableRows(document, { index, columns, headerLines, headerPages })) {
      // A heading that is repeated on the next page starts inside the table of the first.
      if (seen.has(row.line) || rows.length >= mostRows) continue
      seen.add(row.line)
      rows.push(row)
    }
  const first = headers[0]
  if (!first || rows.length === 0)
    return { found: [], remarks: [], headerLines, rowLines: new Set(), sum: undefined }
  const values = rows.map((row) => row.values)
  const words = first.columns.map((column) => `${column.words} → ${column.column}`).join(', ')
  const rule = `${rows.length} row${rows.length === 1 ? '' : 's'} below the heading; each column read under its heading`
  // Quantity times unit price makes the amount.
  const products = productsOf(values)
  const right = products.filter(({ product, subtotal }) => Math.abs(product - subtotal) < 0.02).length
  const check = `lines: quantity × unit price makes the amount in ${right} of ${products.length} rows.`
  const remarks = products.length > 0 ? [check] : []
  const finding = {
    field: 'lines',
    value: values,
    words,
    place: placeOfLine(first.line),
    rule,
    grounds: right === rows.length ? ['label' as const, 'arithmetic' as const] : ['label' as const],
  }
  return { found: [finding], remarks, headerLines, rowLines: seen, sum: sumOfRows(values) }
}

const productsOf = (rows: JsonObject[]) =>
  rows.flatMap(({ qty, price_unit: unit, price_subtotal: subtotal, discount }) =>
    typeof qty === 'number' && typeof unit === 'number' && typeof subtotal === 'number'
      ? [{ product: qty * unit * (1 - (typeof discount === 'number' ? discount : 0) / 100), subtotal }]
      : [],
  )

function sumOfRows(rows: JsonObject[]): number | undefined {
  const amounts = rows.flatMap(({ price_subtotal: value }) => (typeof value === 'number' ? [{ value }] : []))
  return amounts.length === rows.length ? sumOf(amounts) : undefined
}
