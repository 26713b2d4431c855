import type { Page } from '@playwright/test'
import { expect } from '../dashboard.ts'
import { measureRun } from '../layout/measureRun.ts'
import { dock, type Reviewer } from './reviewRun.ts'

/** What a desk of 1440 x 900 shows of a run. */
export interface MeasuredDesk {
  documentPercent: number
  zoomPercent: number
  firstFieldPx: number
  rowPx: number
}

export async function measureDesk(page: Page): Promise<MeasuredDesk> {
  await expect(page.locator('section canvas').first()).toBeVisible()
  const { documentShare, zoomPercent, firstFieldPx = Infinity, rowPx = Infinity } = await measureRun(page)
  return {
    documentPercent: Math.round(documentShare * 100),
    zoomPercent,
    firstFieldPx: Math.round(firstFieldPx),
    rowPx: Math.round(rowPx),
  }
}

/** Asks for a rejection at these widths, and tells at which of them something opens over the page or covers the document. */
export async function measureWindows(
  { page, keyboard }: Reviewer,
  widths: readonly number[],
): Promise<number[]> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  const covered: number[] = []
  for (const width of widths) {
    await page.setViewportSize({ ...size, width })
    // What is scrolled out under the header is covered before, too.
    const before = new Set((await measureRun(page)).covered)
    const question = dock(page).getByRole('group', { name: 'Why is it rejected?' })
    await keyboard.press('x', () => expect(question).toBeVisible())
    if (await isCovered(page, before)) covered.push(width)
    await keyboard.press('Escape', () => expect(question).toBeHidden())
  }
  await page.setViewportSize(size)
  return covered
}

/** Whether a dialog is open, or what decides stands over a field or the page of the document. */
async function isCovered(page: Page, before: ReadonlySet<string>): Promise<boolean> {
  if ((await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0) return true
  const { covered } = await measureRun(page)
  const isOverPaper = await page.evaluate(() => {
    const paper = document.querySelector('section canvas')?.closest('section')?.getBoundingClientRect()
    const question = document.activeElement?.getBoundingClientRect()
    if (!paper || !question || paper.width === 0) return false
    return question.left < paper.right && question.right > paper.left && question.top < paper.bottom
  })
  return covered.some((row) => !before.has(row)) || isOverPaper
}
