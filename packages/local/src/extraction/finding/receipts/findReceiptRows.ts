import type { JsonObject } from 'cloudsquid-react/contract'
import type { AmountCandidate } from '../amounts/amountCandidates.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Role } from '../labels/FieldRule.ts'
import { type Finding, type Findings, leftOut, oneOrNone } from '../values/Finding.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import { findAmounts, isMoney, type AmountToken } from '../values/findAmounts.ts'
import { findDates } from '../values/findDates.ts'
import { sumWords } from '../labels/amountRules.ts'
import { foldText } from '../text/foldText.ts'
import { parseNumber, type DecimalMark } from '../values/parseNumber.ts'

interface ReceiptRow {
  line: Line
  name: string
  amount: number
  quantity: Quantity | undefined
}

/** What was owed and paid before, and what was added to sums, makes the total without being sold. */
const carried = /\b(?:balance|payments?|(?:last|previous) bill|zuschlage|abschlage)\b/

/** A longer text is no till receipt, nor a bill without headings. */
const mostLines = 250

interface Sums {
  total: AmountCandidate | undefined
  candidates: readonly AmountCandidate[]
}

const summaryRoles: ReadonlySet<Role> = new Set(['net', 'tax', 'paid'])
const totalRoles: ReadonlySet<Role> = new Set(['gross', 'payable'])
const rowRoles: ReadonlySet<Role> = new Set(['other_amount', 'other'])

/**
 * Reads the articles of a till receipt, or of a bill, that has no column headings: consecutive rows of a name and one amount before
 * the total. They count only where their amounts add up exactly to the total, or to the net amount or subtotal.
 */
export function findReceiptRows(document: DocumentText, { total, candidates }: Sums): Findings {
  if (!total || document.lines.length > mostLines) return oneOrNone()
  const rows = rowsBeforeTotal(document, total)
  const first = rows[0]
  if (!first || (rows.length === 1 && !first.quantity)) return oneOrNone()
  if (rows.some(({ name }) => sumWords.test(foldText(name)) || carried.test(foldText(name))))
    return oneOrNone()
  const subtotals = candidates.filter(({ role, line }) => role === 'net' && line.page === total.line.page)
  const above = ({ line: { top } }: AmountCandidate) => rows.filter(({ line }) => line.top < top)
  const fit = [
    { rows, sum: total, what: 'total' },
    ...subtotals.map((sum) => ({ rows, sum, what: 'net amount' })),
    ...subtotals.map((sum) => ({ rows: above(sum), sum, what: 'subtotal' })),
  ].find(isFitting)
  const counted = (count: number) => `${count} row${count === 1 ? '' : 's'}`
  if (!fit) {
    const sum = (centsOf(rows) / 100).toFixed(2)
    const why = `${counted(rows.length)} before the total make ${sum}, not the total ${total.value.toFixed(2)}`
    return leftOut(`lines are left out: ${why}.`)
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

const isFitting = ({ rows, sum }: { rows: ReceiptRow[]; sum: AmountCandidate }) =>
  (rows.length > 1 || rows[0]?.quantity !== undefined) && centsOf(rows) === Math.round(sum.value * 100)

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

interface Quantity {
  qty: number
  uom: string | undefined
  price_unit: number
}

/** What one line of a till receipt is. `other` holds money in a shape that is no article row. */
type ReceiptLine =
  | { kind: 'row'; name: string | undefined; quantity: Quantity | undefined; amount: AmountToken }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'text'; text: string }
  | { kind: 'other' }

const times =
  /^(?<qty>\d{1,4}(?:[.,]\d{1,3})?)\s?(?<uom>kg|g|l|ml|m|st|stk|stuck|pcs|pc|ea|pieces?|stuks?)?\.?\s?[x×*@a]\s?(?:€|£|\$|eur|gbp|usd|chf)?\s?(?<unit>\d{1,5}[.,]\d{2,3})\s?(?:€|£|\$|eur|gbp|usd|chf)?\s?(?:\/\s?[a-z]{1,5})?$/
/** The letter or figure of the tax rate that tills print beside the amount. */
const taxMark = /^(?:[A-Z*#]{1,2}\d?|\d|\d{1,2}(?:[.,]\d{1,2})?\s?%)$/

/** Tells an article row ("Bread    3.40 A") from a quantity line ("2 x 1.70") and from mere text. */
function readReceiptRow(line: Line, habit: DecimalMark | undefined): ReceiptLine {
  const segments = [...line.segments]
  const text = segments.map((segment) => segment.text).join('  ')
  const whole = readQuantity(segments.map((segment) => segment.text).join(' '), habit)
  if (whole) return { kind: 'quantity', quantity: whole }
  if (segments.length > 1 && taxMark.test(segments.at(-1)?.text ?? '')) segments.pop()
  const last = segments.pop()
  const amount = last && amountOf(last, habit)
  if (!amount || segments.length === 0)
    return hasMoney(text, habit) ? { kind: 'other' } : { kind: 'text', text }
  const quantities = segments.flatMap((segment) => readQuantity(segment.text, habit) ?? [])
  const names = segments.filter((segment) => !readQuantity(segment.text, habit))
  const name = names.map((segment) => segment.text).join(' ')
  // A second amount beside the name would leave open which of the two counts.
  const hasSecondAmount = names.slice(1).some((segment) => hasMoney(segment.text, habit))
  const isNamed = /\p{L}.*\p{L}/u.test(name) && name.length <= 80 && findDates(name).length === 0
  if (quantities.length > 1 || hasSecondAmount || (name !== '' && !isNamed)) return { kind: 'other' }
  return { kind: 'row', name: name === '' ? undefined : name, quantity: quantities[0], amount }
}

function readQuantity(text: string, habit: DecimalMark | undefined): Quantity | undefined {
  const groups = times.exec(foldText(text.trim()))?.groups
  const unit = parseNumber(groups?.['unit'] ?? '', habit)
  const qty = quantityNumber(groups?.['qty'] ?? '', habit)
  return unit && qty !== undefined && qty > 0
    ? { qty, uom: groups?.['uom'], price_unit: unit.value }
    : undefined
}

/** Scales print three decimals: "0,312" is no thousand where the prices of the document have the same mark. */
function quantityNumber(digits: string, habit: DecimalMark | undefined): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits)
  const mark = digits.includes(',') ? ',' : '.'
  const isFraction = habit === mark || digits.startsWith('0')
  return isFraction ? Number(digits.replace(',', '.')) : parseNumber(digits, habit)?.value
}

function amountOf(segment: Segment, habit: DecimalMark | undefined): AmountToken | undefined {
  const tokens = findAmounts(segment.text, habit)
  const [token] = tokens.filter(({ decimals }) => decimals === 2)
  if (!token) return undefined
  const rest = `${segment.text.slice(0, token.start)} ${segment.text.slice(token.end)}`.trim()
  return rest === '' || taxMark.test(rest) ? token : undefined
}

const hasMoney = (text: string, habit: DecimalMark | undefined) => findAmounts(text, habit).some(isMoney)
