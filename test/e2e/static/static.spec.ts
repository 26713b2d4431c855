import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../expectAccessible.ts'
import { expect, test } from './staticDemo.ts'

const samples = fileURLToPath(new URL('../../../apps/demo/public/samples/', import.meta.url))

test.beforeEach(async ({ page, demo }) => {
  // Replays take their time by the page's clock, which nobody waits for here.
  await page.clock.install()
  await page.goto(demo.url)
})

test('a dropped sample is replayed, reviewed, and still there after a reload', async ({ page }) => {
  const main = page.getByRole('main')
  const list = page.getByRole('navigation', { name: 'Followed runs' })
  await expect(page.getByText('A demo without a server.')).toBeVisible()
  await expect(list.getByRole('link')).toHaveCount(9)
  for (const state of ['Awaiting review', 'Approved', 'Rejected', 'Failed'])
    await expect(list.getByRole('link', { name: new RegExp(state) }).first()).toBeVisible()
  await expectAccessible(page)

  await page.locator('input[type=file]').setInputFiles(`${samples}grocery-receipt.pdf`)
  await expect(main.getByText(/^(Queued|Extracting)$/).first()).toBeVisible()
  const values = main.getByRole('grid', { name: 'Values' })
  await passTime(page, values.getByText('49.66', { exact: true }).first())
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.getByRole('button', { name: /^Approve/ }).click()
  await page.getByLabel('Your name').fill('Dana Fischer')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: /^Send now/ }).click()
  await expect(main.getByText('by Dana Fischer')).toBeVisible()

  await page.reload()
  await expect(main.getByText('by Dana Fischer')).toBeVisible()
  await page.getByRole('link', { name: 'Insights' }).click()
  await expect(main.getByText(/Order number/i).first()).toBeVisible()
})

test('a document that nobody recorded fails, and says why and what to do', async ({ page }) => {
  const mine = { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from('Invoice 12') }
  await page.locator('input[type=file]').setInputFiles(mine)
  await passTime(page, page.getByRole('main').getByText(/no server.*“npm start”/))
})

test('the page recovers from every weather, and says what it is like meanwhile', async ({ page }) => {
  await page.getByRole('button', { name: 'Weather: Clear' }).click()
  await page.getByRole('button', { name: 'Start a run of three minutes' }).click()
  const live = page.locator('[data-connection="live"]')
  await expect(live).toBeVisible()
  await expectAccessible(page)

  const signs = {
    'Too many requests': 'Too many requests.',
    Outage: 'Connection lost.',
    'No answer': 'Connection lost.',
    'Dropped connection': 'Connection lost.',
    'Unknown status': /^Status: “paused”/,
  }
  const main = page.getByRole('main')
  for (const [weather, sign] of Object.entries(signs)) {
    await page.getByRole('button', { name: weather, exact: true }).click()
    await passTime(page, main.getByText(sign).first())
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await passTime(page, live)
    await expect(main.getByText(sign)).toBeHidden()
  }
  await passTime(page, main.getByRole('grid', { name: 'Values' }).getByText('TH-2026-00418', { exact: true }))
})

test('somebody else decides first, and a decision of mine does not overwrite theirs unasked', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}#/runs/recorded/documents/workshop-invoice`)
  const main = page.getByRole('main')
  await expect(main.getByRole('grid', { name: 'Values' }).getByText('HF-1192')).toBeVisible()
  await page.getByRole('button', { name: 'Weather: Clear' }).click()
  await page.getByLabel('Comment').fill('The total is wrong.')
  await page.getByRole('button', { name: 'Let somebody else decide' }).click()
  await passTime(page, main.getByText(/Robin/).first())
  await expect(page.getByLabel('Comment')).toHaveValue('The total is wrong.')
})

/** Lets the page's time pass until something shows. */
async function passTime(page: Page, sign: ReturnType<Page['getByText']>): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(2_000)
    await expect(sign).toBeVisible({ timeout: 300 })
  }).toPass({ intervals: [0] })
}
