const dateTime = /^(\d{4})-\d\d-\d\d[Tt ]\d\d:\d\d/

/**
 * Reads a date-time of the API: fractions and offsets as RFC 3339 has them. An empty text, a zero time
 * (`0001-01-01`, what some servers send for "never") and anything unreadable give `undefined`.
 */
export function parseTimestamp(value: string | undefined): Date | undefined {
  const year = value === undefined ? undefined : dateTime.exec(value.trim())?.[1]
  if (value === undefined || year === undefined || Number(year) <= 1) return undefined
  const date = new Date(value.trim())
  return Number.isNaN(date.getTime()) ? undefined : date
}
