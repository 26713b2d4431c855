import { daysOfValue, isNoSuchDay } from '../../values/readDates.ts'
import type { Check, CheckContext, Finding } from '../Check.ts'
import type { Placed, Role } from '../roles/Role.ts'

/** Before it no document of today was written. */
const earliest = '1970-01-01'
const yearsAhead = 10
const dayMs = 86_400_000

/**
 * Dates exist. Date and due date are of this time, not before 1970 and at most ten years ahead, and the date of the
 * document is not in the future. A day of grace, as it is tomorrow elsewhere. What is no date ("on receipt") is not judged, nor is a
 * date that has another, likely reading.
 */
export const plausibleDates: Check = function* plausibleDates(_data, context) {
  const roles: readonly Role[] = ['date', 'dueDate', 'otherDate']
  const seen = new Set<string>()
  for (const role of roles)
    for (const placed of context.findAll(role)) {
      if (seen.has(placed.pointer)) continue
      seen.add(placed.pointer)
      const code = faultOf(placed, context)
      if (code)
        yield {
          pointer: placed.pointer,
          severity: code === 'noSuchDate' ? 'error' : 'warning',
          code,
          values: { date: String(placed.value) },
        } satisfies Finding
    }
}

function faultOf({ pointer, value }: Placed, { now, find }: CheckContext): string | undefined {
  const text = String(value).trim()
  const days = daysOfValue(text)
  if (days.length === 0) return looksLikeDate(text) || isNoSuchDay(text) ? 'noSuchDate' : undefined
  const isOfDocument = (['date', 'dueDate'] as const).some((role) => find(role)?.pointer === pointer)
  // When somebody was born or a contract began may be long ago.
  if (!isOfDocument) return undefined
  const isToday = now !== undefined && Number.isFinite(now.getTime())
  const tomorrow = isToday ? new Date(now.getTime() + dayMs).toISOString().slice(0, 10) : undefined
  const latest = tomorrow && `${Number(tomorrow.slice(0, 4)) + yearsAhead}${tomorrow.slice(4)}`
  if (days.every((day) => day < earliest || (latest !== undefined && day > latest))) return 'absurdDate'
  const isDateOfDocument = find('date')?.pointer === pointer
  return isDateOfDocument && tomorrow !== undefined && days.every((day) => day > tomorrow)
    ? 'futureDate'
    : undefined
}

/** 2031-02-30 and 31.11.2031 are written as dates, and no calendar has them. */
const looksLikeDate = (text: string) =>
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?:$|[T ]\d{1,2}:)/.test(text)
