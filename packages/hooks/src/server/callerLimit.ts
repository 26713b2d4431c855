import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import type { SharedLimiter } from './SharedStore.ts'
import type { Common } from './connectStore.ts'
import { takeFrom } from './takeFrom.ts'
import { tooMany } from './tooMany.ts'

/** Refuses callers who ask more often than they may, wherever they ask. */
export function callerLimit(
  ratePerSecond: number | undefined,
  common: Common | undefined,
): (caller: string) => Promise<void> {
  if (!ratePerSecond) return async () => {}
  const points = Math.max(1, Math.floor(ratePerSecond))
  const durationMs = (points / ratePerSecond) * 1000
  const here: SharedLimiter = new RateLimiterMemory({ points, duration: durationMs / 1000, keyPrefix: '' })
  const everywhere = common?.store.limiter({ points, durationMs })
  return async (caller) => {
    const waitMs =
      common && everywhere
        ? await common.guard.run(
            async () => takeFrom(everywhere, await common.nameOf('caller', caller)),
            () => takeFrom(here, caller),
          )
        : await takeFrom(here, caller)
    if (waitMs > 0)
      throw tooMany(
        waitMs,
        'You ask more often than one caller may. Ask again after the time in Retry-After.',
      )
  }
}
