import { type RefObject, useEffect } from 'react'
import { useEvidenceChoice } from './EvidenceContext.tsx'

/** What bars at the top and the bottom of a page may cover. */
const coveredPx = 80

/** Brings the value that was chosen in the document into view on its page; what is in view already stands still. */
export function useChosenInView(rootRef: RefObject<HTMLElement | null>): void {
  const chosen = useEvidenceChoice()?.chosen
  useEffect(() => {
    if (chosen === undefined) return
    const element = rootRef.current?.querySelector('[data-evidence="chosen"]')
    if (!element) return
    const { top, bottom, height } = element.getBoundingClientRect()
    const isInView = top >= coveredPx && bottom <= innerHeight - coveredPx
    if (height > 0 && !isInView) element.scrollIntoView({ block: 'center' })
  }, [chosen, rootRef])
}
