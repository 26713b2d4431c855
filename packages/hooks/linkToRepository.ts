import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const repository = 'https://github.com/cloudsquid/cloudsquid-react/blob/main'
/** Where the pages lie in the repository. */
const docs = 'docs'

/**
 * Makes of each link that leads out of the published pages, to an example or to a figure, one into the repository: a
 * reader of the tarball has no such file.
 */
export function linkToRepository(folder: string): void {
  const published = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const isPublished = new Set(published.map((name) => join(docs, name)))
  for (const name of published.filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const linked = text.replaceAll(/\]\((?!\w+:|#)([^)#\s]+)/g, (link, target: string) => {
      const path = relative('.', join(docs, dirname(name), target))
      return isPublished.has(path) ? link : `](${repository}/${path}`
    })
    if (linked !== text) writeFileSync(join(folder, name), linked)
  }
}
