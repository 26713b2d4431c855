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
export const currencySigns = [...codeOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => {
    const escaped = sign.replaceAll(/[.$]/g, String.raw`\$&`)
    if (after[sign] !== undefined) return `(?<=${after[sign]})${escaped}(?![a-z])`
    return /^[a-z]/i.test(sign) ? `(?<![a-z])${escaped}` : escaped
  })
  .join('|')

export const currencyCode = (sign: string): string | undefined => codeInSmallLetters.get(sign.toLowerCase())
