import { type RefObject, useEffect, useState } from 'react'

/**
 * Tells whether any of an element is in view; `undefined` until the browser has said so, and where it cannot tell.
 *
 * @param rootMargin - Widens or narrows what counts as in view, as `IntersectionObserver` takes it.
 */
export function useIsInView(element: RefObject<Element | null>, rootMargin: string): boolean | undefined {
  const [isInView, setIsInView] = useState<boolean>()
  useEffect(() => {
    if (!('IntersectionObserver' in globalThis) || !element.current) return
    const observer = new IntersectionObserver(
      (entries) => setIsInView(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, rootMargin])
  return isInView
}
