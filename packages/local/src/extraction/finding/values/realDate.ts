/** The day that a text begins with, as `2031-03-05`; `undefined` for one that no calendar has (`2031-02-30`). */
export function realDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text)
  const [, year, month, day] = (match ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const time = new Date(Date.UTC(year, month - 1, day))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? text.slice(0, 10) : undefined
}
