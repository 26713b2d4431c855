import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Cell, Line, Sheet } from '../reading/Reading.ts'
import type { Extracted } from './Extracted.ts'
import type { Finding } from './values/Finding.ts'
import { findInvoiceFields } from './findInvoiceFields.ts'
import { sheetRows, type SheetRows } from './sheetRows.ts'
import { foldText } from './text/foldText.ts'

const searchedRows = 400
/** An invoice that somebody looks at is no wider; rules compare the cells of a row with each other. */
const searchedColumns = 64

/**
 * The rows of a table as objects under `rows`; several filled sheets stand under `sheets` by name. Where a sheet is an
 * invoice (its cells say so and a total is found), the invoice's fields stand beside them.
 */
export function findInSheets(sheets: readonly Sheet[]): Extracted {
  const tables = sheets.map((sheet) => ({ sheet, table: sheetRows(sheet.rows) }))
  const data: JsonObject = {}
  const found = tables.map(({ sheet, table }): Finding => ({
    field: tables.length === 1 ? 'rows' : `sheets["${sheet.name}"]`,
    value: table.rows as JsonValue,
    words: table.header.slice(0, 12).join(' | '),
    place: `sheet "${sheet.name}", row ${table.headerRow + 1}`,
    ...(tables.length > 1 && { path: ['sheets', sheet.name] }),
    rule: headerRule(table),
    grounds: ['own_data'],
  }))
  const only = tables[0]
  if (tables.length === 1 && only) data['rows'] = only.table.rows
  else data['sheets'] = Object.fromEntries(tables.map(({ sheet, table }) => [sheet.name, table.rows]))
  const invoice = sheets
    .map((sheet, index) => invoiceFields(sheet, index + 1))
    .find((fields) => fields !== undefined)
  if (invoice) for (const { field, value } of invoice.found) data[field] ??= value
  const remarks = invoice
    ? invoice.remarks
    : ['No invoice in the form of a sheet was recognised; its rows are given as they are.']
  return { data, findings: { found: [...found, ...(invoice?.found ?? [])], remarks } }
}

const headerRule = (table: SheetRows) =>
  table.hasHeader
    ? `${table.rows.length} rows below the heading; its cells name the columns`
    : `${table.rows.length} rows; no row looks like a heading, so the columns are named by their place`

/** A sheet is an invoice when it says the word and its labels announce a number and a total. */
function invoiceFields(sheet: Sheet, page: number) {
  const lines = sheetLines(sheet.rows.slice(0, searchedRows), page)
  const saysInvoice = lines
    .slice(0, 25)
    .some((line) =>
      line.segments.some((segment) =>
        /^(?:tax |vat )?(?:invoice|rechnung|facture|factuur|receipt|quittung|credit note|gutschrift)\b/.test(
          foldText(segment.text),
        ),
      ),
    )
  if (!saysInvoice) return undefined
  const findings = findInvoiceFields(lines)
  const has = (field: string) => findings.found.some((finding) => finding.field === field)
  return has('amount') && (has('invoice_number') || has('date')) ? findings : undefined
}

const cellWidth = 100
const rowHeight = 12

/** Lays a sheet out as lines, so that the rules for documents find labels and values beside and below each other. */
function sheetLines(rows: readonly Cell[][], page: number): Line[] {
  return rows.map((row, index) => ({
    page,
    number: index + 1,
    top: (index + 1) * rowHeight,
    size: 10,
    segments: row.slice(0, searchedColumns).flatMap((cell, column) => {
      const text =
        cell === null
          ? ''
          : typeof cell === 'number'
            ? cell.toFixed(Number.isInteger(cell) ? 0 : 2)
            : String(cell).slice(0, 200)
      if (text.trim() === '') return []
      const left = column * cellWidth
      const right = left + Math.min(cellWidth - 10, text.length * 5)
      return [
        {
          text,
          left,
          right,
          words: text
            .split(/\s+/)
            .map((word, at) => ({ text: word, left: left + at * 5, right: left + at * 5 + 4 })),
        },
      ]
    }),
  }))
}
