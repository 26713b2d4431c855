import { execFileSync } from 'node:child_process'
import { median, round, type Table } from '../Table.ts'

/** How each is called in the table, by how it is called in the measurement; the first of each server is what the others are compared with. */
const servers: Record<string, string>[] = [
  {
    'bare guides': 'a pass-through that keeps the key',
    'whole guides': 'the same, which reads an answer before it passes it on',
    'ours guides': 'ours',
  },
  {
    'bare platform': 'a pass-through, with the `Response` of Node',
    'whole platform': 'the same, which reads an answer before it passes it on',
    'ours platform': 'ours, with the `Response` of Node',
  },
]

/** The CPU of a request through the proxy for a run that nobody else asks for, beside a pass-through that only keeps the key. */
export function proxyTable(): Table {
  const script = new URL('../proxy/measureProxy.ts', import.meta.url).pathname
  const names = servers.flatMap((server) => Object.keys(server))
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, ...names], { encoding: 'utf8' })
  const measured = JSON.parse(text) as Record<string, number[]>
  const rows = servers.flatMap((server) => {
    const [first = []] = Object.keys(server).map((name) => measured[name])
    return Object.entries(server).map(([name, title]) => {
      const all = measured[name] ?? []
      const ratios = all.map((one, index) => one / first[index]!)
      return [title, round(median(all)), `${median(ratios).toFixed(2)} x`]
    })
  })
  return {
    title: 'The proxy',
    about:
      'CPU of a request for a run that nobody else asks for, over HTTP in processes of their own that run what a build makes: first behind the server of the guides, whose `Response` writes what it is given as it is, then with that of Node, as other servers have it. All take turns in short rounds; the medians of these, and of the ratios in each. Runs that several ask for are asked for once.',
    head: ['by', 'CPU a request, µs', 'ratio'],
    rows,
  }
}
