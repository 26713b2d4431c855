import { createRandom, logNormal } from '../../test/support/pace/distributions.ts'
import type { Follower } from '../followers/Follower.ts'
import { createServer, type ServerOptions } from '../createServer.ts'
import { clock, mount, pass } from '../createStage.ts'

export interface Followed {
  requests: number
  /** Of each run, from its end until the page shows it. */
  lagsMs: number[]
  /** Renders that showed something else than the one before, and all renders. */
  renders: number
  most: number
}

/** Lets runs be followed to their end, in the time of the stage. */
export async function followAll(
  follower: Follower,
  options: ServerOptions & { count: number; name?: string; intervalMs?: number; limitMs?: number },
): Promise<Followed> {
  const { count, name = 'run', intervalMs = 3_000, limitMs = 600_000 } = options
  const server = createServer(options)
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`)
  const doneAt = new Map<string, number>()
  let renders = 0
  const unmount = mount(
    follower.follow({
      ids,
      intervalMs,
      fetch: server.fetch,
      onShow(id, status) {
        renders += 1
        if (status === 'done' && !doneAt.has(id)) doneAt.set(id, clock.now)
      },
    }),
  )
  const beganAt = clock.now
  while (doneAt.size < count && clock.now - beganAt < limitMs) await pass(1_000)
  await pass(30_000)
  unmount()
  await pass(1_000)
  const perSecond = new Map<number, number>()
  for (const { at } of server.requests) {
    const second = Math.floor((at - beganAt) / 1_000)
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1)
  }
  return {
    requests: server.requests.length / count,
    lagsMs: ids.map((id) => (doneAt.get(id) ?? Infinity) - server.endOf(id)),
    renders: renders / count,
    most: Math.max(...perSecond.values()),
  }
}

/** Durations that are the same for everybody. */
export function drawDurations(medianMs: number, seed: number): (id: string) => number {
  const random = createRandom(seed)
  const { draw } = logNormal(medianMs)
  const known = new Map<string, number>()
  return (id) => {
    const ms = known.get(id) ?? draw(random)
    known.set(id, ms)
    return ms
  }
}
