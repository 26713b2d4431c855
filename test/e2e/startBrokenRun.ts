import type { Page } from '@playwright/test'

/** Starts a run on a file that is cut off, from the start page: the run fails. */
export async function startBrokenRun(page: Page): Promise<void> {
  const buffer = Buffer.from('%PDF-1.7 and nothing after it')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cut-off.pdf', mimeType: 'application/pdf', buffer })
}
