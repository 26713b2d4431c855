import type { Page } from '@playwright/test'

/** `LOOK=folder` keeps a picture of each page that a test looks at, in both themes. */
const folder = process.env['LOOK']

export async function look(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  if (!folder) return
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, ...options })
  }
}
