import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Table } from './Table.ts'

process.env['NODE_ENV'] ??= 'production'
// React and the peers find the timers of the stage when they are loaded.
await import('./createStage.ts')
const { toMarkdown } = await import('./Table.ts')
const { ours } = await import('./followers/ours.tsx')
const { tanstackQuery } = await import('./followers/tanstackQuery.tsx')
const { swr } = await import('./followers/swr.tsx')
const { rtkQuery } = await import('./followers/rtkQuery.tsx')
const { ahooks } = await import('./followers/ahooks.tsx')

const everybody = [ours(), tanstackQuery(), swr, rtkQuery, ahooks]
const unlimited = { maxRequestsPerSecond: 1e6, maxInFlight: 1e6 }
const lists = [
  ours(unlimited, { isList: true, options: { intervalMs: 5_000 } }),
  tanstackQuery({ isList: true }),
]

const tables: Record<string, () => Table | Promise<Table>> = {
  pace: async () => (await import('./rows/pace.ts')).paceTable(),
  following: async () => (await import('./rows/following.ts')).followingTable(everybody),
  outages: async () => (await import('./rows/outages.ts')).outageTable(everybody),
  cpu: async () => (await import('./rows/cpu.ts')).cpuTable(lists),
  firstLook: async () => (await import('./rows/firstLook.ts')).firstLookTable(),
  largeAnswers: async () => (await import('./rows/largeAnswers.ts')).largeAnswersTable(),
  size: async () => (await import('./rows/size.ts')).sizeTable(),
}

// ahooks and RTK Query tell of each failure, of which there are many.
console.error = () => {}

// Some by name, which are only printed; all of them write the page.
const wanted = process.argv.slice(2)
const texts: string[] = []
for (const [name, measure] of Object.entries(tables)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const text = toMarkdown(await measure())
  console.log(text)
  texts.push(text)
}

if (wanted.length === 0) {
  const { paintable } = await import('./rows/pace.ts')
  const { drawPicture } = await import('./drawPicture.ts')
  const docs = new URL('../docs/', import.meta.url)
  writeFileSync(new URL('benchmarks.svg', docs), drawPicture(paintable()))
  const day = execFileSync('date', ['+%Y-%m-%d'], { encoding: 'utf8' }).trim()
  const [cpu] = cpus()
  const head = `# Benchmarks

Side by side with what else follows a run, each written as its own documentation has it. Time is simulated where it can be, so
requests, lag and renders are the same on each machine; CPU and memory are medians of rounds in which all take turns, and
their ratios say more than their figures.

Written by \`npm run bench\` on ${day}: ${cpu?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}.
One table alone: \`npm run bench -- outages\`. The peers are installed apart: \`npm ci --prefix bench\`.

![Lag against requests, and the best that is possible](benchmarks.svg)

Trigger.dev's hooks follow runs of its own service over its own stream, so they cannot stand in these tables.
`
  writeFileSync(new URL('benchmarks.md', docs), [head, ...texts].join('\n'))
}
process.exit(0)
