import { clock, mount, pass, watchTurns } from '../createStage.ts'
import { createServer } from '../createServer.ts'
import type { Follower } from '../followers/Follower.ts'
import { median, round, type Table } from '../Table.ts'

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

interface Measured {
  perPollUs: number
  heapKib: number
  blockMs: number
}

/**
 * What is held, in bytes. Weak references keep what they lead to until a turn of the event loop is over, and streams what
 * they read for some more: collected until that frees nothing any more.
 */
async function heldBytes(): Promise<number> {
  let held = Number.POSITIVE_INFINITY
  for (;;) {
    globalThis.gc?.()
    await pass(1)
    globalThis.gc?.()
    const { heapUsed } = process.memoryUsage()
    if (heapUsed > held - 10_000) return heapUsed
    held = heapUsed
  }
}

/** Mounts so many runs that do not change, and follows them for a while. */
async function measure(follower: Follower, count: number): Promise<Measured> {
  const server = createServer({ latencyMs: 50 })
  const ids = Array.from({ length: count }, (_, index) => `run-${index}`)
  const heapBefore = await heldBytes()
  const endTurns = watchTurns()
  const unmount = mount(follower.follow({ ids, intervalMs: 5_000, fetch: server.fetch, onShow: () => {} }))
  // Until all were answered. A turn of the event loop, as a page has them: one timer, and what it brings about.
  await pass(1_000)
  const blockMs = endTurns()
  await pass(20_000)
  const heapKib = ((await heldBytes()) - heapBefore) / 1_024 / count
  const asked = server.requests.length
  server.requests.length = 0
  const from = cpuMs()
  await pass(30_000)
  const perPollUs = ((cpuMs() - from) * 1_000) / server.requests.length
  unmount()
  await pass(400_000)
  clock.reset()
  if (asked === 0) throw new Error('Nothing was asked.')
  return { perPollUs, heapKib, blockMs }
}

/** CPU and heap of many runs that do not change, side by side. */
export async function cpuTable(followers: readonly Follower[]): Promise<Table> {
  const rows: Table['rows'] = []
  for (const [count, rounds] of [
    [1_000, 5],
    [3_000, 3],
    [10_000, 1],
  ] as const) {
    const found = new Map<Follower, Measured[]>(followers.map((follower) => [follower, []]))
    // One after the other in each round, so that a busy moment of the machine is nobody's alone. The first one warms up.
    for (let turn = count === 1_000 ? 0 : 1; turn <= rounds; turn += 1)
      for (const follower of followers) {
        const measured = await measure(follower, count)
        if (turn > 0) found.get(follower)!.push(measured)
      }
    const base = found.get(followers.at(-1)!)!
    for (const [{ name }, all] of found) {
      const cell = (of: (one: Measured) => number) => {
        const value = median(all.map(of))
        return `${round(value)} (${(value / median(base.map(of))).toFixed(2)} x)`
      }
      rows.push([
        count.toLocaleString('en'),
        name,
        cell((one) => one.perPollUs),
        cell((one) => one.heapKib),
        cell((one) => one.blockMs),
      ])
    }
  }
  return {
    title: 'Many runs that do not change',
    about:
      'One component follows them, asking each every 5 s without a limit. Of rounds in which they take turns the median (five of 1,000, three of 3,000, one of 10,000), in brackets the ratio to `useQueries`. All are built as an app builds them. The time of the simulated clock and server is in all of them; the longest block is one turn of the event loop.',
    head: ['runs', 'by', 'CPU a poll, µs', 'heap a run, KiB', 'longest block while it mounts, ms'],
    rows,
  }
}
