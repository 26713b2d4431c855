import Big from 'big.js'

const signs: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  euro: 'EUR',
  euros: 'EUR',
  '₩': 'KRW',
}

/** Standards give them decimals; in practice invoices are written without. */
const oftenWhole = new Set(['HUF', 'IDR', 'TWD', 'COP', 'RSD', 'INR', 'CZK', 'KZT', 'PHP'])

/** The smallest coin where totals to pay are rounded to it. */
const smallestCoin: Record<string, string> = {
  CHF: '0.05',
  CZK: '1',
  DKK: '0.5',
  HUF: '5',
  NOK: '1',
  SEK: '1',
  AUD: '0.05',
  NZD: '0.1',
  CAD: '0.05',
}

/** Gives the ISO code that a text stands for; `undefined` if it is a sign that several countries share, or unknown. */
export function currencyCode(text: string | number | undefined): string | undefined {
  const bare = String(text ?? '').trim()
  if (/^[a-z]{3}$/i.test(bare)) return bare.toUpperCase()
  return signs[bare.toLowerCase()]
}

/** How many decimals a currency has: 0 for JPY, 3 for KWD. Two where it is not known. */
export function currencyDigits(code: string | undefined): number {
  if (code === undefined) return 2
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/**
 * Gives the smallest unit that amounts are rounded to. Where the currency is not known, or is often written without
 * decimals, and no amount of the document has any, it is 1.
 */
export function currencyUnit(code: string | undefined, mostDecimals: number): Big {
  const isWhole = mostDecimals === 0 && (code === undefined || oftenWhole.has(code))
  return new Big(10).pow(isWhole ? 0 : -currencyDigits(code))
}

/** Tells whether an amount is another one rounded to the smallest coin of the currency. */
export function isRoundedToCoin(amount: Big, exact: Big, code: string | undefined): boolean {
  const coin = code === undefined ? undefined : smallestCoin[code]
  return coin !== undefined && amount.mod(coin).eq(0) && amount.minus(exact).abs().times(2).lte(coin)
}
