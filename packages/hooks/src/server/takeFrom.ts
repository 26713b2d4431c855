import type { SharedLimiter } from './SharedStore.ts'

/**
 * Takes one point; gives how long to wait in milliseconds if there is none, else 0.
 *
 * @throws whatever a limiter rejects with that is no refusal: its store has failed
 */
export async function takeFrom(limiter: SharedLimiter, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    const isRefusal = typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal
    if (!isRefusal) throw refusal
    return Math.max(1, Number(refusal.msBeforeNext))
  }
}
