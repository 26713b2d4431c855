import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Line, Sheet } from '../reading/Reading.ts'
import { type Extracted, type Finding, leftOut } from './values/Finding.ts'
import { findInvoiceFields } from './findInvoiceFields.ts'
import { sheetRows, type NamedTable, type SheetRows } from './sheets/sheetRows.ts'
import { foldText } from './text/foldText.ts'

const searchedRows = 400
/** An invoice that somebody looks at is no wider; rules compare the cells of a row with each other. */
const searchedColumns = 64

/**
 * The rows of a table as objects under `rows`; several filled sheets stand under `sheets` by name. Where a sheet is an
 * invoice (its cells say so and a total is found), the invoice's fields stand beside them.
 */
export function findInSheets(sheets: readonly Sheet[], isDoubtful = false): Extracted {
  const tables = sheets.map((sheet) => ({ sheet, table: sheetRows(sheet) }))
  const data: JsonObject = {}
  const found = tables.map(({ sheet, table }): Finding => ({
    field: tables.length === 1 ? 'rows' : `sheets["${sheet.name}"]`,
    value: table.rows as JsonValue,
    words: table.tables.map(({ header }) => header.slice(0, 12).join(' | ')).join('; '),
    place: `sheet "${sheet.name}", row ${table.tables[0]?.number ?? 1}`,
    ...(tables.length > 1 && { path: ['sheets', sheet.name] }),
    rule: table.tables.map(tableRule).join('; '),
    grounds: ['own_data'],
    doubts: isDoubtful ? ['guessed_encoding'] : [],
  }))
  const only = tables[0]
  if (tables.length === 1 && only) {
    data['rows'] = only.table.rows
    if (only.table.rows.length === 0) data['columns'] = namesOf(only.table)
  } else data['sheets'] = Object.fromEntries(tables.map(({ sheet, table }) => [sheet.name, table.rows]))
  const invoice = sheets
    .map((sheet, index) => invoiceFields(sheet, index + 1))
    .find((fields) => fields !== undefined)
  const none = 'No invoice in the form of a sheet was recognised; its rows are given as they are.'
  const { found: fields, remarks } = invoice ?? leftOut(none)
  for (const { field, value } of fields) data[field] ??= value
  return { data, findings: { found: [...found, ...fields], remarks } }
}

const namesOf = ({ tables }: SheetRows) => tables.flatMap(({ header }) => [...header])
const counted = (count: number) => `${count} row${count === 1 ? '' : 's'}`

function tableRule({ heading, number, left, above, rows }: NamedTable): string {
  const beside = left > 0 ? ` of another table beside it, from column ${left + 1}` : ''
  if (!heading)
    return `${counted(rows.length)}${beside} from row ${number}; no row looks like a heading, so the columns are named by their place`
  const higher =
    above.length > 0 ? `; ${counted(above.length)} above it, whose columns are named by their place` : ''
  return `${counted(rows.length)}${beside} below the heading in row ${number}; its cells name the columns${higher}`
}

const title = /^(?:tax |vat )?(?:invoice|rechnung|facture|factuur|receipt|quittung|credit note|gutschrift)\b/

/** A sheet is an invoice when it says the word and its labels announce a number and a total. */
function invoiceFields(sheet: Sheet, page: number) {
  const lines = sheetLines(sheet, page)
  const head = lines.slice(0, 25).flatMap(({ segments }) => segments)
  if (!head.some(({ text }) => title.test(foldText(text)))) return undefined
  const findings = findInvoiceFields(lines)
  const has = (field: string) => findings.found.some((finding) => finding.field === field)
  return has('amount') && (has('invoice_number') || has('date')) ? findings : undefined
}

const cellWidth = 100
const rowHeight = 12

/** Lays a sheet out as lines, so that the rules for documents find labels and values beside and below each other. */
function sheetLines({ rows, numbers }: Sheet, page: number): Line[] {
  return rows.slice(0, searchedRows).map((row, index) => ({
    page,
    number: numbers[index] ?? index + 1,
    top: (index + 1) * rowHeight,
    size: 10,
    segments: row.slice(0, searchedColumns).flatMap((cell, column) => {
      const text =
        cell === null ? '' : typeof cell === 'number' ? writtenNumber(cell) : String(cell).slice(0, 200)
      if (text.trim() === '') return []
      const left = column * cellWidth
      const right = left + Math.min(cellWidth - 10, text.length * 5)
      return [
        {
          text,
          left,
          right,
          isNumber: typeof cell === 'number',
          words: text
            .split(/\s+/)
            .map((word, at) => ({ text: word, left: left + at * 5, right: left + at * 5 + 4 })),
        },
      ]
    }),
  }))
}

/** A price of a piece may have six decimals; more come from a formula, whose sums are meant to the cent. */
function writtenNumber(cell: number): string {
  const exact = String(Number(cell.toPrecision(15)))
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(exact)?.[1]?.length ?? 0
  if (decimals === 0) return cell.toFixed(0)
  return cell.toFixed(decimals <= 6 ? Math.max(decimals, 2) : 2)
}
