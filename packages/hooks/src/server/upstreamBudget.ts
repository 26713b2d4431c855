import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import type { Common } from './connectStore.ts'
import { probeMs } from './storeGuard.ts'
import type { SharedLimiter } from './SharedStore.ts'
import { takeFrom } from './takeFrom.ts'
import type { UpstreamHold } from './upstreamHold.ts'

export interface BudgetOptions {
  ratePerSecond: number | undefined
  hold: UpstreamHold
  instances: number | undefined
  common: Common | undefined
  now: () => number
}

export interface UpstreamBudget {
  /** Takes the right to one upstream request; gives the milliseconds to wait if there is none, else 0. */
  take: () => Promise<number>
  /** Lets no instance ask for so long. */
  block(ms: number): void
}

const aliveMs = 10_000
/** A store that has just begun does not know what instances did while it was away: by then all are back, and a second has passed. */
const settleMs = probeMs + 1000

/** Counts upstream requests: in the store of all instances, or here where there is none or it is away. */
export function upstreamBudget({
  ratePerSecond,
  hold,
  instances,
  common,
  now,
}: BudgetOptions): UpstreamBudget {
  let known = instances ?? 1
  let id = ''
  let joined = { atMs: -Infinity, outages: -1, readyAtMs: 0 }
  let alone = { share: 0, limiter: spread(1) }
  // Without a rate only holds matter; a limiter whose end nobody reaches carries them.
  const points = ratePerSecond
    ? { points: 1, durationMs: spacingMs(ratePerSecond) }
    : { points: 1e9, durationMs: 1000 }
  const limiter = common?.store.limiter(points)

  /** What this instance may do by itself: floor, as each window of a second holds whole requests. */
  function takeAlone(): Promise<number> | number {
    if (!ratePerSecond) return 0
    const part = ratePerSecond / known
    const share = part > 1 && known > 1 ? Math.floor(part) : part
    if (alone.share !== share) alone = { share, limiter: spread(share) }
    // What all instances were given in the second before the store went is not known here.
    const goneMs = now() - (common?.guard.awaySince() ?? -Infinity)
    return goneMs < 1000 ? 1000 - goneMs : takeFrom(alone.limiter, 'budget')
  }

  async function takeCommon({ store, guard, nameOf }: Common, points: SharedLimiter): Promise<number> {
    // First of all after an outage: the store may have begun anew.
    if (guard.outages() !== joined.outages || now() - joined.atMs > 1000) {
      const outages = guard.outages()
      id ||= crypto.randomUUID()
      const met = await store.join(await nameOf('instances'), { id, aliveMs })
      known = instances ?? met.instances
      joined = { atMs: now(), outages, readyAtMs: ratePerSecond ? now() + settleMs - met.ageMs : 0 }
    }
    const settlingMs = joined.readyAtMs - now()
    return settlingMs > 0 ? settlingMs : takeFrom(points, await nameOf('budget'))
  }

  return {
    async take() {
      const heldMs = hold.leftMs()
      if (heldMs > 0) return heldMs
      return common && limiter ? common.guard.run(() => takeCommon(common, limiter), takeAlone) : takeAlone()
    },
    block(ms) {
      if (!common || !limiter) return
      const block = async () => limiter.block(await common.nameOf('budget'), Math.ceil(ms / 1000))
      void common.guard.run<unknown>(block, () => undefined)
    },
  }
}

/** A twentieth more than needed: what is sent evenly arrives a little unevenly, and the upstream counts what arrives. */
function spacingMs(ratePerSecond: number): number {
  return Math.ceil(1050 / ratePerSecond)
}

/** One at a time, evenly: so no second holds more, wherever it begins. */
function spread(ratePerSecond: number): RateLimiterMemory {
  return new RateLimiterMemory({ points: 1, duration: spacingMs(ratePerSecond) / 1000, keyPrefix: '' })
}
