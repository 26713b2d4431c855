import { type CountedRun, type Outcome, outcomes } from './CountedRun.ts'

export type DayCount = { day: string } & Record<Outcome, number>

/** At most as many days as a picture shows; what is older is left to the filter. */
const maxDays = 366

/**
 * Counts runs by the day on which they were put on the list, as the days are in the time zone, and by outcome. Days in
 * between on which there were none are there, too.
 */
export function countByDay(runs: readonly CountedRun[], timeZone: string | undefined): DayCount[] {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const counts = new Map<string, DayCount>()
  for (const { addedAtMs, outcome } of runs) {
    const day = format.format(addedAtMs)
    const count = counts.get(day) ?? emptyDay(day)
    count[outcome] += 1
    counts.set(day, count)
  }
  const days = [...counts.keys()].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return daysBetween(first, last).map((day) => counts.get(day) ?? emptyDay(day))
}

function emptyDay(day: string): DayCount {
  return { day, ...(Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>) }
}

/** By dates and not by hours: a day may have 23 or 25 of them. */
function daysBetween(first: string, last: string): string[] {
  const lastMs = Date.parse(last)
  const fromMs = Math.max(Date.parse(first), lastMs - (maxDays - 1) * 86_400_000)
  const count = Math.round((lastMs - fromMs) / 86_400_000) + 1
  return Array.from({ length: count }, (_, index) =>
    new Date(fromMs + index * 86_400_000).toISOString().slice(0, 10),
  )
}
