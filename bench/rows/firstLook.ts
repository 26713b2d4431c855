import { clock, mount, pass } from '../createStage.ts'
import { createServer } from '../createServer.ts'
import type { ours } from '../followers/ours.tsx'
import { round, type Table } from '../Table.ts'

const [count, perSecond] = [1_000, 10]

/** When half and all of a thousand runs were seen for the first time, under a budget. */
export async function firstLookTable(follower: typeof ours): Promise<Table> {
  const server = createServer()
  const ids = Array.from({ length: count }, (_, index) => `run-${index}`)
  const seenAt = new Map<string, number>()
  const beganAt = clock.now
  const { follow } = follower({ maxRequestsPerSecond: perSecond }, { isList: true })
  const unmount = mount(
    follow({
      ids,
      intervalMs: 0,
      fetch: server.fetch,
      onShow: (id, status) => status && !seenAt.has(id) && seenAt.set(id, clock.now - beganAt),
    }),
  )
  while (seenAt.size < count && clock.now - beganAt < 600_000) await pass(500)
  unmount()
  await pass(400_000)
  const times = [...seenAt.values()].toSorted((one, other) => one - other)
  const row = (name: string, ms: number, leastS: number) => [
    name,
    round(ms / 1_000),
    leastS,
    (ms / 1_000 / leastS).toFixed(2),
  ]
  return {
    title: 'The first look at 1,000 runs',
    about: `One list, ${perSecond} requests a second and no more. The least is what the budget allows if nothing else is asked.`,
    head: ['seen', 'after, s', 'least, s', 'ratio'],
    rows: [
      row('half of them', times[count / 2]!, count / 2 / perSecond),
      row('all', times.at(-1)!, count / perSecond),
    ],
  }
}
