import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '../dashboard.ts'
import { watchShifts } from '../layout/watchShifts.ts'
import { createKeyboard, type Pace } from './createKeyboard.ts'
import type { Reviewer } from './reviewRun.ts'

export interface Desk {
  page: Page
  reviewer: Reviewer
  /** What moved by itself since the last time, as a browser counts it. */
  takeShift: () => Promise<number>
}

interface DeskOptions {
  context: BrowserContext
  url: string
  pace: Pace
  /** What is known of the day already, where it is a second one. @default nothing */
  approved?: Set<string>
}

/** Opens the dashboard for somebody who reviews, as a tab of its own. */
export async function openDesk({ context, url, pace, approved = new Set() }: DeskOptions): Promise<Desk> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  const shiftsOf = await watchShifts(page)
  await page.goto(url)
  await expect(page.getByText(/^\d+ of \d+ reviewed/).first()).toBeVisible()
  let before = 0
  return {
    page,
    reviewer: {
      page,
      keyboard: createKeyboard(page, pace),
      name: 'Dana Fischer',
      // Agreed with all who send invoices: at the end of the month.
      dueDate: '2026-11-30',
      approved,
    },
    async takeShift() {
      const { sum } = await shiftsOf()
      // A page that was loaded again counts anew.
      const shift = sum < before ? sum : sum - before
      before = sum
      return shift
    },
  }
}
