import Big from 'big.js'
import { numberReadings } from '../../values/numberReadings.ts'

export type DecimalMark = ',' | '.'

/** A number of the data, exact, with how it was written. */
export interface ParsedAmount {
  value: Big
  /** How many digits stand behind the decimal mark. */
  decimals: number
  /** The decimal mark that the text must have; absent for a number of JSON and where the text does not tell. */
  mark: DecimalMark | undefined
  /** What sets groups of digits apart. */
  group: string
  isPercent: boolean
  isText: boolean
  /** The letters around the digits: a currency, a unit. */
  letters: string
}

export type AmountReading =
  | { kind: 'amount'; amount: ParsedAmount }
  /** "1.119" is one or a thousand, and the rest of the document does not tell. */
  | { kind: 'twoMeanings'; meanings: readonly [string, string] }
  | { kind: 'notNumber' }

/** Numbers that no document has; arithmetic with them would take long. */
const mostDigits = 30

const shape =
  /^(?<before>(?:[^\d.,]|\.(?!\d)){0,8})(?<digits>(?:[.,](?=\d))?\d(?:[\d.,'’ \u00a0\u2009\u202f]*\d)?)(?:[.,][-–—])?(?<after>[^\d.,][^\d]{0,11})?$/u
const minus = /[-\u2010-\u2015\u2212]/
/** A sign, a currency, a bracket, a percent sign, or a unit such as `kg`, `m²` or `/ Std.`. */
const around = /^[\s()%+\-\u2010-\u2015\u2212\p{Sc}\p{L}\p{No}./*]*$/u
/** Digits and marks as wide as Chinese letters. */
const wide = /[\uff01-\uff5e]/g
/** The only letters around a number that turn its meaning. */
const credit = /\b(?:cr|h|haben)\b/i

/**
 * Reads a number of the data. One of JSON is what it is. A text is read by its marks: with two kinds of mark the last
 * one stands before decimals, a mark that comes twice parts groups, a lone mark before one, two or more than three
 * digits stands before decimals. A lone mark before exactly three digits has two meanings: `mark`, the decimal mark of
 * the other values, decides; without it the answer is `twoMeanings`.
 */
export function parseAmount(value: string | number, mark?: DecimalMark): AmountReading {
  if (typeof value === 'number') return numberOfJson(value)
  const text = value.replaceAll(wide, (sign) => sign.normalize('NFKC')).trim()
  const { before = '', digits = '', after = '' } = shape.exec(text)?.groups ?? {}
  if (digits === '' || digits.length > mostDigits || !around.test(before) || !around.test(after))
    return { kind: 'notNumber' }
  if (credit.test(after)) return { kind: 'notNumber' }
  const numeral = /^[.,]/.test(digits) ? `0${digits}` : digits
  const [first, second] = numberReadings(numeral)
  if (first === undefined) return { kind: 'notNumber' }
  const isNegative =
    minus.test(before) || /^\s?[-\u2212]/.test(after) || (before.includes('(') && after.includes(')'))
  const proven = decimalMarkAt(numeral)
  const written = (reading: string, at: number): AmountReading => ({
    kind: 'amount',
    amount: {
      value: new Big(reading).times(isNegative ? -1 : 1),
      decimals: at < 0 ? 0 : numeral.length - 1 - at,
      mark: second === undefined ? provenMark(numeral, proven) : mark,
      group: /[.,'’\s]/.exec(at < 0 ? numeral : numeral.slice(0, at))?.[0] ?? '',
      isPercent: after.includes('%'),
      isText: true,
      letters: (before + after).replaceAll(/\P{L}/gu, ''),
    },
  })
  if (second === undefined) return written(first, proven)
  if (mark === undefined) return { kind: 'twoMeanings', meanings: [first, second] }
  return numeral.includes(mark) ? written(second, proven) : written(first, -1)
}

function numberOfJson(value: number): AmountReading {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-12))
    return { kind: 'notNumber' }
  const exact = new Big(value)
  const decimals = exact.toFixed().split('.')[1]?.length ?? 0
  return {
    kind: 'amount',
    amount: {
      value: exact,
      decimals,
      mark: undefined,
      group: '',
      isPercent: false,
      isText: false,
      letters: '',
    },
  }
}

/** Where the mark before the decimals stands, -1 without one: a mark that comes twice parts groups. */
function decimalMarkAt(numeral: string): number {
  const at = Math.max(numeral.lastIndexOf('.'), numeral.lastIndexOf(','))
  return at < 0 || numeral.indexOf(numeral[at] ?? '') < at ? -1 : at
}

/** The decimal mark that a numeral proves: its own, or the one that is not the mark of its groups. */
function provenMark(numeral: string, at: number): DecimalMark | undefined {
  if (at >= 0) return numeral[at] === ',' ? ',' : '.'
  if (numeral.includes('.')) return ','
  return numeral.includes(',') ? '.' : undefined
}
