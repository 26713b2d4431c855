import type { RunRef } from 'cloudsquid-react'
import type { MouseEvent, ReactNode } from 'react'

/** A link to the page of a run, as a part wishes it. */
export interface RunLink {
  run: RunRef
  className: string
  /** Whether that page is the one that is open. */
  isCurrent: boolean
  onClick?: ((event: MouseEvent) => void) | undefined
  children: ReactNode
}

/**
 * Renders a link to a run by the host's own router. The element takes `className` and `onClick`, and
 * `aria-current="page"` where `isCurrent`.
 */
export type RenderRunLink = (link: RunLink) => ReactNode
