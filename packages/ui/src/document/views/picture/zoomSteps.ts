/** 1 is the size on paper; `width` is whatever fills the width, `page` whatever shows a page whole. */
export type Zoom = number | 'width' | 'page'

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const
export const smallestZoom = steps[0]
export const largestZoom = steps[steps.length - 1] ?? 4
/** A page as large as a wall still fits. */
const smallestFit = 0.001

/** Two scales that a reader would call the same. */
const nearlySame = 0.01

/** Gives the next step above a scale; the largest stays. */
export const zoomedIn = (scale: number): number =>
  steps.find((step) => step > scale + nearlySame) ?? largestZoom

/** Gives the next step below a scale; the smallest stays. */
export const zoomedOut = (scale: number): number =>
  steps.findLast((step) => step < scale - nearlySame) ?? smallestZoom

/** Keeps a scale within what can be zoomed to. */
export const withinZoom = (scale: number): number => Math.min(largestZoom, Math.max(smallestZoom, scale))

interface Size {
  width: number
  height: number
}

/** What a zoom comes to for a page of a size in a room of another. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom
  const byWidth = room.width / Math.max(1, page.width)
  const byHeight = room.height / Math.max(1, page.height)
  return Math.max(smallestFit, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight))
}
