import { parseNumber, type DecimalMark } from './parseNumber.ts'

const codes =
  'EUR USD GBP CHF INR CAD AUD NZD JPY CNY SEK NOK DKK PLN CZK HUF RON BGN TRY BRL MXN ZAR SGD HKD AED SAR ILS RUB UAH THB MYR PHP IDR KRW TWD VND COP CLP ARS PEN ISK'.split(
    ' ',
  )

/** Signs with the code that each stands for; those that several countries share have none. */
const signs: readonly string[] = [
  'US$ USD|USD$ USD|CA$ CAD|C$ CAD|AU$ AUD|A$ AUD|NZ$ NZD|S$ SGD|HK$ HKD|R$ BRL|$|€ EUR|£ GBP|¥',
  '₹ INR|Rs. INR|Rs INR|₽ RUB|₪ ILS|₺ TRY|zł PLN|Kč CZK|Ft HUF|lei RON|kr',
  'Euros EUR|Euro EUR|SFr. CHF|Fr. CHF',
]
const codeOf = new Map<string, string | undefined>([
  ...signs.flatMap((row) => row.split('|')).map((entry) => entry.split(' ') as [string, string | undefined]),
  ...codes.map((code) => [code, code] as const),
])
const codeInSmallLetters = new Map([...codeOf].map(([sign, code]) => [sign.toLowerCase(), code]))

/** What has to stand before a sign that is a word or a measure elsewhere. */
const after: Readonly<Record<string, string>> = {
  Ft: String.raw`[ .\u00a0]\d{3}\s?`,
  lei: String.raw`[.,]\d\d\s?`,
}

/** A pattern that matches any sign of the table, the longer ones first. */
const currencySigns = [...codeOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => {
    const escaped = sign.replaceAll(/[.$]/g, String.raw`\$&`)
    if (after[sign] !== undefined) return `(?<=${after[sign]})${escaped}(?![a-z])`
    return /^[a-z]/i.test(sign) ? `(?<![a-z])${escaped}` : escaped
  })
  .join('|')

export const currencyCode = (sign: string): string | undefined => codeInSmallLetters.get(sign.toLowerCase())

/** A number in a text that may be an amount of money, with the currency written beside it. */
export interface AmountToken {
  raw: string
  start: number
  end: number
  value: number
  decimals: number
  mark: DecimalMark | undefined
  /** The sign or code as it is written: "€", "Rs", "USD". */
  currency: string | undefined
}

const sign = currencySigns
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?![\d])(?:[.,]\d{1,4})?|\d+(?:[.,'’]\d+)*`
const pattern = new RegExp(
  String.raw`(?<before>${sign})?(?<gap>\s{0,2}:?\s{0,2})(?<open>[(+−–-]?\s?)(?<inner>${sign})?\s?(?<number>${number})(?:[.,]-{1,2}|(?<minus>\s?-(?![\w-])))?\s?(?<after>${sign}|%)?`,
  'gi',
)
/** A longer block is prose; the amounts of an invoice stand near its start. */
const scannedLetters = 600

/** Finds the numbers of a text that can be money: no percentages, dates, codes, times or version numbers. */
export function findAmounts(text: string, habit?: DecimalMark): AmountToken[] {
  const tokens: AmountToken[] = []
  const scanned = text.slice(0, scannedLetters)
  for (const match of scanned.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const digits = groups['number'] ?? ''
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    const numberStart = scanned.indexOf(digits, match.index)
    const numberEnd = numberStart + digits.length
    if (groups['after'] === '%' || isPartOfMore(scanned, numberStart, { numberEnd, end })) continue
    const parsed = parseNumber(digits, habit)
    if (!parsed) continue
    const open = (groups['open'] ?? '').trim()
    const isNegative =
      /^[-−–]$/.test(open) ||
      groups['minus'] !== undefined ||
      (open === '(' && /^[^)\d]{0,4}\)/.test(scanned.slice(numberEnd)))
    const currency = clearestSign([groups['before'], groups['inner'], groups['after']])
    tokens.push({
      raw: scanned.slice(start, end),
      start,
      end,
      value: isNegative ? -parsed.value : parsed.value,
      decimals: parsed.decimals,
      mark: parsed.mark,
      currency,
    })
  }
  return tokens
}

/** "$ 42.00 USD": the code says more than the sign. */
function clearestSign(signs: (string | undefined)[]): string | undefined {
  const written = signs.filter((one) => one !== undefined)
  return written.find((one) => currencyCode(one) !== undefined) ?? written[0]
}

/** Amounts together, to the cent. */
export const sumOf = (amounts: readonly { value: number }[]) =>
  Math.round(amounts.reduce((sum, { value }) => sum + value, 0) * 100) / 100

/** A currency beside it, two decimals, or groups of thousands. */
export const isMoney = (token: AmountToken) =>
  token.currency !== undefined || token.decimals === 2 || (token.decimals === 0 && token.mark !== undefined)

/** Letters, slashes, colons or further digits right beside a number make it a code, a date or a time. */
function isPartOfMore(
  text: string,
  start: number,
  { numberEnd, end }: { numberEnd: number; end: number },
): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  const after = text.slice(numberEnd, numberEnd + 2)
  if (/[\d/][./:-]$|[a-z_]-$|\/$|#$|n[°º]\s?$/i.test(before)) return true
  if (/[a-z_]$/i.test(before) && !endsWithSign.test(text.slice(Math.max(0, start - 4), start))) return true
  if (/^[/:]\d|^-\w|^_/i.test(after)) return true
  // "Mo.-Fr. 08.30 - 12.30 Uhr" are hours.
  if (/^\s?(?:uhr|h\b|[-–]\s?\d\d[.:]\d\d\s?(?:uhr|h\b))/i.test(text.slice(numberEnd, numberEnd + 14)))
    return true
  const rest = text.slice(end, end + 1)
  return /^[a-z]/i.test(after) && end === numberEnd
    ? true
    : /[a-z]/i.test(rest) && end > numberEnd && /[a-z]$/i.test(text.slice(0, end))
}

const endsWithSign = new RegExp(`(?:${sign})$`, 'i')
