import { RunHttpError } from '../errors.ts'

/** For how long no request begins, because the server said that it was too many. */
export interface Hold {
  since: number
  until: number
  /** Holds in a row without a good answer between them. */
  strikes: number
  /** How the server said so. */
  error?: RunHttpError
}

/** Before the first; earlier than whatever was sent. */
export const noHold: Hold = { since: -1, until: 0, strikes: 0 }

const longestMs = 30_000

/**
 * The hold after a failed request. A 429 holds all requests back, and so does any failure that says how long to wait
 * with a 503. Those that were under way when the hold began are part of the same trouble: they may make it longer if the
 * server says so, and count no second time.
 */
export function holdAfter(hold: Hold, failed: { error: unknown; sentAt: number; now: number }): Hold {
  const { error, sentAt, now } = failed
  if (!(error instanceof RunHttpError)) return hold
  const { status, retryAfterMs } = error
  if (status !== 429 && !(status === 503 && retryAfterMs !== undefined)) return hold
  if (sentAt <= hold.since) return { ...hold, until: Math.max(hold.until, now + (retryAfterMs ?? 0)) }
  const strikes = hold.strikes + 1
  const until = now + (retryAfterMs ?? Math.min(1_000 * 2 ** (strikes - 1), longestMs))
  return { since: now, until, strikes, error }
}
