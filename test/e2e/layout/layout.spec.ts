import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../dashboard.ts'
import { fieldRows } from '../fieldRows.ts'
import { look } from '../look.ts'
import { measureRun } from './measureRun.ts'
import { ownInvoice } from './ownInvoice.ts'
import { watchShifts } from './watchShifts.ts'

const sizes = [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const

interface Look {
  width: number
  height: number
  locale: string
}

async function openRun(browser: Browser, url: string, { width, height, locale }: Look) {
  const context = await browser.newContext({ viewport: { width, height }, locale })
  const page = await context.newPage()
  const shiftsOf = await watchShifts(page)
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(await ownInvoice())
  await expect(page.locator('article[data-phase=done]')).toBeVisible()
  return { page, shiftsOf, close: () => context.close() }
}

const hasDocument = (page: Page) => expect(page.locator('section canvas').first()).toBeVisible()

// Themes change colours alone, which other tests check; words change widths.
for (const locale of ['en-GB', 'de-DE'])
  test(`a run at every width: ${locale}`, async ({ browser, dashboard }) => {
    test.setTimeout(300_000)
    for (const [width, height] of sizes) {
      const { page, shiftsOf, close } = await openRun(browser, dashboard.url, {
        width,
        height,
        locale,
      })
      const isWide = width >= 1200
      if (isWide) await hasDocument(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Blaumeise Druck GmbH')
      await look(page, `run-${width}-${locale}`)

      const seen = await measureRun(page)
      expect.soft(seen.overflowPx, `${width} px`).toBeLessThanOrEqual(0)
      expect.soft(seen.covered, `${width} px`).toEqual([])
      expect.soft(seen.dock?.bottom, `${width} px`).toBeLessThanOrEqual(height)
      expect.soft(seen.dock?.top, `${width} px`).toBeGreaterThan(height / 2)
      if (isWide) {
        expect.soft(seen.firstFieldPx, `${width} px`).toBeLessThanOrEqual(200)
        expect.soft(seen.rowPx, `${width} px`).toBe(32)
        expect.soft(seen.fieldsPx, `${width} px`).toBeGreaterThanOrEqual(400)
        expect.soft(new Set(seen.tops).size, `${width} px`).toBe(1)
      }
      if (width === 1440) {
        expect.soft(seen.documentShare).toBeGreaterThanOrEqual(0.45)
        expect.soft(seen.zoomPercent).toBeGreaterThanOrEqual(90)
      }
      const { sum, shifts } = await shiftsOf()
      expect.soft(sum, `${width} px: ${JSON.stringify(shifts)}`).toBeLessThan(0.02)

      if (!isWide) {
        await page.keyboard.press('d')
        await hasDocument(page)
        await look(page, `document-${width}-${locale}`)
        const swapped = await measureRun(page)
        expect.soft(swapped.overflowPx, `${width} px, document`).toBeLessThanOrEqual(0)
        expect.soft(swapped.dock?.bottom, `${width} px, document`).toBeLessThanOrEqual(height)
        await page.keyboard.press('d')
        await expect(page.getByRole('article').locator(fieldRows).first()).toBeVisible()
      }
      await close()
    }
  })

const desk = { width: 1440, height: 900, locale: 'en-GB' } as const

test('what was set stays set: rail, share, rows', async ({ browser, dashboard }) => {
  const { page, close } = await openRun(browser, dashboard.url, desk)
  await hasDocument(page)
  const before = await measureRun(page)
  await page.getByRole('button', { name: 'Fold the list' }).click()
  const divider = page.getByRole('separator', { name: 'Width of the document' })
  await divider.focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight')
  const share = await divider.getAttribute('aria-valuenow')
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()

  await page.reload()
  await hasDocument(page)
  const after = await measureRun(page)
  expect(after.listPx).toBeLessThan(60)
  expect(after.rowPx).toBe(28)
  expect(after.fieldsPx).toBeGreaterThan((before.fieldsPx ?? 0) + 100)
  await expect(divider).toHaveAttribute('aria-valuenow', share ?? '')
  await look(page, 'set')
  await page.getByRole('button', { name: 'Unfold the list' }).click()
  await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
  await close()
})

test('on paper: the document, its data, its review and its history', async ({ browser, dashboard }) => {
  const { page, close } = await openRun(browser, dashboard.url, desk)
  await hasDocument(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('article').getByText('bm-4471.pdf').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Progress of the run' })).toBeVisible()
  for (const gone of ['navigation', 'separator', 'tab', 'button', 'textbox', 'link'] as const)
    expect(await page.getByRole(gone).filter({ visible: true }).count(), gone).toBe(0)
  const paper = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('article') ?? document.body)
    return { color, backgroundColor }
  })
  expect(paper).toEqual({ color: 'rgb(23, 26, 33)', backgroundColor: 'rgb(255, 255, 255)' })
  await look(page, 'print')
  await close()
})

test('a page whose code does not load says so, and offers another try', async ({ page, dashboard }) => {
  await page.route(/RunPage-[^/]*\.js/, (route) => route.abort())
  await page.goto(dashboard.url)
  await page.getByRole('button', { name: /Hosting invoice/ }).click()
  const alert = page.getByRole('alert')
  await expect(alert.getByText('This page could not be loaded.')).toBeVisible()
  await expect(page.getByText(/fault in the dashboard/)).toHaveCount(0)
  await page.unroute(/RunPage-[^/]*\.js/)
  await alert.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('article')).toBeVisible()
})
