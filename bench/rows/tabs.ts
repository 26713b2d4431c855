import { shareTabs } from 'cloudsquid-react/client'
import { createFakeBrowser } from '../../test/support/tabs/createFakeBrowser.ts'
import { createServer } from '../createServer.ts'
import { mount, pass } from '../createStage.ts'
import type { ours } from '../followers/ours.tsx'
import type { Table } from '../Table.ts'

const count = 20

/** How many requests a minute of so many tabs costs that follow the same runs, opened a second and a bit after each other. */
async function countRequests(follower: typeof ours, tabCount: number, isSharing: boolean): Promise<number> {
  const server = createServer()
  const ids = Array.from({ length: count }, (_, index) => `run-${index}`)
  const closers: (() => void)[] = []
  for (let tab = 0; tab < tabCount; tab += 1) {
    const sharing = isSharing ? shareTabs() : undefined
    // Each has caches and clients of its own.
    const { follow } = follower({ scope: 'bench', tabs: sharing })
    const unmount = mount(follow({ ids, intervalMs: 0, fetch: server.fetch, onShow: () => {} }))
    closers.push(unmount, () => sharing?.close())
    await pass(1_300)
  }
  const before = server.requests.length
  await pass(60_000)
  const asked = server.requests.length - before
  for (const close of closers) close()
  await pass(400_000)
  return asked
}

/** What several tabs of one browser ask for, with `tabs` and without. */
export async function tabsTable(follower: typeof ours): Promise<Table> {
  const { BroadcastChannel, locks } = createFakeBrowser()
  Object.assign(globalThis, { BroadcastChannel })
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  const rows: (string | number)[][] = []
  for (const tabCount of [1, 2, 5])
    rows.push([
      tabCount,
      await countRequests(follower, tabCount, false),
      await countRequests(follower, tabCount, true),
    ])
  return {
    title: 'Several tabs on the same runs',
    about: `Requests in a minute for ${count} runs that do not end, by the standard schedule; the tabs were opened 1.3 s after each other. Messages and locks take a millisecond.`,
    head: ['tabs', 'each for itself', '`tabs: shareTabs()`'],
    rows,
  }
}
