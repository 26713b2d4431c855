/** Counts what one key may do; a limiter of `rate-limiter-flexible` is one. */
export interface SharedLimiter {
  /** Settles if the key may, else rejects with `{ msBeforeNext }`. Any other rejection is a failure of the store. */
  consume(key: string): Promise<unknown>
  /** Lets the key do nothing for so many seconds. A longer time that it has already been given stays. */
  block(key: string, seconds: number): Promise<unknown>
}

/** What is known of one answer: it is there, it is the asker's turn to get it, or another instance is getting it. */
export type SharedClaim =
  | { state: 'answered'; value: string; leftMs: number }
  | { state: 'mine' }
  | { state: 'taken' }

/**
 * What instances of a proxy have in common. Each function is atomic, counts time by the store's own clock, and rejects
 * if the store cannot be reached: the proxy then goes on alone. Every key is a hash or fixed, and begins with a name
 * in braces that stands for the Cloudsquid key and `baseUrl`.
 */
export interface SharedStore {
  /** Makes a limiter of so many points for each key, in windows that begin with the first point. */
  limiter(options: { points: number; durationMs: number }): SharedLimiter
  /** Gives the answer that is kept, or else the right to get it for `leaseMs` to the first who asks. */
  claim(key: string, lease: { owner: string; leaseMs: number }): Promise<SharedClaim>
  /** Prolongs the right of its owner. */
  renew(key: string, lease: { owner: string; leaseMs: number }): Promise<unknown>
  /** Ends the right of its owner, and keeps the answer for `keepMs` if there is one. Does nothing for anybody else. */
  release(key: string, kept: { owner: string; value?: string; keepMs: number }): Promise<unknown>
  read(key: string): Promise<string | undefined>
  write(key: string, kept: { value: string; keepMs: number }): Promise<unknown>
  /** Notes that an instance is alive; tells how many were within `aliveMs`, and for how long the store has had its memory. */
  join(key: string, instance: { id: string; aliveMs: number }): Promise<{ instances: number; ageMs: number }>
}
