import type { Page } from '@playwright/test'
import { expect } from '../dashboard.ts'
import type { Effort } from './createKeyboard.ts'
import { numberOf, type Reviewer } from './reviewRun.ts'

/** Goes to the next run that awaits its review, and tells what that took. */
export async function openNext({ page, keyboard }: Reviewer): Promise<Effort> {
  // Not by its number: the same document may come twice.
  const before = runOf(page)
  await keyboard.press('n', async () => {
    await expect.poll(() => runOf(page)).not.toBe(before)
    await expect.poll(() => numberOf(page)).toBeDefined()
    await expect(page.getByRole('grid', { name: 'Values' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Review', exact: true })).toBeVisible()
  })
  return keyboard.take()
}

/** Which run is open, by its address; what follows is about its values. */
export const runOf = (page: Page) => new URL(page.url()).pathname
