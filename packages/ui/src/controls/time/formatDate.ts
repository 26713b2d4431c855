import type { UiEnvironment } from './UiEnvironment.tsx'

type Place = Pick<UiEnvironment, 'locale' | 'timeZone'>

/** Writes a moment with its date and zone: `12 Nov 2026, 10:44 CET`. */
export function formatDateTime(date: Date, { locale, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(date)
}

/** Writes the time of day: `10:42`. */
export function formatTimeOfDay(date: Date, { locale, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(date)
}

/** Writes how long ago a moment was: `now`, `3s ago`. A moment in the future, as clocks that disagree give it, is now. */
export function formatAgo(date: Date, nowMs: number, locale: string | undefined): string {
  const seconds = Math.max(0, Math.floor((nowMs - date.getTime()) / 1000))
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })
  if (seconds < 60) return words.format(-seconds, 'second')
  if (seconds < 3600) return words.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 86_400) return words.format(-Math.floor(seconds / 3600), 'hour')
  return words.format(-Math.floor(seconds / 86_400), 'day')
}
