import type { Page } from '@playwright/test'

interface Shift {
  value: number
  what: string[]
}

/** Adds up every layout shift of the page from its start on, as a browser counts them. */
export async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; shifts: Shift[] }>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(globalThis, { shifts })
    interface LayoutShift extends PerformanceEntry {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput)
          shifts.push({
            value: entry.value,
            what: entry.sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML.slice(0, 160) : String(node?.textContent),
            ),
          })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts)
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts }
  }
}
