import type { Follower } from '../followers/Follower.ts'
import { mean, round, type Table } from '../Table.ts'
import { followAll } from './followed.ts'

const rounds = 24

/** A server that fails for a while, and each run ends while it does: how long until the page shows it after. */
export async function outageTable(followers: readonly Follower[]): Promise<Table> {
  const rows: Table['rows'] = []
  for (const count of [1, 20])
    for (const lastsMs of [20_000, 40_000]) {
      const found = new Map<Follower, { lagsMs: number[]; requests: number[] }>()
      for (let turn = 0; turn < (count === 1 ? rounds : 3); turn += 1)
        for (const follower of followers) {
          // Another moment of everybody's schedule each time.
          const from = 10_000 + turn * 137
          const followed = await followAll(follower, {
            count,
            name: `run-${turn}`,
            outage: [from, from + lastsMs],
            takesMs: () => from + lastsMs,
            limitMs: 300_000,
          })
          const all = found.get(follower) ?? { lagsMs: [], requests: [] }
          found.set(follower, {
            lagsMs: [...all.lagsMs, ...followed.lagsMs],
            requests: [...all.requests, followed.requests],
          })
        }
      for (const [{ name }, { lagsMs, requests }] of found)
        rows.push([
          `${count === 1 ? 'one run' : `${count} runs`}, ${lastsMs / 1_000} s`,
          name,
          round(mean(lagsMs) / 1_000),
          round(Math.max(...lagsMs) / 1_000),
          round(mean(requests)),
        ])
    }
  return {
    title: 'Outages',
    about:
      'The server answers 500 for a while, and every run ends in that time. How many seconds after the server is back the page shows it, and how many requests a run were made in all. Peers ask every 3 s.',
    head: ['outage', 'by', 'mean, s', 'longest, s', 'requests a run'],
    rows,
  }
}
