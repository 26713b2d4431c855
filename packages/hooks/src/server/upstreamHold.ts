export interface UpstreamHold {
  /** Milliseconds until the upstream may be asked again; 0 if it may now. */
  leftMs(): number
  /** Takes notice of an answer; gives the milliseconds that it asks everybody to wait, if it does. */
  note(response: Response, sentAtMs: number): number | undefined
}

/** A server that says more has probably made a slip, and nobody would notice when it is well again. */
export const longestMs = 900_000

/** One 429, or 503 with a time, of any caller concerns all of them: the key is what has been asked with too often. */
export function upstreamHold(now: () => number): UpstreamHold {
  let since = -Infinity
  let until = 0
  let strikes = 0
  return {
    leftMs: () => Math.min(Math.max(0, until - now()), longestMs),
    note({ status, headers, ok }, sentAtMs) {
      if (ok && sentAtMs > since) strikes = 0
      const hintMs = askedWait(headers)
      if (status !== 429 && !(status === 503 && hintMs !== undefined)) return undefined
      // What was under way when the hold began is part of the same trouble, and counts no second time.
      if (sentAtMs > since) {
        strikes += 1
        since = now()
      }
      const waitMs = Math.min(hintMs ?? 1000 * 2 ** Math.min(strikes - 1, 5), longestMs)
      until = Math.max(until, now() + waitMs)
      return waitMs
    },
  }
}

/** As the client reads it, but a date is compared with the server's own clock where it tells it. */
export function askedWait(headers: Headers): number | undefined {
  let ms: string | undefined
  headers.forEach((value, name) => {
    if (name === 'retry-after-ms' || name.endsWith('-poll-after-ms')) ms ??= value
  })
  const after = headers.get('retry-after') ?? ''
  const sent = Date.parse(headers.get('date') ?? '')
  const wait = /\d\d:\d\d:\d\d/.test(after)
    ? Date.parse(after) - (Number.isNaN(sent) ? Date.now() : sent)
    : digits(after) * 1000
  const found = digits(ms ?? '') || wait
  return found > 0 ? found : undefined
}

function digits(text: string): number {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : 0
}
