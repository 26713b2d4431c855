/** Writes an exact decimal as the reader's language does, with the decimals that it has, and its currency. */
export function formatAmount(
  amount: string,
  currency: string | undefined,
  locale: string | undefined,
): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  const digits = Math.min(20, decimals === 1 ? 2 : decimals)
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // As a text it keeps what a number would lose.
  const text = format.format(amount as `${number}`)
  return currency === undefined ? text : `${text}\u00A0${currency}`
}
