/** In heights of the view; farther away the way there is long and shows nothing. */
const nearbyViews = 3

/** Scrolls smoothly to what is near by, and at once to what is not or where the reader's system asks for less motion. */
export function scrollCalmly(element: Element, { top, left }: { top: number; left: number }): void {
  const isFar = Math.abs(top - element.scrollTop) > element.clientHeight * nearbyViews
  const isCalm = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollTo({ top, left, behavior: isFar || isCalm ? 'auto' : 'smooth' })
}
