import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenSite, openSite, siteFolder, sitePages } from './openSite.ts'

/** Pages of the reference are made by one template for each kind of name, so one of each kind is looked at for all. */
const looked = new Set(
  sitePages.filter((name, index) => {
    const kind = /^api\/.*?\/(functions|interfaces|type-aliases|variables|classes)\//.exec(name)?.[1]
    const isOf = (one: string) => one.startsWith('api/') && one.includes(`/${kind}/`)
    return kind === undefined || sitePages.findIndex(isOf) === index
  }),
)

/** In the dark theme one page of each folder: they differ in their words, and not in their colours. */
const lookedInDark = new Set(
  [...looked].filter((name, index, all) => all.findIndex((one) => dirname(one) === dirname(name)) === index),
)

/** What was found on each page: the places that can be linked to, and the links. */
interface Found {
  ids: ReadonlySet<string>
  links: readonly string[]
}

describe('every page of the site', () => {
  let site: OpenSite
  const found = new Map<string, Found>()

  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())

  it('is there', () => {
    expect(sitePages.length).toBeGreaterThan(80)
  })

  it.each(sitePages)('%s: opens without a word in the console', async (path) => {
    const { page } = site
    await page.goto(site.url + path, { waitUntil: 'load' })
    await page.locator('h1').first().waitFor()
    // VitePress: the switch of the theme has its name once the page is alive, and not before.
    await page.locator('.VPSwitchAppearance:not([title=""])').first().waitFor({ state: 'attached' })
    if (looked.has(path))
      for (const colorScheme of ['light', ...(lookedInDark.has(path) ? ['dark' as const] : [])] as const) {
        // Colours that are on their way go with neither theme.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // A story is looked at where it is played; the picture of the architecture is drawn by Mermaid.
        const { violations } = await new AxeBuilder({ page }).exclude('iframe').exclude('.mermaid').analyze()
        const seen = violations.map(
          ({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        )
        expect(seen).toEqual([])
      }
    expect(site.takeProblems()).toEqual([])
    found.set(path, {
      ids: new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))),
      links: await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)),
    })
  })

  it('has no link that leads to nothing', () => {
    const origin = new URL(site.url).origin
    const broken = [...found].flatMap(([path, { links }]) =>
      links.filter((link) => link.startsWith(origin) && !leads(link)).map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  function leads(link: string): boolean {
    if (!link.startsWith(site.url)) return false
    const { pathname, hash } = new URL(link)
    const file = decodeURIComponent(pathname).slice(new URL(site.url).pathname.length)
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file
    if (!existsSync(join(siteFolder, name))) return false
    const ids = found.get(name)?.ids
    return hash === '' || !ids || ids.has(decodeURIComponent(hash.slice(1)))
  }
})
