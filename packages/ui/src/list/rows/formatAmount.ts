/** Writes an exact decimal as the reader's language does, with all its decimals, and its currency. */
export function formatAmount(
  amount: string,
  currency: string | undefined,
  locale: string | undefined,
): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  const digits = Math.min(20, Math.max(decimals, leastDecimals(currency)))
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // As a text it keeps what a number would lose.
  const text = format.format(amount as `${number}`)
  return currency === undefined ? text : `${text}\u00A0${currency}`
}

/** How many decimals an amount is written with at least: two, where its currency has not others, as yen have none. */
export function leastDecimals(currency = ''): number {
  // Of anything but three letters `Intl` makes an error.
  if (!/^[a-z]{3}$/i.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().minimumFractionDigits!
}
