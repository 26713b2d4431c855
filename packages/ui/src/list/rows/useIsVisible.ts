import type { RefObject } from 'react'
import { useIsInView } from '../../controls/layout/useIsInView.ts'

/** Tells whether an element is in view, or nearly. Where the platform cannot tell, everything is. */
export function useIsVisible(element: RefObject<Element | null>): boolean {
  return useIsInView(element, '100px') ?? !('IntersectionObserver' in globalThis)
}
