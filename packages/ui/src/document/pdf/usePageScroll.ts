import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useVirtualRows } from '../views/sheet/useVirtualRows.ts'

export const pageGapPx = 12

interface PageScrollOptions {
  scrollRef: RefObject<HTMLElement | null>
  /** The height of each page as it is shown. */
  heights: readonly number[]
  /** What the heights were made with: they all change with it. Absent while the room for them is not known. */
  look: string | undefined
}

/** Mounts the pages near the view alone. What was in view stays in view when the pages change their size. */
export function usePageScroll({
  scrollRef,
  heights,
  look,
}: PageScrollOptions): Virtualizer<HTMLElement, Element> {
  'use no memo'
  const virtualizer = useVirtualRows({
    scrollRef,
    count: heights.length,
    estimateSize: (index) => heights[index] ?? 0,
    gap: pageGapPx,
    paddingStart: pageGapPx,
    paddingEnd: pageGapPx,
    overscan: 1,
  })
  const lastRef = useRef({ look, height: 0 })
  useLayoutEffect(() => {
    const element = scrollRef.current
    const last = lastRef.current
    const height = heights.reduce((sum, page) => sum + page + pageGapPx, pageGapPx)
    lastRef.current = { look, height }
    if (!element || last.look === look) return
    virtualizer.measure()
    if (last.look === undefined) return
    const middle = element.clientHeight / 2
    const top = ((element.scrollTop + middle) / last.height) * height - middle
    // The inner element has its new height after the virtualizer has measured and React has shown it.
    requestAnimationFrame(() => element.scrollTo({ top }))
  })
  return virtualizer
}
