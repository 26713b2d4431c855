const dayMs = 86_400_000

/** Counts the days from today, where the reader is, to a day written as `2026-11-29`. */
export function daysUntil(day: string, now: Date, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(now)
    .map(({ type, value }) => [type, Number(value)] as const)
  const { year = 0, month = 1, day: date = 1 } = Object.fromEntries(parts) as Record<string, number>
  return Math.round((Date.parse(day) - Date.UTC(year, month - 1, date)) / dayMs)
}
