import type { Follower } from '../followers/Follower.ts'
import { mean, round, type Table } from '../Table.ts'
import { drawDurations, type Followed, followAll } from './followed.ts'

/** Runs of 20 s, one after the other by each: requests, lag and renders as they come. */
export async function followingTable(followers: readonly Follower[]): Promise<Table> {
  const rows: Table['rows'] = []
  for (const medianMs of [4_000, 20_000, 90_000])
    for (const follower of followers) {
      const all: Followed[] = []
      for (let seed = 1; seed <= 5; seed += 1)
        all.push(await followAll(follower, { count: 8, takesMs: drawDurations(medianMs, seed) }))
      rows.push([
        `${medianMs / 1_000} s`,
        follower.name,
        round(mean(all.map(({ requests }) => requests))),
        round(mean(all.flatMap(({ lagsMs }) => lagsMs)) / 1_000),
        round(mean(all.map(({ renders }) => renders))),
      ])
    }
  return {
    title: 'Following eight runs at once',
    about:
      'Log-normal durations with a sigma of 0.4, the same ones for everybody, all begun at once and nothing known of them before. Peers ask every 3 s. Renders are of the component of each run; three are the least (nothing yet, running, done).',
    head: ['runs take', 'by', 'requests a run', 'lag, s', 'renders a run'],
    rows,
  }
}
