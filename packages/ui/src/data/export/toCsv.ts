import type { JsonObject } from 'cloudsquid-react'
import papaparse from 'papaparse'
import type { Scalar } from '../values/valueKind.ts'
import { flattenRecord } from './flattenRecord.ts'

/** Tells spreadsheets that it is UTF-8; without it they read umlauts as something else. */
export const csvStart = '\uFEFF'

/** What spreadsheets run: also behind blanks and line ends, and in the full-width letters of East Asian keyboards. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Writes the fields of a run as CSV: one line of names and one of values. */
export function fieldsToCsv(data: JsonObject): string {
  return write([flattenRecord(data, false)])
}

/** Writes a list of objects as CSV, a line each; the columns are the union of their keys. */
export function tableToCsv(rows: readonly JsonObject[]): string {
  return write(rows.map((row) => flattenRecord(row, true)))
}

/** Writes lines of cells, the end of the last one included. What {@link csvStart} is stands before the first. */
export function csvLines(rows: readonly (readonly Scalar[])[]): string {
  return `${papaparse.unparse(rows as Scalar[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`
}

/**
 * RFC 4180 with CRLF. Texts that a spreadsheet would run as a formula get an apostrophe in front (OWASP ASVS 1.2.10); real
 * numbers, negative ones too, stay numbers.
 */
function write(lines: readonly Map<string, Scalar>[]): string {
  const names = [...new Set(lines.flatMap((line) => [...line.keys()]))]
  const values = lines.map((line) => names.map((name) => line.get(name) ?? ''))
  return csvStart + csvLines([names, ...values])
}
