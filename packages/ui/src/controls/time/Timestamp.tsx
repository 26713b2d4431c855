import { formatAgo, formatDateTime, formatTimeOfDay } from './formatDate.ts'
import { useUiEnvironment } from './UiEnvironment.tsx'
import { useNow } from './useNow.ts'

const withTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/

export interface TimestampProps {
  /** A moment, or a text as it arrived: one that is no moment (a date alone, nonsense) is shown as it is. */
  value: Date | string
  /** @default 'dateTime' */
  mode?: 'dateTime' | 'time' | 'ago'
}

/** Shows a moment in the reader's zone. A date without a time is never parsed: it would move by a day in the west. */
export function Timestamp({ value, mode = 'dateTime' }: TimestampProps) {
  const environment = useUiEnvironment()
  const nowMs = useNow(() => (mode === 'ago' ? 1000 : undefined))
  const date = toDate(value)
  if (!date) return <span>{String(value)}</span>
  const text = {
    dateTime: () => formatDateTime(date, environment),
    time: () => formatTimeOfDay(date, environment),
    ago: () => formatAgo(date, nowMs, environment.locale),
  }[mode]()
  return <time dateTime={date.toISOString()}>{text}</time>
}

function toDate(value: Date | string): Date | undefined {
  const date = typeof value === 'string' && withTime.test(value.trim()) ? new Date(value.trim()) : value
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : undefined
}
