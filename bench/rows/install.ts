import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packPackage } from '../../test/support/packPackage.ts'
import { round, type Table } from '../Table.ts'

const bench = new URL('..', import.meta.url).pathname

/** Where a package lies that is asked for from a folder, as Node looks for it. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === dirname(folder)) return undefined
  }
}

function dependenciesOf(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  return Object.keys(dependencies)
}

/** A package with all that it depends on; peers are the app's own. */
function closure(start: string, found = new Set<string>()): Set<string> {
  if (found.has(start)) return found
  found.add(start)
  for (const name of dependenciesOf(start)) {
    const next = find(name, start)
    if (next) closure(next, found)
  }
  return found
}

function bytesIn(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    // What lies below is another package, and counted if it is needed.
    if (entry.isDirectory() && entry.name !== 'node_modules') bytes += bytesIn(path)
    else if (entry.isFile()) bytes += statSync(path).size
  }
  return bytes
}

/** What `npm install` puts on the disk. */
export async function installTable(): Promise<Table> {
  const packed = await packPackage('hooks')
  const ownBytes = packed.files.reduce((sum, file) => sum + statSync(join(packed.folder, file)).size, 0)
  const own = dependenciesOf(packed.folder).flatMap((name) => [...closure(find(name, bench)!)])
  await packed.dispose()
  const query = [...closure(find('@tanstack/react-query', bench)!)]
  const peer = (...names: string[]) => [...new Set(names.flatMap((name) => [...closure(find(name, bench)!)]))]
  const row = (name: string, folders: string[], more = { packages: 0, bytes: 0 }) => [
    name,
    new Set(folders).size + more.packages,
    round([...new Set(folders)].reduce((sum, folder) => sum + bytesIn(folder), more.bytes) / 2 ** 20),
  ]
  return {
    title: 'Installed',
    about:
      'What `npm install` puts on the disk, with all that it depends on; React is there. Ours with the proxy, the scripted API, its guides and error pages.',
    head: ['what', 'packages', 'MiB'],
    rows: [
      row('ours, without TanStack Query', own, { packages: 1, bytes: ownBytes }),
      row('ours, with TanStack Query', [...own, ...query], { packages: 1, bytes: ownBytes }),
      row('TanStack Query', query),
      row('SWR', peer('swr')),
      row('RTK Query', peer('@reduxjs/toolkit', 'react-redux')),
      row('ahooks', peer('ahooks')),
      row('Trigger.dev', peer('@trigger.dev/react-hooks')),
    ],
  }
}
