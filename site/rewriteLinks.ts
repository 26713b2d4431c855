import { existsSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { rootFolder } from './siteFolders.ts'
import type { SitePages } from './sitePages.ts'

const repository = 'https://github.com/cloudsquid/cloudsquid-react'

/**
 * Turns the links of a page of the repository into those of the site: to the page where there is one, else to the file in
 * the repository. Links in code stay as they are.
 *
 * @throws Error if a link leads to nothing.
 */
export function rewriteLinks(text: string, source: string, pages: SitePages): string {
  const isCode = /(^```[\s\S]*?^```$|`[^`\n]+`)/gm
  return text
    .split(isCode)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(
            /\]\(([^)\s]+)\)/g,
            (_, target: string) => `](${siteTarget(target, source, pages)})`,
          ),
    )
    .join('')
}

function siteTarget(target: string, source: string, pages: SitePages): string {
  // What begins with a slash is a page that is made beside these. VitePress gives no base to a link with a `target`, as those to
  // what is no page of it have, so they go from where they stand.
  if (/^([a-z]+:|#|\/|\.\/(demo|storybook)\/)/.test(target)) return target
  const [path = '', hash] = target.split('#')
  const file = posix.normalize(posix.join(dirname(source), path)).replace(/\/$/, '')
  const page = pages.get(file) ?? pages.get(`${file}/README.md`)
  const anchor = hash === undefined ? '' : `#${hash}`
  if (page !== undefined) return `/${page.replace(/(^|\/)index$/, '$1')}${anchor}`
  if (!existsSync(join(rootFolder, file)))
    throw new Error(`${source} links to ${target}, and there is no ${file}. Correct the link.`)
  if (/\.(svg|png|webp)$/.test(file)) return `/${file.replace(/^docs\//, '')}`
  const kind = statSync(join(rootFolder, file)).isDirectory() ? 'tree' : 'blob'
  return `${repository}/${kind}/main/${file}${anchor}`
}
