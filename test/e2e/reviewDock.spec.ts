import type { Page } from '@playwright/test'
import { expect, test } from './dashboard.ts'

const dock = (page: Page) => page.getByRole('region', { name: 'Review', exact: true })
const button = (page: Page, name: RegExp | string) => dock(page).getByRole('button', { name })

const hosting = { sample: /Hosting invoice/, shows: 'TH-2026-00418' }
const grocery = { sample: /Grocery receipt/, shows: '49.66' }
const phone = { width: 360, height: 740 }

async function openRun(page: Page, url: string, { sample, shows }: typeof hosting): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: sample }).click()
  await expect(page.getByRole('main').getByText(shows, { exact: true }).first()).toBeVisible()
}

async function tellName(page: Page): Promise<void> {
  await dock(page).getByLabel('Your name').fill('Dana Fischer')
  await button(page, 'Go on').click()
}

/** How much of the window the dock has. */
const share = (page: Page) =>
  dock(page).evaluate((element) => element.getBoundingClientRect().height / innerHeight)

test('on a phone, one run is approved and another rejected in the dock', async ({ browser, dashboard }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await openRun(page, dashboard.url, hosting)
  await expect(dock(page)).toBeInViewport({ ratio: 0.99 })
  await button(page, /^Approve/).tap()
  await tellName(page)
  await expect(dock(page).getByText(/^sent in/)).toBeVisible()
  await button(page, /^Send now/).tap()
  await expect(dock(page).getByText('by Dana Fischer')).toBeVisible()

  await openRun(page, dashboard.url, grocery)
  await button(page, /^Reject/).tap()
  await expect(button(page, /Amounts are wrong/)).toBeInViewport()
  expect(await share(page)).toBeLessThanOrEqual(0.5)
  await button(page, /Amounts are wrong/).tap()
  await button(page, /^Undo/).tap()
  await expect(dock(page).getByLabel('Comment')).toHaveValue('Amounts are wrong.')
  await page.reload()
  await expect(dock(page).getByLabel('Comment')).toHaveValue('Amounts are wrong.')
  await button(page, /^Reject/).tap()
  await button(page, /^Send now/).tap()
  await expect(dock(page).getByText('by Dana Fischer')).toBeVisible()
  await page.reload()
  await expect(dock(page).getByText('Rejected')).toBeVisible()
  await expect(dock(page).getByText('Amounts are wrong.')).toBeVisible()
  await context.close()
})

test('on a phone, the dock covers nothing that has the focus', async ({ page, dashboard }) => {
  await page.setViewportSize(phone)
  await openRun(page, dashboard.url, hosting)
  await page.getByRole('heading', { level: 1 }).focus()
  const covered: string[] = []
  const seen = { outside: 0, inside: 0 }
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      const foot = [...document.querySelectorAll('article section')].find(
        (section) => section.querySelector('h2')?.textContent === 'Review',
      )
      if (!focused || !foot || focused === document.body) return undefined
      const { top, bottom, height } = focused.getBoundingClientRect()
      return {
        name: focused.getAttribute('aria-label') ?? focused.getAttribute('name') ?? focused.textContent,
        isInside: foot.contains(focused),
        // Of what is higher than the window, such as a whole table, the beginning has to be in view.
        overlapPx: (height > innerHeight / 2 ? top : bottom) - foot.getBoundingClientRect().top,
      }
    })
    if (!stop) break
    if (stop.isInside) {
      seen.inside += 1
      continue
    }
    seen.outside += 1
    if (stop.overlapPx > 0) covered.push(`${stop.name} by ${stop.overlapPx} px`)
  }
  expect(covered).toEqual([])
  expect(seen.outside).toBeGreaterThan(8)
  expect(seen.inside).toBeGreaterThan(2)

  // A window of a few lines, as at 400 %, is for the page.
  await page.evaluate(() => scrollTo(0, 0))
  await page.setViewportSize({ width: 320, height: 256 })
  await expect(dock(page)).not.toBeInViewport()
})

test('while somebody decides, fields and document stay in sight', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRun(page, dashboard.url, hosting)
  const canvas = page.locator('canvas').first()
  await expect(canvas).toBeVisible()
  for (const open of ['', 'x'] as const) {
    if (open) await page.keyboard.press(open)
    await expect(dock(page)).toBeInViewport({ ratio: 0.99 })
    const places = await page.evaluate(() => {
      const box = (element: Element | null | undefined) => element?.getBoundingClientRect()
      const foot = [...document.querySelectorAll('article section')].find(
        (section) => section.querySelector('h2')?.textContent === 'Review',
      )
      return { foot: box(foot), paper: box(document.querySelector('canvas')) }
    })
    expect(places.foot?.right ?? Infinity).toBeLessThanOrEqual(places.paper?.left ?? 0)
    expect(await share(page)).toBeLessThan(0.35)
  }
  await expect(dock(page).getByRole('group', { name: 'Why is it rejected?' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dock(page).getByRole('group', { name: 'Why is it rejected?' })).toBeHidden()
})

test('after a decision the next run opens, if somebody wishes it, and U goes back', async ({
  page,
  dashboard,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRun(page, dashboard.url, grocery)
  await openRun(page, dashboard.url, hosting)
  await page.getByRole('checkbox', { name: /^Go to the next one/ }).check()
  await button(page, /^Approve/).click()
  await tellName(page)
  await expect(page.getByRole('heading', { level: 1, name: /49\.66|grocery/i })).toBeVisible()
  await expect(dock(page).getByRole('list', { name: 'Other decisions' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('main').getByText(hosting.shows, { exact: true }).first()).toBeVisible()
  await expect(button(page, /^Approve/)).toBeVisible()
})

test('a decision that still waits is sent when its page goes', async ({ page, dashboard, context }) => {
  await openRun(page, dashboard.url, hosting)
  await button(page, /^Approve/).click()
  await tellName(page)
  await expect(dock(page).getByText(/^sent in/)).toBeVisible()
  const address = page.url()
  await page.goto('about:blank')
  const other = await context.newPage()
  await other.goto(address)
  await expect(dock(other).getByText('by Dana Fischer')).toBeVisible()
})
