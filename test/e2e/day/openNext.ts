import { expect } from '../dashboard.ts'
import type { Effort } from './createKeyboard.ts'
import { numberOf, type Reviewer } from './reviewRun.ts'

/** Goes to the next run that awaits its review, and tells what that took. */
export async function openNext({ page, keyboard }: Reviewer): Promise<Effort> {
  const before = await numberOf(page)
  await keyboard.press('n', async () => {
    await expect.poll(async () => (await numberOf(page)) ?? before).not.toBe(before)
    await expect(page.getByRole('grid', { name: 'Values' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Review', exact: true })).toBeVisible()
  })
  return keyboard.take()
}
