import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectOf } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { type OpenSite, openSite, siteFolder, sitePages } from './openSite.ts'

/** Storybook and the demo are large, and the machine may be busy. */
const expect = expectOf.configure({ timeout: 30_000 })

describe('the site, in a folder of a server', () => {
  let site: OpenSite

  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => expect(site.takeProblems()).toEqual([]))
  afterAll(() => site?.close())

  it('finds what is searched for, by keys alone', async () => {
    const { page } = site
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Search' }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('retry-after')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toContainText('Retry-After')
  })

  it('plays the stories in its page of parts, in the theme of the page', async () => {
    const { page } = site
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${site.url}parts.html`)
    const stories = page.locator('iframe')
    await expect(stories).toHaveCount(8)
    for (const story of await stories.all()) {
      await story.scrollIntoViewIfNeeded()
      const root = story.contentFrame().locator('#storybook-root')
      await expect(root.locator('*').first()).toBeVisible()
      await expect(story.contentFrame().locator('.sb-errordisplay')).toBeHidden()
      await expect(story.contentFrame().locator('[data-theme=dark]').first()).toBeAttached()
    }
  })

  it('has Storybook beside the pages', async () => {
    const { page } = site
    await page.locator('main').getByRole('link', { name: 'Storybook' }).click()
    const preview = page.frameLocator('#storybook-preview-iframe')
    await expect(preview.locator('#storybook-root *, #storybook-docs *').first()).toBeVisible()
  })

  it('has the demo beside the pages', async () => {
    const { page } = site
    await page.goto(site.url)
    await page.getByRole('link', { name: 'Try the demo' }).click()
    await page.getByRole('navigation', { name: 'Followed runs' }).getByRole('link').first().click()
    await expect(page.getByRole('grid', { name: 'Values' })).toBeVisible()
    await page.getByRole('button', { name: /^Weather/ }).click()
    await expect(page.getByRole('button', { name: 'Outage' })).toBeVisible()
  })

  it('tells machines what it has, and where', () => {
    const index = readFileSync(join(siteFolder, 'llms.txt'), 'utf8')
    const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
    const wanted = sitePages.filter((name) => !name.startsWith('api/') && name !== 'index.html')
    for (const name of wanted) expect(links).toContain(name.replace(/(\/index)?\.html$/, '.md'))
    // From where the file lies, whatever server that is.
    for (const link of links) readFileSync(join(siteFolder, link))
    expect(index).toContain('Links lead on from where this file lies.')
    expect(readFileSync(join(siteFolder, 'llms-full.txt'), 'utf8')).toContain('# Following a run')
  })
})
