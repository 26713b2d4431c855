import { writeFileSync } from 'node:fs'
import type { Table } from './Table.ts'

process.env['NODE_ENV'] ??= 'production'
// React and the peers find the timers of the stage when they are loaded.
await import('./createStage.ts')
const { toMarkdown } = await import('./Table.ts')
const { buildFollower } = await import('./followers/buildFollower.ts')
const { listsBy } = await import('./followers/listsBy.ts')
const { ours } = await buildFollower('ours')
const { tanstackQuery } = await buildFollower('tanstackQuery')
const { swr } = await buildFollower('swr')
const { rtkQuery } = await buildFollower('rtkQuery')
const { ahooks } = await buildFollower('ahooks')
const { triggerDev } = await buildFollower('triggerDev')
const { writeReadme, writeTables } = await import('./writeDocs.ts')

const everybody = [ours(), tanstackQuery(), swr, rtkQuery, ahooks, triggerDev]
const lists = listsBy(ours, tanstackQuery)

const tables: Record<string, () => Table | Promise<Table>> = {
  conformance: async () => (await import('./rows/conformance.ts')).conformanceTable(everybody),
  pace: async () => (await import('./rows/pace.ts')).paceTable(),
  following: async () => (await import('./rows/following.ts')).followingTable(everybody),
  outages: async () => (await import('./rows/outages.ts')).outageTable(everybody),
  cpu: async () => (await import('./rows/cpu.ts')).cpuTable(lists),
  polls: async () => (await import('./rows/polls.ts')).pollsTable(),
  firstLook: async () => (await import('./rows/firstLook.ts')).firstLookTable(ours),
  tabs: async () => (await import('./rows/tabs.ts')).tabsTable(ours),
  largeAnswers: async () => (await import('./rows/largeAnswers.ts')).largeAnswersTable(),
  largeTasks: async () => (await import('./rows/largeTasks.ts')).largeTasksTable(),
  size: async () => (await import('./rows/size.ts')).sizeTable(),
  install: async () => (await import('./rows/install.ts')).installTable(),
  screen: async () => (await import('./rows/screen.ts')).screenTable(),
  proxy: async () => (await import('./rows/proxy.ts')).proxyTable(),
  longAnswers: async () => (await import('./rows/longAnswers.ts')).longAnswersTable(everybody.slice(0, -1)),
  local: async () => (await import('./rows/local.ts')).localTable(),
}

// ahooks and RTK Query tell of each failure, of which there are many.
console.error = () => {}

// Some by name, or all of them.
const wanted = process.argv.slice(2)
const measured: Table[] = []
for (const [name, measure] of Object.entries(tables)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const table = await measure()
  console.log(toMarkdown(table))
  if (name === 'conformance') writeReadme(table)
  measured.push(table)
}
writeTables(measured)

if (wanted.length === 0 || wanted.includes('pace')) {
  const { paintable } = await import('./rows/pace.ts')
  const { drawPicture } = await import('./drawPicture.ts')
  writeFileSync(
    new URL('../docs/benchmarks.svg', import.meta.url),
    drawPicture(await paintable(everybody.slice(1))),
  )
}
process.exit(0)
