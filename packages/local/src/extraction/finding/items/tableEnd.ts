import type { JsonObject } from 'cloudsquid-react/contract'
import type { Line } from '../../reading/Reading.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { foldText } from '../text/foldText.ts'
import type { TableColumn } from './findTableHeader.ts'

/** The totals end a table. A subtotal does not: more rows may follow. */
export function isTableEnd(
  labels: readonly LabelHit[],
  line: Line,
  columns: readonly TableColumn[],
): boolean {
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

const sumWords =
  /\b(?:netto|brutto|summe|gesamt(?:betrag|summe)?|zwischensumme|endsumme|positionssumme|ust|mwst|umsatzsteuer|mehrwertsteuer|steuerbetrag|total|subtotal|sub-total|vat|tax|gst|tva|ht|ttc|totaal|subtotaal|btw|totale|subtotale|imponibile|iva|base imponible|taxes)\b/

/** A name and an amount, nothing of an article, and the name speaks of sums: "Items net   719.40" below the articles. */
export const isSumRow = (values: JsonObject, above: JsonObject | undefined) =>
  ['qty', 'price_unit', 'pos', 'code'].every((key) => values[key] === undefined) &&
  (above?.['qty'] !== undefined || above?.['price_unit'] !== undefined) &&
  typeof values['name'] === 'string' &&
  sumWords.test(foldText(values['name']))

export const isTableSkip = (labels: readonly LabelHit[]) =>
  labels.some(
    ({ role, strength, segmentIndex }) => segmentIndex === 0 && role === 'net' && strength === 'usual',
  )

/** Lines of one cell stand closer together than rows do. */
export const isContinuation = (above: Line, below: Line) =>
  above.page === below.page && below.top > above.top && below.top - above.top < 1.85 * below.size

const textOf = (line: Line) => line.segments.map((segment) => segment.text).join(' ')
