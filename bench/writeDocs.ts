import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { type Table, toMarkdown } from './Table.ts'

const fileOf = (path: string) => new URL(`../${path}`, import.meta.url)

const head = () => `# Benchmarks

Side by side with what else follows a run, each written as its own documentation has it. Time is simulated where it can be, so
requests, lag and renders are the same on each machine; CPU and memory are medians of rounds in which all take turns, and
their ratios say more than their figures.

Written by \`npm run bench\`: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, at
a load of ${loadavg()[1]!.toFixed(1)}, of which the bench itself is one.
One table alone: \`npm run bench -- outages\`. The peers are installed apart: \`npm ci --prefix bench\`.

![Lag against requests, and the best that is possible](benchmarks.svg)

Trigger.dev's \`useRun\` asks for runs of its own service; here the answers are translated into that service's words. Its
\`useRealtimeRun\` cannot be played: it is told over a stream of that service, and an API that is asked has none.
`

/** By their titles; what is not among them comes last. */
const order = [
  'What each of them promises',
  'Requests and lag',
  'Following eight runs at once',
  'Outages',
  'Many runs that do not change',
  'Many runs that do not change, in a browser',
]

/** Puts the tables that were measured in the place of their predecessors in docs/benchmarks.md. */
export function writeTables(measured: readonly Table[]): void {
  const file = fileOf('docs/benchmarks.md')
  const [, ...before] = readFileSync(file, 'utf8').split(/^(?=## )/m)
  const day = execFileSync('date', ['+%Y-%m-%d'], { encoding: 'utf8' }).trim()
  const texts = new Map(before.map((text) => [/^## (.*)/.exec(text)![1]!, text.trimEnd()]))
  for (const table of measured)
    texts.set(table.title, toMarkdown({ ...table, about: `${table.about} Measured on ${day}.` }).trimEnd())
  const placeOf = (title: string) => (order.includes(title) ? order.indexOf(title) : order.length)
  const sorted = [...texts].toSorted(([one], [other]) => placeOf(one) - placeOf(other))
  writeFileSync(file, `${[head().trimEnd(), ...sorted.map(([, text]) => text)].join('\n\n')}\n`)
}

const [begin, end] = ['<!-- Written by `npm run bench`: -->', '<!-- Until here. -->']

/** Puts a table into the README, between its two marks. */
export function writeReadme({ head: columns, rows }: Table): void {
  const file = fileOf('README.md')
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(begin)
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const table = [columns, columns.map(() => '---'), ...rows].map(line).join('\n').replaceAll('](../', '](')
  writeFileSync(file, `${before}${begin}\n\n${table}\n\n${end}${rest.split(end)[1] ?? ''}`)
}
