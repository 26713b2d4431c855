import { execFileSync } from 'node:child_process'
import type { PollsMeasured } from '../polls/measurePolls.ts'
import { median, round, type Table } from '../Table.ts'

/** What polls that tell nothing new cost a page in a real browser. */
export function pollsTable(): Table {
  const script = new URL('../polls/measurePolls.ts', import.meta.url).pathname
  const tsconfig = new URL('../tsconfig.json', import.meta.url).pathname
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, '1000'], {
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig },
  })
  const measured = JSON.parse(text) as PollsMeasured[]
  const names = [...new Set(measured.map(({ name }) => name))]
  const usOf = (wanted: string | undefined) =>
    median(measured.filter(({ name }) => name === wanted).map(({ us }) => us))
  const rows = names.map((name) => [
    name,
    `${round(usOf(name))} (${(usOf(name) / usOf(names.at(-1))).toFixed(2)} x)`,
  ])
  return {
    title: 'Many runs that do not change, in a browser',
    about:
      'The same with 1,000 runs in Chromium, built for production, the server on the same machine: CPU of the main thread for each poll, with all that the browser does there for a request; medians of three pages in turns, in brackets the ratio to `useQueries`.',
    head: ['by', 'CPU a poll, µs'],
    rows,
  }
}
