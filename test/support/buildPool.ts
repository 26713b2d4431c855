import { type PoolLimits, RunHttpError } from 'cloudsquid-react'
import type { PoolRequest } from '../../packages/hooks/src/client/pool/PoolRequest.ts'
import { createRequestPool } from '../../packages/hooks/src/client/pool/requestPool.ts'

/** One request that the pool has sent. */
export interface Sent {
  key: string
  /** When, in milliseconds of a clock that nobody sets. */
  at: number
  signal: AbortSignal
  answer: () => void
  fail: (error: unknown) => void
}

export interface PoolOptions extends PoolLimits {
  /** Answers each request by itself after so long; without it a test answers. */
  answersAfterMs?: number | ((key: string) => number)
}

/** A pool whose requests are noted, and answered with their own key. */
export function buildPool({ answersAfterMs, ...limits }: PoolOptions = {}) {
  const pool = createRequestPool<string>(limits)
  const sent: Sent[] = []
  let inFlight = 0
  let mostInFlight = 0

  function send(key: string, signal: AbortSignal): Promise<string> {
    inFlight += 1
    mostInFlight = Math.max(mostInFlight, inFlight)
    return new Promise<string>((resolve, reject) => {
      const answer = () => resolve(key)
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      sent.push({ key, at: performance.now(), signal, answer, fail: reject })
      const takesMs = typeof answersAfterMs === 'function' ? answersAfterMs(key) : answersAfterMs
      if (takesMs === 0) answer()
      else if (takesMs !== undefined) setTimeout(answer, takesMs)
    }).finally(() => {
      inFlight -= 1
    })
  }

  return {
    ...pool,
    sent,
    keys: () => sent.map(({ key }) => key),
    times: () => sent.map(({ at }) => at),
    inFlight: () => inFlight,
    mostInFlight: () => mostInFlight,
    /** The last request that went out under a key. */
    last: (key: string): Sent => {
      const found = sent.findLast((one) => one.key === key)
      if (!found) throw new Error(`Nothing was sent under ${key}.`)
      return found
    },
    /** Asks as a poll does that is not the first one, of a run that is looked at. */
    ask: (key: string, options: Partial<PoolRequest<string>> = {}): Promise<string> =>
      pool.run({
        key,
        isVisible: () => true,
        isFirst: false,
        waitMs: Number.POSITIVE_INFINITY,
        timeoutMs: Number.POSITIVE_INFINITY,
        late: (afterMs) => new Error(`gave up after ${afterMs} ms`),
        send: (signal) => send(key, signal),
        ...options,
      }),
  }
}

/** What became of a promise, once it has settled; nobody else needs to catch it. */
export function outcomeOf<TAnswer>(promise: Promise<TAnswer>): () => TAnswer | Error | undefined {
  let outcome: TAnswer | Error | undefined
  promise.then(
    (answer) => (outcome = answer),
    (error: Error) => (outcome = error),
  )
  return () => outcome
}

/** The server's answer that it was too many, or that it is busy. */
export function tooMany(retryAfterMs?: number, status = 429): RunHttpError {
  return new RunHttpError('Reading the run', { status, retryAfterMs })
}
