import type { Locator, Page } from '@playwright/test'
import { expect, test } from './dashboard.ts'

const bar = (page: Page) => page.getByRole('group', { name: 'Review' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Review' })
const card = (page: Page) => page.getByRole('region', { name: 'Review' })
const scrollTop = (page: Page) => page.evaluate(() => scrollY)
/** A sheet that moves is no place to measure or to press. */
const atRest = (locator: Locator) =>
  expect.poll(() => locator.evaluate((element) => element.getAnimations().length)).toBe(0)

const hosting = { sample: /Hosting invoice/, shows: 'TH-2026-00418' }
const grocery = { sample: /Grocery receipt/, shows: '49.66' }

async function openRun(page: Page, url: string, { sample, shows }: typeof hosting): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: sample }).click()
  await expect(page.getByRole('main').getByText(shows, { exact: true }).first()).toBeVisible()
}

test('on a phone, one run is approved and another rejected by the bar', async ({ browser, dashboard }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await openRun(page, dashboard.url, hosting)
  await bar(page).getByRole('button', { name: 'Approve' }).tap()
  await expect(sheet(page).getByRole('radio', { name: 'Approve' })).toBeChecked()
  await expect(sheet(page).getByRole('button', { name: /Submit review/ })).toBeFocused()
  await atRest(sheet(page))
  // The form is in one place only, and the page behind it has not moved.
  await expect(page.locator('textarea')).toHaveCount(1)
  expect(await scrollTop(page)).toBe(0)
  await sheet(page).getByLabel('Reviewer').fill('Dana Fischer')
  await sheet(page)
    .getByRole('button', { name: /Submit review/ })
    .tap()
  await expect(sheet(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeFocused()
  await expect(card(page).getByText('Approved')).toBeInViewport()
  // The review is in view, so the bar is not needed; it is there again where the review is not.
  await expect(bar(page)).toBeHidden()
  await page.evaluate(() => scrollTo(0, 0))
  await expect(bar(page).getByText('by Dana Fischer')).toBeVisible()

  await openRun(page, dashboard.url, grocery)
  await bar(page).getByRole('button', { name: 'Reject' }).tap()
  await expect(sheet(page).getByRole('radio', { name: 'Reject' })).toBeChecked()
  await expect(sheet(page).getByLabel('Comment')).toBeFocused()
  await atRest(sheet(page))
  await page.keyboard.type('The second VAT rate')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(bar(page).getByRole('button', { name: 'Reject' })).toBeFocused()
  await expect(card(page).getByLabel('Comment')).toHaveValue('The second VAT rate')
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByLabel('Comment')).toBeFocused()
  await sheet(page).getByLabel('Comment').fill('The second VAT rate is missing.')
  await page.keyboard.press('Control+Enter')
  await expect(sheet(page)).toBeHidden()
  await expect(card(page).getByText('The second VAT rate is missing.')).toBeVisible()
  await page.reload()
  await expect(bar(page).getByText('Rejected')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(bar(page)).toBeHidden()
  await context.close()
})

test('on a phone, the bar covers nothing that has the focus, and is out of the way of the review', async ({
  page,
  dashboard,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openRun(page, dashboard.url, hosting)
  // What is in the bar is in view as it is: to go there moves nothing.
  await bar(page).getByRole('button', { name: 'Approve' }).focus()
  expect(await scrollTop(page)).toBe(0)

  await page.getByRole('heading', { level: 1 }).focus()
  const covered: string[] = []
  const seen = { withBar: 0, review: 0 }
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      const group = document.querySelector('[role=group]')
      if (!focused || !group || focused === document.body || group.contains(focused)) return undefined
      const { top, bottom, height } = focused.getBoundingClientRect()
      return {
        name: focused.getAttribute('aria-label') ?? focused.getAttribute('name') ?? focused.textContent,
        isInReview: focused.closest('aside') !== null,
        isBarShown: group.checkVisibility({ visibilityProperty: true }),
        // Of what is higher than the window, such as a whole table, the beginning has to be in view.
        overlapPx: (height > innerHeight / 2 ? top : bottom) - group.getBoundingClientRect().top,
      }
    })
    if (!stop) break
    if (stop.isInReview) seen.review += 1
    if (!stop.isBarShown) continue
    seen.withBar += 1
    if (stop.overlapPx > 0) covered.push(`${stop.name} by ${stop.overlapPx} px`)
  }
  expect(covered).toEqual([])
  expect(seen.withBar).toBeGreaterThan(20)
  expect(seen.review).toBeGreaterThan(3)

  await card(page).getByLabel('Reviewer').click()
  await expect(bar(page)).toBeHidden()
  // At the end of the page the bar has a place of its own, so that it covers nothing there either.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const gap = await page.evaluate(() => {
    const details = document.querySelector('article')?.querySelector('[role=group]')
    const last = details?.parentElement?.previousElementSibling?.getBoundingClientRect().bottom ?? 0
    return (details?.getBoundingClientRect().top ?? 0) - last
  })
  expect(gap).toBeGreaterThan(0)

  // A window of a few lines, as at 400 %, is for the page.
  await page.evaluate(() => scrollTo(0, 0))
  await expect(bar(page)).toBeInViewport()
  await page.setViewportSize({ width: 320, height: 256 })
  await expect(bar(page)).not.toBeInViewport()
})

