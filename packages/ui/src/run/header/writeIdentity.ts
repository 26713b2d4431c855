import type { DocumentIdentity } from '../../checks/roles/identifyDocument.ts'
import type { UiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { leastDecimals } from '../../list/rows/formatAmount.ts'

type Place = Pick<UiEnvironment, 'locale'>

/** Writes an amount with its currency. A number is written as its reader writes numbers; a text stays as it stands. */
export function writeAmount(
  { amount, currency }: Pick<DocumentIdentity, 'amount' | 'currency'>,
  { locale }: Place,
): string | undefined {
  if (amount === undefined) return undefined
  const written =
    typeof amount === 'number'
      ? new Intl.NumberFormat(locale, {
          minimumFractionDigits: leastDecimals(currency),
          maximumFractionDigits: 10,
        }).format(amount)
      : amount
  return currency === undefined || written.includes(currency) ? written : `${written} ${currency}`
}

const day = /^(\d{4})-(\d\d)-(\d\d)$/

/** Writes a date; one that is written in another way than `2031-03-04`, or that does not exist, stays as it stands. */
export function writeDate(text: string, { locale }: Place): string {
  const [, year, month, dayOfMonth] = day.exec(text) ?? []
  if (year === undefined) return text
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)))
  if (!date.toISOString().startsWith(text)) return text
  // A day has no zone: in the reader's own it would be the day before, in the west.
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
}
