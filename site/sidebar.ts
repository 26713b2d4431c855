import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesFolder } from './siteFolders.ts'

export interface SidebarItem {
  text: string
  link?: string
  items?: SidebarItem[]
}

/** What stands beside every page: by what a reader wants to do. Titles are those of the pages. */
export function buildSidebar(): SidebarItem[] {
  return [
    group('Begin', ['start/vite', 'start/next', 'examples']),
    group('Do', guides()),
    group('Coming from', pagesOf('guides/coming-from')),
    group('In your host', pagesOf('guides/hosts')),
    group('Parts and packages', ['parts', 'packages/hooks', 'packages/ui', 'packages/local']),
    group('Look up', [
      'api/index',
      'errors/index',
      'reference/bad-input',
      'reference/attacks',
      'reference/claims',
      'benchmarks',
      'review-day',
      'demo-figures',
    ]),
    group('Carry on', ['architecture', 'decisions/index', 'contributing']),
  ]
}

/** In the order in which they are needed; those that nobody has put in it stand before the last. */
const guideOrder = [
  'guides/following-a-run',
  'guides/extraction',
  'guides/typed-data',
  'guides/when-something-fails',
  'guides/how-polling-decides',
  'guides/what-a-run-did',
  'guides/many-runs',
  'guides/several-tabs',
  'guides/large-answers',
  'guides/reviewing',
  'guides/checks',
  'guides/the-cache',
  'guides/proxy',
  'guides/testing',
  'guides/dashboard',
  'guides/local-cloudsquid',
]
const lastGuide = 'guides/migrating'

function guides(): string[] {
  const others = pagesOf('guides').filter((page) => ![...guideOrder, lastGuide].includes(page))
  return [...guideOrder, ...others, lastGuide]
}

function pagesOf(folder: string): string[] {
  return readdirSync(join(pagesFolder, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.slice(0, -3)}`)
    .toSorted(
      (one, other) =>
        Number(other.endsWith('/index')) - Number(one.endsWith('/index')) || one.localeCompare(other),
    )
}

function group(text: string, pages: readonly string[]): SidebarItem {
  return { text, items: pages.flatMap(item) }
}

/** Absent where the page was not made, as a bench that nobody has run. */
function item(page: string): SidebarItem[] {
  const name = `${page}.md`
  if (!readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' }).includes(name)) return []
  const title = /^# (.+)$/m.exec(readFileSync(join(pagesFolder, name), 'utf8'))?.[1] ?? page
  return [{ text: title.replaceAll('`', ''), link: `/${page.replace(/(^|\/)index$/, '$1')}` }]
}
