import type { Page } from '@playwright/test'
import { expect, test } from './dashboard.ts'
import { tabTo } from './tabTo.ts'

/** Keeps everything that the page's one live region says. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const region = document.querySelector('[role="status"]')
    if (!region) throw new Error('The page has no live region.')
    new MutationObserver(() => {
      if (region.textContent) said.push(region.textContent)
    }).observe(region, { childList: true, subtree: true, characterData: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

test('start, watch, read, reject, take back and approve by keyboard alone, each thing said once', async ({
  page,
  dashboard,
}) => {
  await page.goto(dashboard.url)
  await expect(page.getByRole('button', { name: /Hosting invoice/ })).toBeVisible()
  const said = await listen(page)
  await tabTo(page, /Hosting invoice/)
  await page.keyboard.press('Enter')
  const main = page.getByRole('main')
  await expect(
    main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
  ).toBeVisible()

  await page.keyboard.press('2')
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await expect(main.getByText(/rule engine of the local server/)).toBeVisible()

  await page.keyboard.press('x')
  await tabTo(page, /^$/)
  await expect(page.getByLabel('Reason in words')).toBeFocused()
  await page.keyboard.type('j is typed here, and goes nowhere')
  await expect(page).toHaveURL(/\/runs\//)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.press('Escape')
  // Nothing was decided: the reason stands as the comment, and is of its side.
  await expect(page.getByLabel('Comment')).toHaveValue('j is typed here, and goes nowhere')
  await page.keyboard.press('a')
  await tabTo(page, /^Leave it out$/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Dana Fischer')
  await page.keyboard.press('Enter')
  // Where the reader was before anything was asked.
  await expect(page.getByRole('button', { name: /Reasoning/ })).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.getByLabel('Comment')).toHaveValue('j is typed here, and goes nowhere')
  await page.keyboard.press('a')
  await tabTo(page, /^Leave it out$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(main.getByText('by Dana Fischer')).toBeVisible()

  await expect.poll(async () => (await said()).at(-1)).toContain('Review saved')
  // Two of the run; approved, taken back, approved, saved.
  expect((await said()).length).toBeLessThanOrEqual(6)
})

test('a finished, reviewed run is one click away from the first page', async ({ page, dashboard }) => {
  await page.goto(dashboard.url)
  await page.getByRole('link', { name: /Look at a finished run/ }).click()
  const main = page.getByRole('main')
  await expect(
    main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
  ).toBeVisible()
  await expect(main.getByRole('region', { name: 'Review' }).getByText('Sample reviewer')).toBeVisible()
})

for (const width of [1280, 360])
  test(`nothing shifts on the page when a run ends: ${width} px`, async ({ page, dashboard }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(dashboard.url)
    await page.evaluate(() => {
      const shifts = { sum: 0, since: 0 }
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          }
          if (!hadRecentInput && entry.startTime >= shifts.since) shifts.sum += value
        }
      }).observe({ type: 'layout-shift' })
    })
    await page.getByRole('button', { name: /Hosting invoice/ }).click()
    await expect(page).toHaveURL(/\/runs\//)
    // From here on: that a page comes in the place of another is no shift of either, also where Chromium tells of it later.
    await expect(
      page
        .getByRole('main')
        .getByText(/^(Queued|Extracting)/)
        .first(),
    ).toBeVisible()
    await page.evaluate(() =>
      Object.assign((globalThis as unknown as { shifts: object }).shifts, {
        sum: 0,
        since: performance.now(),
      }),
    )
    await expect(
      page.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }),
    ).toBeVisible()
    const { sum } = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts)
    expect(sum).toBeLessThan(0.02)
  })
