import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rewriteLinks } from './rewriteLinks.ts'
import { pagesFolder, rootFolder, siteFolder } from './siteFolders.ts'
import { findSitePages } from './sitePages.ts'

/** Copies every page into the folder that VitePress reads, with the links of the site, and the pictures beside them. */
export function collectPages(): void {
  rmSync(pagesFolder, { recursive: true, force: true })
  const pages = findSitePages()
  for (const [source, page] of pages) {
    const text = readFileSync(join(rootFolder, source), 'utf8')
    const file = join(pagesFolder, `${page}.md`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, rewriteLinks(text, source, pages))
  }
  const pictures = join(rootFolder, 'docs/pictures')
  if (existsSync(pictures)) cpSync(pictures, join(pagesFolder, 'public/pictures'), { recursive: true })
  for (const name of readdirSync(join(rootFolder, 'docs')).filter((one) => one.endsWith('.svg')))
    cpSync(join(rootFolder, 'docs', name), join(pagesFolder, 'public', name))
  cpSync(join(siteFolder, 'pages/public'), join(pagesFolder, 'public'), { recursive: true })
}