test('beside the document the review is reached by the bar and by key, with the data in view', async ({
  page,
  dashboard,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRun(page, dashboard.url, hosting)
  // Two columns: the review is in view, and no second way to it is offered.
  await expect(card(page).getByRole('button', { name: /Submit review/ })).toBeInViewport()
  await expect(bar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Show document' }).click()
  await expect(
    page
      .getByText('1 of 1')
      .or(page.getByText('of 1', { exact: true }))
      .first(),
  ).toBeVisible()
  await expect(bar(page)).toBeInViewport({ ratio: 1 })
  await expect(card(page)).not.toBeInViewport()

  await bar(page).getByRole('button', { name: 'Approve' }).click()
  await expect(sheet(page).getByRole('button', { name: /Submit review/ })).toBeFocused()
  await atRest(sheet(page))
  await expect(sheet(page)).toBeInViewport({ ratio: 1 })
  expect(await scrollTop(page)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()

  // The keys go where the bar goes while it stands for the review, and to the form where that is in view.
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('x')
  await expect(sheet(page).getByLabel('Comment')).toBeFocused()
  await page.keyboard.type('Wrong date')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('c')
  await expect(sheet(page).getByLabel('Comment')).toBeFocused()
  await page.keyboard.press('Escape')
  await card(page).getByRole('radio', { name: 'Reject' }).scrollIntoViewIfNeeded()
  await expect(bar(page)).toBeHidden()
  await page.keyboard.press('a')
  await expect(card(page).getByRole('radio', { name: 'Approve' })).toBeChecked()
  await expect(card(page).getByRole('button', { name: /Submit review/ })).toBeFocused()
  await expect(card(page).getByLabel('Comment')).toHaveValue('Wrong date')
})

test('after a review by the bar the next run opens, if somebody wishes it', async ({ page, dashboard }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openRun(page, dashboard.url, grocery)
  await openRun(page, dashboard.url, hosting)
  await page.getByRole('checkbox', { name: 'Go to the next one after submitting' }).check()
  await page.evaluate(() => scrollTo(0, 0))
  await bar(page).getByRole('button', { name: 'Approve' }).click()
  await atRest(sheet(page))
  await sheet(page).getByLabel('Reviewer').fill('Dana Fischer')
  await page.keyboard.press('Control+Enter')
  const next = page.getByRole('heading', { level: 1, name: 'grocery-receipt.pdf' })
  await expect(next).toBeFocused()
  await expect(sheet(page)).toBeHidden()
  await expect(bar(page).getByRole('button', { name: 'Approve' })).toBeEnabled()
  // The page can be scrolled again.
  await page.mouse.wheel(0, 200)
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(0)
})
