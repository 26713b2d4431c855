import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ZoomPoint } from '../views/picture/useZoomGestures.ts'
import { useVirtualRows } from '../views/sheet/useVirtualRows.ts'

export const pageGapPx = 12

interface PageScrollOptions {
  scrollRef: RefObject<HTMLElement | null>
  /** The height of each page as it is shown. */
  heights: readonly number[]
  /** What the heights were made with: they all change with it. Absent while the room for them is not known. */
  look: string | undefined
  /** What stays where it is when they change; the middle of the view without. Taken when it is used. */
  pointRef: RefObject<ZoomPoint | undefined>
}

/** Mounts the pages near the view alone. What was in view stays in view when the pages change their size. */
export function usePageScroll(options: PageScrollOptions): Virtualizer<HTMLElement, Element> {
  'use no memo'
  const { scrollRef, heights, look, pointRef } = options
  const virtualizer = useVirtualRows({
    scrollRef,
    count: heights.length,
    estimateSize: (index) => heights[index] ?? 0,
    gap: pageGapPx,
    paddingStart: pageGapPx,
    paddingEnd: pageGapPx,
    overscan: 1,
  })
  const lastRef = useRef({ look, heights, height: 0, width: 0 })
  useLayoutEffect(() => {
    const element = scrollRef.current
    const last = lastRef.current
    if (!element || (last.look === look && last.heights === heights)) return
    const height = heights.reduce((sum, page) => sum + page + pageGapPx, pageGapPx)
    lastRef.current = { look, heights, height, width: element.scrollWidth }
    virtualizer.measure()
    if (last.look === undefined || last.height === 0) return
    const { x, y } = pointRef.current ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 }
    pointRef.current = undefined
    const top = ((element.scrollTop + y) / last.height) * height - y
    const share = (element.scrollLeft + x) / Math.max(1, last.width)
    // The inner element has its new size after the virtualizer has measured and React has shown it.
    requestAnimationFrame(() => {
      lastRef.current.width = element.scrollWidth
      element.scrollTo({ top, left: share * element.scrollWidth - x })
    })
  })
  return virtualizer
}
