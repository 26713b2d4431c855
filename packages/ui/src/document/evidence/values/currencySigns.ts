const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Signs that documents write and `Intl` does not. */
const otherSigns: Record<string, readonly string[]> = {
  INR: ['Rs', 'Rs.'],
  PKR: ['Rs', 'Rs.'],
  CHF: ['Fr.', 'SFr.'],
  SEK: ['kr'],
  NOK: ['kr'],
  DKK: ['kr', 'kr.'],
  PLN: ['zł'],
  BRL: ['R$'],
}

/** What may stand right at a number without making it a part of a word. */
export function isCurrency(letters: string): boolean {
  return currencies.has(letters.toUpperCase()) || /^(?:rs|kr|fr|sfr|zł|kč|lei|ft|r\$|\p{Sc})$/iu.test(letters)
}

/** Gives the signs of a currency that the data names by its code; none for what is no code. */
export function currencySigns(code: string): readonly string[] {
  if (!currencies.has(code)) return []
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const sign = parts.find((part) => part.type === 'currency')?.value
  return [...(sign && sign !== code ? [sign] : []), ...(otherSigns[code] ?? [])]
}
