import { type RefObject, useEffect, useEffectEvent } from 'react'
import { withinZoom } from './zoomSteps.ts'

/** A point of the region that stays where it is while the scale changes. */
export interface ZoomPoint {
  x: number
  y: number
}

interface GestureOptions {
  scale: number
  onZoom: (scale: number, at: ZoomPoint) => void
}

/** One notch of a wheel is about a hundred pixels. */
const pixelsPerDoubling = 300

/** Zooms by the wheel with Ctrl (which is what a pinch on a touchpad is, too), and by two fingers. */
export function useZoomGestures(
  regionRef: RefObject<HTMLElement | null>,
  { scale, onZoom }: GestureOptions,
): void {
  const zoomTo = useEffectEvent((next: number, at: ZoomPoint) => {
    const within = withinZoom(next)
    if (within !== scale) onZoom(within, at)
  })
  const currentScale = useEffectEvent(() => scale)
  useEffect(() => {
    const region = regionRef.current
    if (!region) return
    const within = (x: number, y: number): ZoomPoint => {
      const box = region.getBoundingClientRect()
      return { x: x - box.left, y: y - box.top }
    }
    const handleWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // Or the browser zooms the whole page.
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY
      zoomTo(currentScale() * 2 ** (-pixels / pixelsPerDoubling), within(event.clientX, event.clientY))
    }
    let pinch: { distance: number; scale: number } | undefined
    const handleTouch = (event: TouchEvent) => {
      const [first, second] = event.touches
      if (!first || !second) {
        pinch = undefined
        return
      }
      event.preventDefault()
      const distance = Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY)
      if (event.type === 'touchstart' || !pinch) pinch = { distance, scale: currentScale() }
      else
        zoomTo(
          pinch.scale * (distance / Math.max(1, pinch.distance)),
          within((first.clientX + second.clientX) / 2, (first.clientY + second.clientY) / 2),
        )
    }
    const options = { passive: false }
    region.addEventListener('wheel', handleWheel, options)
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const)
      region.addEventListener(type, handleTouch, options)
    return () => {
      region.removeEventListener('wheel', handleWheel)
      for (const type of ['touchstart', 'touchmove', 'touchend'] as const)
        region.removeEventListener(type, handleTouch)
    }
  }, [regionRef])
}
