import type { Page } from '@playwright/test'
import { fieldRows } from '../fieldRows.ts'

/** Where the parts of the page of a run stand, in CSS pixels of the window. */
export async function measureRun(page: Page) {
  return page.evaluate((rowsOf) => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    const article = document.querySelector('article')
    const rows = [...(article?.querySelectorAll(rowsOf) ?? [])]
    const [first] = rows
    const dock = [...document.querySelectorAll('article section')]
      .find((section) => /^(Review|Prüfung)$/.test(section.querySelector('h2')?.textContent ?? ''))
      ?.getBoundingClientRect()
    const paper = document.querySelector('section canvas')?.closest('section')?.getBoundingClientRect()
    const percent = [...document.querySelectorAll('span')]
      .map(({ textContent }) => /^(\d+)\s%$/.exec(textContent)?.[1])
      .find((found) => found !== undefined)
    const isCovered = (row: Element) => {
      const { left, top, bottom } = row.getBoundingClientRect()
      const dockTop = dock && dock.height > 0 ? dock.top : innerHeight
      if (bottom > dockTop || top < 0) return false
      const seen = document.elementFromPoint(left + 24, (top + bottom) / 2)
      return !row.contains(seen) && !seen?.contains(row)
    }
    return {
      overflowPx: document.documentElement.scrollWidth - innerWidth,
      firstFieldPx: first?.getBoundingClientRect().top,
      rowPx: first?.getBoundingClientRect().height,
      documentShare: (paper?.width ?? 0) / innerWidth,
      zoomPercent: Number(percent),
      fieldsPx: article?.getBoundingClientRect().width,
      dock: dock && { top: dock.top, bottom: dock.bottom },
      listPx: box('nav')?.width,
      covered: rows.filter(isCovered).map((row) => row.textContent.slice(0, 60)),
      tops: [
        box('nav')?.top,
        article?.getBoundingClientRect().top,
        box('[role=separator]:not(table *)')?.top,
      ].filter((top) => top !== undefined),
    }
  }, fieldRows)
}
