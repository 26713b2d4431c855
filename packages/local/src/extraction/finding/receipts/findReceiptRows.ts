import type { JsonObject } from 'cloudsquid-react/contract'
import type { AmountCandidate } from '../amounts/amountCandidates.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import type { Line } from '../../reading/Reading.ts'
import { readReceiptRow, type Quantity } from './readReceiptRow.ts'

interface ReceiptRow {
  line: Line
  name: string
  amount: number
  quantity: Quantity | undefined
}

interface Sums {
  total: AmountCandidate | undefined
  candidates: readonly AmountCandidate[]
}

const summaryRoles: ReadonlySet<Role> = new Set(['net', 'tax', 'paid'])
const totalRoles: ReadonlySet<Role> = new Set(['gross', 'payable'])
const rowRoles: ReadonlySet<Role> = new Set(['other_amount', 'other'])

/**
 * Reads the articles of a till receipt that has no column headings: consecutive rows of a name and one amount before
 * the total. They count only where their amounts add up exactly to the total, or to the net amount or subtotal.
 */
export function findReceiptRows(document: DocumentText, { total, candidates }: Sums): Findings {
  if (!total) return { found: [], remarks: [] }
  const rows = rowsBeforeTotal(document, total)
  const first = rows[0]
  if (!first || (rows.length === 1 && !first.quantity)) return { found: [], remarks: [] }
  const subtotals = candidates.filter(({ role, line }) => role === 'net' && line.page === total.line.page)
  const fit =
    fitting(rows, total, 'total') ??
    subtotals.map((net) => fitting(rows, net, 'net amount')).find((one) => one !== undefined) ??
    subtotals
      .map((net) =>
        fitting(
          rows.filter(({ line }) => line.top < net.line.top),
          net,
          'subtotal',
        ),
      )
      .find((one) => one !== undefined)
  const counted = (count: number) => `${count} row${count === 1 ? '' : 's'}`
  if (!fit) {
    const sum = (centsOf(rows) / 100).toFixed(2)
    const why = `${counted(rows.length)} before the total make ${sum}, not the total ${total.value.toFixed(2)}`
    return { found: [], remarks: [`lines are left out: ${why}.`] }
  }
  const isWhole = fit.rows.length === rows.length
  const finding: Finding = {
    field: 'lines',
    grounds: ['place', 'arithmetic'],
    value: fit.rows.map(toValues),
    words: `${first.name} … ${fit.rows.at(-1)?.name ?? ''}`,
    place: placeOfLine(first.line),
    rule: `${counted(fit.rows.length)} whose amounts add up to the ${isWhole ? fit.what : 'subtotal'} ("${fit.sum.words}")`,
  }
  const withQuantity = fit.rows.filter(({ quantity }) => quantity).length
  const check = `lines: quantity × unit price makes the amount in ${counted(withQuantity)}; a quantity that does not is left out.`
  return { found: [finding], remarks: withQuantity > 0 ? [check] : [] }
}

interface Fit {
  rows: ReceiptRow[]
  sum: AmountCandidate
  what: string
}

const fitting = (rows: ReceiptRow[], sum: AmountCandidate, what: string): Fit | undefined =>
  (rows.length > 1 || rows[0]?.quantity) && centsOf(rows) === Math.round(sum.value * 100)
    ? { rows, sum, what }
    : undefined

const centsOf = (rows: readonly ReceiptRow[]) =>
  rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)

/** The run of rows that ends at the first total; a line that holds money in another shape starts the run anew. */
function rowsBeforeTotal(document: DocumentText, total: AmountCandidate): ReceiptRow[] {
  let rows: ReceiptRow[] = []
  let name: string | undefined
  let waiting: Quantity | undefined
  const end = document.lines.indexOf(total.line)
  for (const [index, line] of document.lines.entries()) {
    const role = (document.labelsByLine.get(index) ?? []).find(
      ({ start, segmentIndex }) => start === 0 && segmentIndex === 0,
    )?.role
    if (index === end || (rows.length > 0 && role && totalRoles.has(role))) break
    // "Date   17.42" at the head is a time; below the first article such words belong to articles.
    if (role && (summaryRoles.has(role) || (rows.length === 0 && !rowRoles.has(role)))) continue
    const read = readReceiptRow(line, document.decimalMark)
    const last = rows.at(-1)
    if (read.kind === 'text') name = read.text
    else if (read.kind === 'quantity') {
      if (last && !last.quantity && makes(read.quantity, last.amount)) last.quantity = read.quantity
      else waiting = read.quantity
    } else {
      const rowName = read.kind === 'row' ? (read.name ?? name) : undefined
      if (read.kind === 'row' && rowName !== undefined) {
        const amount = read.amount.value
        const quantity = [read.quantity, waiting].find((one) => one && makes(one, amount))
        rows.push({ line, name: rowName, amount, quantity })
      } else rows = []
      name = undefined
      waiting = undefined
    }
  }
  return rows
}

const makes = ({ qty, price_unit: unit }: Quantity, amount: number) => Math.abs(qty * unit - amount) < 0.0051

const toValues = ({ name, amount, quantity }: ReceiptRow): JsonObject => ({
  name,
  ...(quantity && { qty: quantity.qty }),
  ...(quantity?.uom !== undefined && { uom: quantity.uom }),
  ...(quantity && { price_unit: quantity.price_unit }),
  price_subtotal: amount,
})
