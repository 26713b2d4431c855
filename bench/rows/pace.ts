import {
  type Distribution,
  logNormal,
  mix,
  outliers,
  pareto,
  scales,
} from '../../test/support/pace/distributions.ts'
import { lagAt, optimumCurve } from '../../test/support/pace/optimum.ts'
import { type Cost, costOf, learned, type Schedule, standard } from '../../test/support/pace/watchRuns.ts'
import type { Follower } from '../followers/Follower.ts'
import { mean, round, type Table } from '../Table.ts'
import { drawDurations, type Followed, followAll } from './followed.ts'

const seeds = [1, 2, 3, 4, 5, 6]

const fixed =
  (ms: number): Schedule =>
  () =>
    ms

/** The fixed interval that costs so many requests. */
function fixedFor(distribution: Distribution, requests: number): Schedule {
  let [short, long] = [300, 60_000]
  for (let step = 0; step < 18; step += 1) {
    const middle = (short + long) / 2
    if (costOf(distribution, fixed(middle), { count: 4_000 }).requests > requests) short = middle
    else long = middle
  }
  return fixed(long)
}

function learnedCosts(distribution: Distribution, count: number): Cost[] {
  return seeds.map((seed) => costOf(distribution, learned(distribution, count, seed), { count: 4_000 }))
}

/** Requests and lag over distributions: what is known of the schedules alone, as pure functions. */
export function paceTable(): Table {
  const rows = [...scales, mix, outliers, pareto].map((distribution) => {
    const usual = costOf(distribution, standard)
    const curve = optimumCurve(distribution)
    const after = (count: number) => {
      const costs = learnedCosts(distribution, count)
      const ratio = mean(costs.map(({ lagMs, requests }) => lagMs / lagAt(curve, requests)))
      return `${round(mean(costs.map(({ lagMs }) => lagMs)) / 1_000)} s (${ratio.toFixed(2)} x)`
    }
    const seconds = (ms: number) => `${round(ms / 1_000)} s`
    return [
      distribution.name,
      round(usual.requests),
      seconds(usual.lagMs),
      seconds(costOf(distribution, fixedFor(distribution, usual.requests)).lagMs),
      after(20),
      after(40),
      seconds(lagAt(curve, usual.requests)),
    ]
  })
  return {
    title: 'Requests and lag',
    about:
      'How long after a run has ended that is seen, on average. "Best" knows all durations and keeps within 2 to 5 s between polls (dynamic programming), with as many requests as the standard schedule. In brackets the ratio to the best at the same number of requests as were made.',
    head: [
      'runs take',
      'requests',
      'standard',
      'fixed interval',
      'learned, 20 runs',
      'learned, 40 runs',
      'best',
    ],
    rows,
  }
}

export interface Picture {
  distribution: Distribution
  curve: Cost[]
  points: { name: string; cost: Cost }[]
}

/** Where those stand who follow runs, at every 3 s; who stand in one place have one point. */
async function pointsOf(followers: readonly Follower[]): Promise<Picture['points']> {
  const points: Picture['points'] = []
  for (const { name, ...follower } of followers) {
    const all: Followed[] = []
    for (let seed = 1; seed <= 25; seed += 1)
      all.push(await followAll({ name, ...follower }, { count: 8, takesMs: drawDurations(20_000, seed) }))
    const cost = {
      requests: mean(all.map(({ requests }) => requests)),
      lagMs: mean(all.flatMap(({ lagsMs }) => lagsMs)),
    }
    const same = points.find((one) => Math.abs(one.cost.requests - cost.requests) < 0.2)
    if (same) same.name = `${name}, ${same.name}`
    else points.push({ name: `${name}: every 3 s`, cost })
  }
  return points
}

/** What is drawn: the curve of the best, and where each schedule and each of the peers is. */
export async function paintable(peers: readonly Follower[]): Promise<Picture> {
  const distribution = logNormal(20_000)
  const costs = learnedCosts(distribution, 40)
  const point = (name: string, schedule: Schedule) => ({ name, cost: costOf(distribution, schedule) })
  return {
    distribution,
    curve: optimumCurve(distribution),
    points: [
      point('ours, before it knows', standard),
      {
        name: 'ours, learned from 40 runs',
        cost: {
          requests: mean(costs.map(({ requests }) => requests)),
          lagMs: mean(costs.map(({ lagMs }) => lagMs)),
        },
      },
      ...(await pointsOf(peers)),
      ...[2, 4, 5].map((seconds) => point(`every ${seconds} s`, fixed(seconds * 1_000))),
    ],
  }
}
