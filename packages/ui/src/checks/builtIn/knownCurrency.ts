import type { Check } from '../Check.ts'

let codes: ReadonlySet<string> | undefined

/** A currency of three letters is one that there is. Signs and names are left alone; a number is no currency. */
export const knownCurrency: Check = function* knownCurrency(_data, { findAll }) {
  codes ??= new Set(Intl.supportedValuesOf('currency'))
  for (const { pointer, value } of findAll('currency')) {
    const currency = String(value).trim()
    const isCode = /^\p{L}{3}$/u.test(currency)
    // Of dates too there are keys such as `valuta`.
    const isNumber = /^\d+(?:[.,]\d+)?$/.test(currency)
    if (isNumber || (isCode && !codes.has(currency.toUpperCase())))
      yield { pointer, severity: 'error', code: 'currencyUnknown', values: { currency } }
  }
}
