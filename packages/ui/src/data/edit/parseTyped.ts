import type { JsonValue } from 'cloudsquid-react'
import { latinDigits } from '../../values/latinDigits.ts'
import { negative, numberReadings, plainNumber } from '../../values/numberReadings.ts'
import { parseKeepingDigits } from '../../values/parseKeepingDigits.ts'
import { daysOfValue, isNoSuchDay } from '../../values/readDates.ts'

/** What an editor makes of what is typed. `amount` is a number that the data writes as a text with decimals. */
export type EditorKind =
  | 'text'
  | 'number'
  | 'amount'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'json'
  | 'null'
  | 'missing'

/** The value that is stored; or several that it may mean; or why it can be none. `undefined` takes the value away. */
export type Parsed =
  | { value: JsonValue | undefined }
  | { meanings: readonly JsonValue[] }
  | { problem: 'notNumber' | 'noNumber' | 'tooExact' | 'notDate' | 'noSuchDate' | 'notJson' }

export interface ParseSurroundings {
  /** Of the reader; it says in which order several meanings are offered. */
  locale: string | undefined
  /** The value before, whose way of writing is kept. */
  was: JsonValue | undefined
}

/** Reads what was typed as a value of a kind. A JSON type never changes by accident: only the kind decides it. */
export function parseTyped(text: string, kind: EditorKind, surroundings: ParseSurroundings): Parsed {
  switch (kind) {
    case 'text':
    case 'choice':
      return { value: text }
    case 'boolean':
      return { value: text === 'true' }
    case 'null':
      return { value: null }
    case 'missing':
      return { value: undefined }
    case 'json':
      return parseJson(text)
    case 'date':
      return parseDate(text, surroundings.locale)
    case 'number':
    case 'amount': {
      const parsed = parseNumber(text, surroundings)
      return kind === 'number' ? parsed : asAmounts(parsed, surroundings.was)
    }
  }
}

function parseJson(text: string): Parsed {
  try {
    return { value: parseKeepingDigits(text) }
  } catch {
    return { problem: 'notJson' }
  }
}

/** Signs, codes and short words of currencies. Not any word: `k`, `T€` and `MIO` would be another number. */
const larger = '(?!(?:[KTM]|MM|B|BN)\\p{Sc}|(?:MIO|MRD|TSD|MLN|MLD|BIO|BLN|TRN|DOZ)(?![A-Z]))'
const currency = String.raw`(?:${larger}[A-Z]{0,3}\p{Sc}|${larger}[A-Z]{3}|(?:S?Fr|[Kk]r|Rs)\.?|Kč|zł|Ft|lei)`
/** A sign in front or behind, as the books of some countries write it, and what says the currency around. */
const numeral = new RegExp(
  String.raw`^(?<sign>[-−–+]?)\s*${currency}?\s*(?<inner>[-−–+]?)(?<digits>[\d.,'’ \u00a0\u2009\u202f]+?)\s*${currency}?(?<behind>[-−–]?)$`,
  'u',
)
/** As books write what is taken off: `(12.50)`. */
const inBrackets = /^([^()]*)\(([^()]+)\)([^()]*)$/

/** Marks that turn the direction of writing stand unseen around numbers of some languages. */
const directionMarks = /[\u061c\u200e\u200f]/g
/** Of Arabic and Persian: what stands between thousands, and before decimals. */
const arabicMarks = { '\u066c': '’', '\u066b': '.' } as const

/** The decimals that a German or Swiss price writes as a dash: `1.250,-`. It is no sign. */
const dashedDecimals = /(?<=\d[.,])[-−–—]{1,2}(?!\d)/

