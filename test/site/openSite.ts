import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../support/findChromium.ts'
import { serveFolder } from '../support/serveFolder.ts'
import { rootFolder } from '../support/sourceProgram.ts'

export const siteFolder = join(rootFolder, 'site/dist')

/** The folder of a server for which the site was built, as `/somewhere/`: what its pages say of their scripts. */
function builtBase(): string {
  const index = readFileSync(join(siteFolder, 'index.html'), 'utf8')
  const [, base] = /<script type="module" src="(\/(?:[^"]*\/)?)assets\//.exec(index) ?? []
  if (base === undefined) throw new Error('site/dist/index.html loads no script. Run "npm run site" first.')
  return base
}

/** What the build has written below `site/dist`, but for Storybook and the demo; none if it was not built. */
export const sitePages: readonly string[] = existsSync(siteFolder)
  ? readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !/^(storybook|demo)\/|^404\.html$/.test(name))
      .toSorted()
  : []

export interface OpenSite {
  /** Ends with a slash. */
  url: string
  page: Page
  /** What console and requests have complained of since they were last taken. */
  takeProblems: () => string[]
  close: () => Promise<void>
}

/** Serves the site below its folder, and nothing beside it, and opens a page that may ask for nothing else. */
export async function openSite(): Promise<OpenSite> {
  const served = await serveFolder(siteFolder, builtBase())
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArgs,
  })
  const context = await browser.newContext()
  let problems: string[] = []
  await context.route(
    ({ href }) => !href.startsWith(served.url),
    (route) => {
      problems.push(`asks elsewhere: ${route.request().url()}`)
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return {
    url: served.url,
    page,
    takeProblems() {
      const taken = problems
      problems = []
      return taken
    },
    async close() {
      await browser.close()
      served.close()
    },
  }
}
