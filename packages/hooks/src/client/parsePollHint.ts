/** Timers count in a signed 32-bit number: a longer one fires at once. */
export const maxTimerMs: number = 2 ** 31 - 1

/** Nobody who means it asks to wait for longer than a day. */
const longestHintMs = 86_400_000

/**
 * Reads how long the server asks to wait: a header that ends in `-poll-after-ms` or `retry-after-ms`, else
 * `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). What is past, negative, zero, not a number, or more than a
 * day is no hint.
 */
export function parsePollHint(headers: Headers, nowMs: number): number | undefined {
  let hint: string | undefined
  headers.forEach((value, name) => {
    if (name.endsWith('-poll-after-ms') || name === 'retry-after-ms') hint ??= value
  })
  const value = headers.get('retry-after')
  // A date is of the server's clock, which need not be the device's.
  const sinceMs = timeOf(headers.get('date')) ?? nowMs
  return digits(hint, 1) ?? digits(value, 1_000) ?? likely((timeOf(value) ?? 0) - sinceMs)
}

/** Without a time of day it is no HTTP date: Date.parse reads "-1" as a year, and "room 2050" too. */
function timeOf(value: string | null | undefined): number | undefined {
  return (value && /\d\d:\d\d:\d\d/.test(value) && Date.parse(value)) || undefined
}

/** Digits only: `1e99` and `0x10` are slips, and the one would end the polling. */
function digits(value: string | null | undefined, unitMs: number): number | undefined {
  return value && /^\d+(\.\d+)?$/.test(value) ? likely(Number(value) * unitMs) : undefined
}

function likely(ms: number): number | undefined {
  return ms > 0 && ms <= longestHintMs ? ms : undefined
}
