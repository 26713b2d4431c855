import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type Browser, chromium } from 'playwright'
import { endDashboard, startDashboard } from '../e2e/startDashboard.ts'
import { chromiumArgs, findChromium } from '../support/findChromium.ts'
import { rootFolder } from '../support/sourceProgram.ts'
import { pictureInvoice } from './pictureInvoice.ts'

/*
 * `npm run pictures`: the workbench as the README shows it, in both themes, from the built dashboard on the local Cloudsquid.
 */

/** GitHub shows a picture of the README at once only where it is small. */
const mostBytes = 250_000
const samples = ['grocery-receipt.pdf', 'travel-expenses.xlsx', 'invoice-email.eml', 'hosting-invoice.pdf']

async function takePicture(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 860 },
    deviceScaleFactor: 2,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(url)
  for (const name of samples) {
    await page.locator('input[type=file]').setInputFiles(join(rootFolder, 'apps/demo/public/samples', name))
    await page.locator('article[data-phase=done]').waitFor()
    await page.goto(url)
  }
  await page.locator('input[type=file]').setInputFiles(await pictureInvoice())
  await page.locator('article[data-phase=done]').waitFor()
  await page
    .getByRole('button', { name: 'Show Total in the document' })
    .or(page.getByRole('button', { name: 'Show Amount in the document' }))
    .first()
    .click()
  await page.getByText(/^(Found once|1 of \d+)$/).waitFor()
  // The place that was chosen is scrolled to the middle; the head of the page shows what it is, and the place is in sight, too.
  await page
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      for (let box: Element | null = canvas; box; box = box.parentElement) box.scrollTop = 0
    })
  const picture = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return picture
}

/** As WebP, which has half the bytes of a PNG, at the best quality that is small enough. */
async function compress(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  for (const quality of [92, 88, 84, 80, 75]) {
    const bytes = await canvas.encode('webp', quality)
    if (bytes.length <= mostBytes) return bytes
  }
  throw new Error(
    `The picture has more than ${mostBytes} bytes at any quality worth looking at. Take a smaller one.`,
  )
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Each with runs of its own: the second one would show those of the first beside them.
    const data = await mkdtemp(join(tmpdir(), 'cloudsquid-pictures-'))
    const dashboard = await startDashboard({ CLOUDSQUID_LOCAL_DATA: data, CLOUDSQUID_API_KEY: '', PORT: '0' })
    try {
      const picture = await compress(await takePicture(browser, dashboard.url, colorScheme))
      await writeFile(join(rootFolder, `docs/pictures/workbench-${colorScheme}.webp`), picture)
    } finally {
      await endDashboard(dashboard, 'SIGTERM')
      await rm(data, { recursive: true, force: true })
    }
  }
} finally {
  await browser.close()
}
