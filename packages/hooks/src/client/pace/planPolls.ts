import { type Durations, partOver } from './learnedDurations.ts'

const stepMs = 500
const soonest = 2_000 / stepMs
const latest = 5_000 / stepMs
const mostSteps = 1_200

/** For how long to wait after each half second of a run's time; afterwards, the longest. */
export type PollPlan = readonly number[]

/** The usual wait, before anything is known: 2 s, growing by a fifth each time to 5 s. */
export function usualWaitMs(pollCount: number): number {
  return Math.min(2_000 * 1.2 ** pollCount, 5_000)
}

/** Of a plan, the wait after so long. */
export function waitAfter(plan: PollPlan, ms: number): number {
  return (plan[Math.round(ms / stepMs)] ?? latest) * stepMs
}

/**
 * Plans polls so that a finish is seen as early as so many requests allow as the usual schedule makes: by dynamic
 * programming backwards from the longest run, over what each request costs (optimum checking procedures, Barlow, Hunter and
 * Proschan 1963). Never closer than two seconds, never further apart than five.
 */
export function planPolls(durations: Durations): PollPlan {
  /** By half seconds: which part still runs, and how long a run has run on average by then. */
  const over: number[] = []
  const ran = [0]
  for (let step = 0; step < mostSteps; step += 1) {
    const part = partOver(durations, step * stepMs)
    if (part < 0.004) break
    over.push(part)
    ran.push(ran[step]! + part)
  }
  const end = over.length
  let budget = 0
  for (let ms = 0, count = 0; ms < end * stepMs; ms += usualWaitMs(count - 1)) {
    count += 1
    budget += over[Math.floor(ms / stepMs)]!
  }
  let plan: number[] = []
  let [cheap, dear] = [0.01, 200]
  for (let round = 0; round < 14; round += 1) {
    const price = Math.sqrt(cheap * dear)
    const costs: number[] = []
    const requests: number[] = []
    const waits: number[] = []
    for (let step = end - 1; step >= 0; step -= 1) {
      const part = over[step]!
      let least = Infinity
      for (let wait = soonest; wait <= latest; wait += 1) {
        // Runs that end meanwhile are seen at its end.
        const late = wait * part - (ran[Math.min(step + wait, end)]! - ran[step]!)
        const cost = late + (costs[step + wait] ?? 0)
        if (cost < least) [least, waits[step]] = [cost, wait]
      }
      costs[step] = least + price * part
      requests[step] = part + (requests[step + waits[step]!] ?? 0)
    }
    if (requests[0]! > budget) cheap = price
    else [dear, plan] = [price, waits]
  }
  return plan
}
