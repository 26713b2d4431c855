import { formatTimeOfDay } from '../../controls/time/formatDate.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'

/** Shows when a run was added: the time today, the day before that. */
export function ListTime({ atMs }: { atMs: number }) {
  const { locale, timeZone, now } = useUiEnvironment()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone })
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone })
  const date = new Date(atMs)
  const isToday = day.format(date) === day.format(now())
  return (
    <time dateTime={date.toISOString()}>
      {isToday ? formatTimeOfDay(date, { locale, timeZone }) : short.format(date)}
    </time>
  )
}
