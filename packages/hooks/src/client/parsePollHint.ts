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
  const inMs = hint === undefined ? undefined : positive(hint, 1)
  return inMs ?? retryAfter(headers.get('retry-after')?.trim(), nowMs)
}

function retryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (!value) return undefined
  if (/^[\d.]+$/.test(value)) return positive(value, 1000)
  // Without a letter it is no HTTP date; Date.parse would read "-1" as a year.
  const atMs = /[a-z]/i.test(value) && !/^[\d.e+-]+$/i.test(value) ? Date.parse(value) : Number.NaN
  return atMs > nowMs ? Math.min(atMs - nowMs, maxTimerMs) : undefined
}

function positive(value: string, unitMs: number): number | undefined {
  const ms = Number(value) * unitMs
  return ms > 0 && Number.isFinite(ms) ? Math.min(ms, maxTimerMs) : undefined
}
