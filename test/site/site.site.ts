import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, findChromium } from '../support/findChromium.ts'
import { rootFolder } from '../support/sourceProgram.ts'
import { serveFolder, type ServedFolder } from './serveFolder.ts'

const site = join(rootFolder, 'site/dist')
const pages = existsSync(site)
  ? readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !/^(storybook|demo)\/|^404\.html$/.test(name))
      .toSorted()
  : []

/** Pages of the reference are made by one template for each kind of name, so one of each kind is looked at for all. */
const looked = new Set(
  pages.filter((name, index) => {
    const kind = /^api\/.*?\/(functions|interfaces|type-aliases|variables|classes)\//.exec(name)?.[1]
    const isOf = (one: string) => one.startsWith('api/') && one.includes(`/${kind}/`)
    return kind === undefined || pages.findIndex(isOf) === index
  }),
)

/** What was found on each page: the places that can be linked to, and the links. */
interface Found {
  ids: ReadonlySet<string>
  links: readonly string[]
}

describe('the site', () => {
  let served: ServedFolder
  let browser: Browser
  let context: BrowserContext
  /** One page for all of the site: what it has loaded is not loaded again. */
  let page: Page
  let problems: string[] = []
  const found = new Map<string, Found>()

  beforeAll(async () => {
    served = await serveFolder(site)
    browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
    context = await browser.newContext()
    // What is not of this site is not asked for.
    await context.route(
      (url) => url.origin !== served.url,
      (route) => route.abort(),
    )
    page = await context.newPage()
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== served.url && !['data:', 'blob:'].includes(protocol))
        problems.push(`asks elsewhere: ${request.url()}`)
    })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  /** Opens a page and gives what its console and its requests complained of. */
  async function open(path: string): Promise<string[]> {
    problems = []
    await page.goto(`${served.url}/${path}`, { waitUntil: 'load' })
    return problems
  }

  it('has pages', () => {
    expect(pages.length).toBeGreaterThan(80)
  })

  it.each(pages)('%s: opens without a word in the console', async (path) => {
    const said = await open(path)
    await page.locator('h1').first().waitFor()
    if (looked.has(path)) {
      // A story is looked at where it is played; the picture of the architecture is drawn by Mermaid.
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').exclude('.mermaid').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    }
    expect(said).toEqual([])
    found.set(path, {
      ids: new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))),
      links: await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)),
    })
  })

  it('has no link that leads to nothing', () => {
    const broken = [...found].flatMap(([path, { links }]) =>
      links.filter((link) => link.startsWith(served.url) && !leads(link)).map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  function leads(link: string): boolean {
    const { pathname, hash } = new URL(link)
    const file = decodeURIComponent(pathname).slice(1)
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file
    if (!existsSync(join(site, name))) return false
    const ids = found.get(name)?.ids
    return hash === '' || !ids || ids.has(decodeURIComponent(hash.slice(1)))
  }

  it.each(['storybook/', 'demo/'])('%s: opens beside the pages', async (path) => {
    const said = await open(path)
    await page.getByRole('main').or(page.locator('#storybook-preview-wrapper')).first().waitFor()
    expect(said).toEqual([])
  })

  it('tells machines what it has', () => {
    expect(readFileSync(join(site, 'llms.txt'), 'utf8')).toContain('following-a-run')
  })
})
