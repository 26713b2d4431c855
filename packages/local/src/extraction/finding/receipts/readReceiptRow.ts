import type { Line, Segment } from '../../reading/Reading.ts'
import { findAmounts, isMoney, type AmountToken } from '../values/findAmounts.ts'
import { findDates } from '../values/findDates.ts'
import { foldText } from '../text/foldText.ts'
import { parseNumber, type DecimalMark } from '../values/parseNumber.ts'

export interface Quantity {
  qty: number
  uom: string | undefined
  price_unit: number
}

/** What one line of a till receipt is. `other` holds money in a shape that is no article row. */
export type ReceiptLine =
  | { kind: 'row'; name: string | undefined; quantity: Quantity | undefined; amount: AmountToken }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'text'; text: string }
  | { kind: 'other' }

const times =
  /^(?<qty>\d{1,4}(?:[.,]\d{1,3})?)\s?(?<uom>kg|g|l|ml|m|st|stk|stuck|pcs|pc|ea|pieces?|stuks?)?\.?\s?[x×*@a]\s?(?:€|£|\$|eur|gbp|usd|chf)?\s?(?<unit>\d{1,5}[.,]\d{2,3})\s?(?:€|£|\$|eur|gbp|usd|chf)?\s?(?:\/\s?[a-z]{1,5})?$/
/** The letter or figure of the tax rate that tills print beside the amount. */
const taxMark = /^(?:[A-Z*#]{1,2}\d?|\d|\d{1,2}(?:[.,]\d{1,2})?\s?%)$/

/** Tells an article row ("Bread    3.40 A") from a quantity line ("2 x 1.70") and from mere text. */
export function readReceiptRow(line: Line, habit: DecimalMark | undefined): ReceiptLine {
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
