import { type RefObject, useEffect, useState } from 'react'

/** Tells whether an element is in view, or nearly. Where the platform cannot tell, everything is. */
export function useIsVisible(element: RefObject<Element | null>): boolean {
  const canTell = 'IntersectionObserver' in globalThis
  const [isVisible, setIsVisible] = useState(!canTell)
  useEffect(() => {
    if (!canTell || !element.current) return
    const observer = new IntersectionObserver(
      (entries) => setIsVisible(entries.at(-1)?.isIntersecting ?? false),
      {
        rootMargin: '100px',
      },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [canTell, element])
  return isVisible
}
