interface CurrencySign {
  sign: string
  /** What has to stand before a sign that is a word or a measure elsewhere. */
  after?: string
  /** Absent for a sign that several countries share. */
  code: string | undefined
}

const codes =
  'EUR USD GBP CHF INR CAD AUD NZD JPY CNY SEK NOK DKK PLN CZK HUF RON BGN TRY BRL MXN ZAR SGD HKD AED SAR ILS RUB UAH THB MYR PHP IDR KRW TWD VND COP CLP ARS PEN ISK'.split(
    ' ',
  )

const currencyTable: readonly CurrencySign[] = [
  { sign: 'US$', code: 'USD' },
  { sign: 'USD$', code: 'USD' },
  { sign: 'CA$', code: 'CAD' },
  { sign: 'C$', code: 'CAD' },
  { sign: 'AU$', code: 'AUD' },
  { sign: 'A$', code: 'AUD' },
  { sign: 'NZ$', code: 'NZD' },
  { sign: 'S$', code: 'SGD' },
  { sign: 'HK$', code: 'HKD' },
  { sign: 'R$', code: 'BRL' },
  { sign: '€', code: 'EUR' },
  { sign: '£', code: 'GBP' },
  { sign: '₹', code: 'INR' },
  { sign: '₽', code: 'RUB' },
  { sign: '₪', code: 'ILS' },
  { sign: '₺', code: 'TRY' },
  { sign: 'zł', code: 'PLN' },
  { sign: 'Kč', code: 'CZK' },
  { sign: 'Ft', after: String.raw`[ .\u00a0]\d{3}\s?`, code: 'HUF' },
  { sign: 'lei', after: String.raw`[.,]\d\d\s?`, code: 'RON' },
  { sign: 'Rs.', code: 'INR' },
  { sign: 'Rs', code: 'INR' },
  { sign: 'Euros', code: 'EUR' },
  { sign: 'Euro', code: 'EUR' },
  { sign: 'SFr.', code: 'CHF' },
  { sign: 'Fr.', code: 'CHF' },
  ...codes.map((code) => ({ sign: code, code })),
  { sign: '$', code: undefined },
  { sign: '¥', code: undefined },
  { sign: 'kr', code: undefined },
]

/** A pattern that matches any sign of the table, the longer ones first. */
export const currencySigns = currencyTable
  .toSorted((a, b) => b.sign.length - a.sign.length)
  .map(({ sign, after }) => {
    const escaped = sign.replaceAll(/[.$]/g, String.raw`\$&`)
    if (after !== undefined) return `(?<=${after})${escaped}(?![a-z])`
    return /^[a-z]/i.test(sign) ? `(?<![a-z])${escaped}` : escaped
  })
  .join('|')

export function currencyCode(sign: string): string | undefined {
  return currencyTable.find((entry) => entry.sign.toLowerCase() === sign.toLowerCase())?.code
}