function parseNumber(text: string, { locale, was }: ParseSurroundings): Parsed {
  const written = latinDigits(
    text
      .replaceAll(directionMarks, '')
      .replaceAll(/[\u066b\u066c]/g, (mark) => arabicMarks[mark as keyof typeof arabicMarks])
      .trim(),
  ).replace(dashedDecimals, '0')
  if (written === '') return { problem: 'noNumber' }
  if (/^[-+]?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(written)) {
    const value = Number(written)
    return Number.isFinite(value) ? { value } : { problem: 'tooExact' }
  }
  const isPercent = /\d\s*%$/.test(written)
  const bare = isPercent ? written.slice(0, -1).trim() : written
  const typed = bare.replace(inBrackets, '$1$2$3')
  const { sign, inner, digits, behind } = numeral.exec(typed.replace(/^[.,](?=\d)/, '0$&'))?.groups ?? {}
  if (digits === undefined) return { problem: 'notNumber' }
  const signs = [sign, inner, behind].filter((one) => one !== '' && one !== undefined)
  const isTakenOff = typed !== bare
  // Two signs would be a sum, or another number.
  if (signs.length + Number(isTakenOff) > 1) return { problem: 'notNumber' }
  const isNegative = isTakenOff || signs.some((one) => one !== '+')
  const readings = numberReadings(digits.trim()).filter((reading) => /^\d+(?:\.\d+)?$/.test(reading))
  if (readings.length === 0) return { problem: 'notNumber' }
  const signed = [...new Set(readings)].map((reading) => (isNegative ? negative(reading) : reading))
  if (signed.some((reading) => plainNumber(Number(reading)) !== reading)) return { problem: 'tooExact' }
  const inOrder = inOrderOf(locale, digits, signed)
  if (!isPercent) return oneOrMore(inOrder.map(Number))
  // A rate is written as 19 in some data, and as 0.19 in other; the way of the value before comes first.
  const isShare = typeof was === 'number' && Math.abs(was) < 1 && was !== 0
  const asRate = inOrder.map(Number)
  const asShare = inOrder.map((reading) => Number(`${reading}e-2`))
  return oneOrMore([...new Set(isShare ? [...asShare, ...asRate] : [...asRate, ...asShare])])
}

/** What the reader's own marks say comes first. */
function inOrderOf(
  locale: string | undefined,
  digits: string,
  readings: readonly string[],
): readonly string[] {
  const [decimal] = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .filter(({ type }) => type === 'decimal')
  const isDecimal = digits.includes(decimal?.value ?? '.')
  return readings.toSorted((a, b) =>
    a.includes('.') === isDecimal ? -1 : b.includes('.') === isDecimal ? 1 : 0,
  )
}

function oneOrMore(values: readonly JsonValue[]): Parsed {
  const [first] = values
  return values.length === 1 && first !== undefined ? { value: first } : { meanings: values }
}

/** Written as the value before: `1119.00` where that has two decimals. */
function asAmounts(parsed: Parsed, was: JsonValue | undefined): Parsed {
  const least = typeof was === 'string' ? (was.split('.')[1]?.length ?? 0) : 0
  const write = (value: JsonValue) => {
    const text = plainNumber(Number(value))
    const decimals = text.split('.')[1]?.length ?? 0
    return Number(value).toFixed(Math.min(Math.max(least, decimals), 20))
  }
  if ('value' in parsed) return parsed.value === undefined ? parsed : { value: write(parsed.value) }
  return 'meanings' in parsed ? { meanings: parsed.meanings.map(write) } : parsed
}

function parseDate(text: string, locale: string | undefined): Parsed {
  const typed = latinDigits(text.replaceAll(directionMarks, '').trim())
  const days = [...new Set(daysOfValue(typed))]
  if (days.length === 0) {
    const isWritten = /^\d{1,4}[-/.\s]+\d{1,2}[-/.\s]+\d{1,4}\.?$/.test(typed) || isNoSuchDay(typed)
    return { problem: isWritten ? 'noSuchDate' : 'notDate' }
  }
  // Of two centuries the one that documents are of; which one that is, nobody knows of the years after the middle.
  const recent = days.filter((day) => day.startsWith('20'))
  const isOpen = recent.some((day) => Number(day.slice(2, 4)) >= 50) && recent.length < days.length
  const likely = isOpen || recent.length === 0 ? days : recent
  // With dots the day comes first everywhere.
  const parts = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(typed)
  const dotted = parts && likely.filter((day) => Number(day.slice(8)) === Number(parts[1]))
  const isMonthFirst = monthComesFirst(locale)
  const first = Number(/^\d+/.exec(typed)?.[0])
  return oneOrMore((dotted && dotted.length > 0 ? dotted : likely).toSorted((a, b) => rank(a) - rank(b)))
  function rank(day: string): number {
    return Number(isMonthFirst ? day.slice(5, 7) : day.slice(8)) === first ? 0 : 1
  }
}

function monthComesFirst(locale: string | undefined): boolean {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0)
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}
