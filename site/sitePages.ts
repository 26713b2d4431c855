import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from './siteFolders.ts'

/** A page of the site, by where its text stands in the repository and where it is on the site, without an ending. */
export type SitePages = ReadonlyMap<string, string>

const single: readonly [source: string, page: string][] = [
  ['site/pages/index.md', 'index'],
  ['docs/architecture.md', 'architecture'],
  ['docs/review-day.md', 'review-day'],
  ['CONTRIBUTING.md', 'contributing'],
  ['examples/README.md', 'examples'],
  ['packages/hooks/README.md', 'packages/hooks'],
  ['packages/ui/README.md', 'packages/ui'],
  ['packages/local/README.md', 'packages/local'],
]

/** Every page that is written by hand; the reference and the page of parts are made beside them. */
export function findSitePages(): SitePages {
  const docs = readdirSync(join(rootFolder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`docs/${name}`, name.slice(0, -3).replace(/(^|\/)README$/, '$1index')] as const)
  return new Map([...docs, ...single])
}
