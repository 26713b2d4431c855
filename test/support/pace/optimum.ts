import { createRandom, type Distribution } from './distributions.ts'
import type { Cost } from './watchRuns.ts'

const stepMs = 100

/**
 * The least costs that are possible for one who knows all durations and keeps within so many milliseconds between polls: the
 * curve of lag against requests, by dynamic programming over a fine grid and many prices of a request.
 */
export function optimumCurve({ draw }: Distribution, [soonestMs, latestMs] = [2_000, 5_000]): Cost[] {
  const random = createRandom(99)
  const count = 8_000
  const durations = Array.from({ length: count }, () => draw(random)).toSorted((one, other) => one - other)
  const over: number[] = []
  for (let ms = 0, ended = 0; ended < count * 0.9995; ms += stepMs) {
    while (ended < count && durations[ended]! <= ms) ended += 1
    over.push(1 - ended / count)
  }
  const end = over.length
  const ran = [0]
  for (let step = 0; step < end; step += 1)
    ran.push(ran[step]! + (stepMs * (over[step]! + (over[step + 1] ?? 0))) / 2)
  const ranBy = (step: number) => ran[Math.min(step, end)]!
  const [soonest, latest] = [soonestMs / stepMs, latestMs / stepMs]
  return Array.from({ length: 16 }, (_, round) => {
    const price = 60 * 1.7 ** round
    const size = end + latest + 1
    const [costs, requests, lags] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
    for (let step = end - 1; step >= 0; step -= 1) {
      let [least, best] = [Infinity, soonest]
      for (let wait = soonest; wait <= latest; wait += 1) {
        const cost = wait * stepMs * over[step]! - (ranBy(step + wait) - ran[step]!) + costs[step + wait]!
        if (cost < least) [least, best] = [cost, wait]
      }
      costs[step] = least + price * over[step]!
      requests[step] = over[step]! + requests[step + best]!
      lags[step] = least - costs[step + best]! + lags[step + best]!
    }
    // The first one is asked before anything is known.
    return { requests: 1 + requests[0]!, lagMs: lags[0]! }
  })
}

/** The lag of a curve at so many requests, between its points. */
export function lagAt(curve: readonly Cost[], requests: number): number {
  const sorted = curve.toSorted((one, other) => one.requests - other.requests)
  const after = sorted.findIndex((cost) => cost.requests >= requests)
  if (after <= 0) return sorted.at(after)!.lagMs
  const [one, other] = [sorted[after - 1]!, sorted[after]!]
  const part = (requests - one.requests) / (other.requests - one.requests || 1)
  return one.lagMs + part * (other.lagMs - one.lagMs)
}
