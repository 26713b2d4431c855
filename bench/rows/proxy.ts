import { execFileSync } from 'node:child_process'
import { median, round, type Table } from '../Table.ts'

/** The CPU of a request through the proxy for a run that nobody else asks for, beside a pass-through that only keeps the key. */
export function proxyTable(): Table {
  const script = new URL('../proxy/measureProxy.ts', import.meta.url).pathname
  const text = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  const { bare, ours } = JSON.parse(text) as { bare: number[]; ours: number[] }
  const row = (name: string, all: number[]) => [
    name,
    round(median(all)),
    `${(median(all) / median(bare)).toFixed(2)} x`,
  ]
  return {
    title: 'The proxy',
    about:
      'CPU of a request for a run that nobody else asks for, over HTTP in processes of their own: the median of rounds in which both take turns. Runs that several ask for are asked for once.',
    head: ['by', 'CPU a request, µs', 'ratio'],
    rows: [row('ours', ours), row('a pass-through that keeps the key', bare)],
  }
}
