const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * Writes how long something took: `14 s`, `2 min 5 s`, `1 h 2 min`, `3 days`. The short units are those of every
 * language; the word for days comes from the locale. Less than nothing, as clocks that disagree give it, is `0 s`.
 */
export function formatElapsed(elapsedMs: number, locale: string | undefined): string {
  const ms = Math.max(0, elapsedMs)
  const digits = new Intl.NumberFormat(locale)
  const part = (unitMs: number, withinMs: number, unit: string) => {
    const count = Math.floor((ms % withinMs) / unitMs)
    return count === 0 ? [] : [`${digits.format(count)} ${unit}`]
  }
  if (ms < minuteMs) return `${digits.format(Math.floor(ms / secondMs))} s`
  if (ms < hourMs) return [...part(minuteMs, hourMs, 'min'), ...part(secondMs, minuteMs, 's')].join(' ')
  if (ms < dayMs) return [...part(hourMs, dayMs, 'h'), ...part(minuteMs, hourMs, 'min')].join(' ')
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  return days.format(Math.floor(ms / dayMs))
}
