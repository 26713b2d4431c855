import type { Page } from '@playwright/test'
import { expect, test } from './dashboard.ts'
import { expectAccessible } from './expectAccessible.ts'
import { look } from './look.ts'
import { startBrokenRun } from './startBrokenRun.ts'

const unknownRun = '00000000-0000-4000-8000-00000000dead'

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

for (const width of [1280, 768, 360])
  test(`start, done, failed and missing runs, in shape and accessible: ${width} px`, async ({
    browser,
    dashboard,
  }) => {
    // Nine pages, each judged by axe in two themes.
    test.setTimeout(300_000)
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    const main = page.getByRole('main')
    const inShape = async (name: string, tab = page) => {
      // What axe judges is the same at every width, and a full check takes seconds.
      if (width === 1280) await expectAccessible(tab)
      await expectNoSidewaysScrolling(tab)
      await look(tab, `${name}-${width}`, { fullPage: true })
    }

    // An unknown run is asked for again until its grace is over: in a tab of its own, while the others are looked at.
    const missing = await context.newPage()
    await missing.goto(`${dashboard.url}/runs/local/00000000-0000-4000-8000-000000000001/${unknownRun}`)

    await page.goto(dashboard.url)
    await expect(page.getByRole('button', { name: /Hosting invoice/ })).toBeVisible()
    await inShape('start')

    await page.getByRole('button', { name: /Hosting invoice/ }).click()
    await expect(main.getByText(/^(Queued|Extracting)$/).first()).toBeVisible()
    await inShape('under-way')
    await expect(
      main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
    ).toBeVisible()
    await page.getByRole('button', { name: /Reasoning/ }).click()
    await inShape('done')
    for (const view of ['Table', 'JSON']) {
      await page.getByRole('tab', { name: view }).click()
      await inShape(`done-${view.toLowerCase()}`)
    }
    await page.getByRole('button', { name: /^Reject/ }).click()
    await page.getByRole('button', { name: 'Reject for this reason' }).click()
    await expect(page.getByText('Choose a reason or write one.')).toBeVisible()
    await inShape('reason-missing')

    await page.goto(dashboard.url)
    await startBrokenRun(page)
    await expect(main.getByText('Failed', { exact: true }).first()).toBeVisible()
    await inShape('failed')

    expect(missing.url()).toBe(page.url().replace(/[^/]+$/, unknownRun))
    await expect(missing.getByRole('main').getByText(/No run with this id/)).toBeVisible()
    await inShape('missing', missing)
    await context.close()
  })
