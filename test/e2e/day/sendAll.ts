import { expect } from '../dashboard.ts'
import { dock, type Reviewer } from './reviewRun.ts'
import { tabTo } from '../tabTo.ts'

/** Sends again by key what was not stored, until nothing waits any more. */
export async function sendAll({ page }: Reviewer): Promise<void> {
  const again = dock(page).getByRole('button', { name: 'Try again' })
  const goTo = dock(page).getByRole('button', { name: /^Go to / })
  const waits = dock(page).getByText(/^sent in|^being saved/)
  await page.keyboard.press('Control+Enter')
  for (;;) {
    await expect(waits).toHaveCount(0)
    if (await again.isVisible()) await tabTo(page, /^Try again$/)
    else if ((await goTo.count()) > 0) await tabTo(page, /^Go to /)
    else return
    await page.keyboard.press('Enter')
    await expect(again.or(dock(page).getByText(/^by /)).first()).toBeVisible()
  }
}
