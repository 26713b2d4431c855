import type { Page } from '@playwright/test'
import { expect } from '../dashboard.ts'
import type { Effort, Keyboard } from './createKeyboard.ts'
import { leaves, seeValue } from './seeValue.ts'

/** What a reviewer remembers of the day, and knows without the document. */
export interface Reviewer {
  page: Page
  keyboard: Keyboard
  name: string
  /** When an invoice is due that does not say so: agreed with all who send any. */
  dueDate: string
  /** The numbers that were approved today. */
  approved: Set<string>
}

/** How one run was reviewed. */
export interface ReviewedRun {
  number: string
  decision: 'approved' | 'rejected'
  /** How many values were looked at. */
  values: number
  /** How many of them the document showed. */
  found: number
  /** What was found on the way, by the checks or by the walk. */
  corrected: ('wrong' | 'missing')[]
  /** From the key into the values to the decision. */
  effort: Effort
}

/** Called at a value, with how many were looked at before: what comes between, as in a real day. */
export type Interruption = (at: { pointer: string | undefined; values: number }) => Promise<void>

/** Reviews the run that is open, by what stands on the screen and by keys alone. */
export async function reviewRun(reviewer: Reviewer, interrupt?: Interruption): Promise<ReviewedRun> {
  const { page, keyboard, approved } = reviewer
  const number = (await numberOf(page)) ?? ''
  const reviewed = { number, values: 0, found: 0, corrected: [] as ('wrong' | 'missing')[] }
  let isTwice = false
  await keyboard.press('.', () => leaves(page, undefined))
  for (;;) {
    const seen = await seeValue(page)
    if (seen.isDock) break
    await interrupt?.({ pointer: seen.pointer, values: reviewed.values })
    if (seen.objections.some((said) => /other runs?, too/.test(said)) && approved.has(number)) {
      isTwice = true
      break
    }
    reviewed.values += 1
    if (seen.isFound) reviewed.found += 1
    if (seen.isMissing) {
      reviewed.corrected.push('missing')
      await keyboard.type(reviewer.dueDate)
      await keyboard.press('Enter', () => leaves(page, seen.pointer))
      continue
    }
    if (seen.repair !== undefined) {
      reviewed.corrected.push('wrong')
      const repair = page.getByRole('button', { name: seen.repair })
      await keyboard.pressOn('ArrowRight', () => expect(repair).toBeFocused())
      await keyboard.press('Enter', () => expect(repair).toHaveCount(0))
    }
    await keyboard.pressOn('Enter', () => leaves(page, seen.pointer))
  }
  if (isTwice) await reject(reviewer)
  else await approve(reviewer)
  approved.add(number)
  return { ...reviewed, decision: isTwice ? 'rejected' : 'approved', effort: keyboard.take() }
}

export const dock = (page: Page) => page.getByRole('region', { name: 'Review', exact: true })

/** The number of the invoice, as the head of the page says it; `undefined` before it does. */
export async function numberOf(page: Page): Promise<string | undefined> {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 })
  // The name of the file stands there until the data is read.
  return /(RE-\d+) /.exec((await heading.textContent()) ?? '')?.[1]
}

async function approve({ page, keyboard, name }: Reviewer): Promise<void> {
  const asks = dock(page).getByLabel('Your name')
  const waits = dock(page)
    .getByText(/^sent in/)
    .last()
  await keyboard.press('a', () => expect(asks.or(waits).first()).toBeVisible())
  if (!(await asks.isVisible())) return
  await keyboard.type(name)
  await keyboard.press('Enter', () => expect(waits).toBeVisible())
}

/** Its reasons have keys of their own. */
async function reject({ page, keyboard }: Reviewer): Promise<void> {
  const reason = dock(page).getByRole('button', { name: /It is a duplicate/ })
  await keyboard.press('Escape', () => expect(dock(page)).toBeFocused())
  await keyboard.press('x', () => expect(reason).toBeVisible())
  const key = await reason.locator('kbd').textContent()
  await keyboard.press(key ?? '', () => expect(reason).toBeHidden())
}
