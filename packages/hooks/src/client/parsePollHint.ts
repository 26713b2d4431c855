/** Timers count in a signed 32-bit number: a longer one fires at once. */
export const maxTimerMs: number = 2 ** 31 - 1

/**
 * Reads how long the server asks to wait: a header that ends in `-poll-after-ms` or `retry-after-ms`, else
 * `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). What is past, negative, zero, or not a number is no hint.
 */
export function parsePollHint(headers: Headers, nowMs: number): number | undefined {
  let hint: string | undefined
  headers.forEach((value, name) => {
    if (name.endsWith('-poll-after-ms') || name === 'retry-after-ms') hint ??= value
  })
  return positive(hint?.trim(), 1) ?? retryAfter(headers.get('retry-after')?.trim(), nowMs)
}

function retryAfter(value: string | undefined, nowMs: number): number | undefined {
  // Without a time of day it is no HTTP date: Date.parse reads "-1" as a year, and "room 2050" too.
  if (!value || !/\d\d:\d\d:\d\d/.test(value)) return positive(value, 1000)
  const waitMs = Date.parse(value) - nowMs
  return waitMs > 0 ? Math.min(waitMs, maxTimerMs) : undefined
}

/** Digits only: `1e99` and `0x10` are slips, and the one would end the polling. */
function positive(value: string | undefined, unitMs: number): number | undefined {
  const ms = value && /^\d+(\.\d+)?$/.test(value) ? Number(value) * unitMs : 0
  return ms > 0 && Number.isFinite(ms) ? Math.min(ms, maxTimerMs) : undefined
}
