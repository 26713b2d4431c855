import type { Locator, Page } from '@playwright/test'

/** What one frame showed, as it was painted. */
export interface CoverFrame {
  /** The height of the view, within the rows' own place, that no row covered. */
  uncoveredPx: number
  mountedRows: number
  scrollTop: number
}

/**
 * Looks at every frame from now on whether rows cover the view that they scroll in: an element that scrolls by itself,
 * or the page around one.
 *
 * @returns a function that ends it and gives what each frame showed.
 */
export async function watchCover(place: Locator, rows: string): Promise<() => Promise<CoverFrame[]>> {
  await place.evaluate((element, rowSelector) => {
    const frames: CoverFrame[] = []
    const ownView = element.scrollHeight > element.clientHeight + 1
    const scroller = ownView ? element : (document.scrollingElement ?? element)
    const look = () => {
      const mounted = [...element.querySelectorAll(rowSelector)].map((row) => row.getBoundingClientRect())
      const own = element.getBoundingClientRect()
      const head = ownView ? element.querySelector('thead')?.getBoundingClientRect() : undefined
      let reachedPx = Math.max(own.top, head?.bottom ?? own.top, 0)
      const endPx = Math.min(own.bottom, innerHeight) - 2
      let uncoveredPx = 0
      for (const { top, bottom } of mounted) {
        if (bottom <= reachedPx || top >= endPx) continue
        uncoveredPx += Math.max(0, top - reachedPx - 1)
        reachedPx = bottom
      }
      uncoveredPx += Math.max(0, endPx - reachedPx - 1)
      frames.push({ uncoveredPx, mountedRows: mounted.length, scrollTop: scroller.scrollTop })
      frame = requestAnimationFrame(look)
    }
    let frame = requestAnimationFrame(look)
    const end = () => {
      cancelAnimationFrame(frame)
      return frames
    }
    Object.assign(globalThis, { endWatch: end })
  }, rows)
  const page: Page = place.page()
  return () => page.evaluate(() => (globalThis as unknown as { endWatch: () => CoverFrame[] }).endWatch())
}
