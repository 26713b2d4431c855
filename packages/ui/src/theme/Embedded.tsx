import { type CSSProperties, type ReactNode, useState } from 'react'
import { PortalContainer } from './PortalContainer.ts'

/** `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto'

export interface EmbeddedProps {
  children: ReactNode
  /** @default 'light' */
  theme?: Theme | undefined
  className?: string | undefined
  /** Also takes the variables of the parts, such as `--ru-accent`. */
  style?: (CSSProperties & Readonly<Record<`--ru-${string}`, string>>) | undefined
}

/**
 * Puts parts on the page of a host. What the host's CSS says of elements, classes or ids reaches nothing inside, and
 * nothing outside changes; menus and sheets stay inside too. What still reaches in: `!important`, the host's cascade
 * layers that come after `run-ui`, and the variables of `tokens.css`, by which a host gives its own look.
 */
export function Embedded({ children, theme = 'light', className = '', style }: EmbeddedProps) {
  const [container, setContainer] = useState<HTMLElement | null>(null)
  return (
    <div className={classNames(className)} data-theme={theme} style={style}>
      <PortalContainer value={container}>{children}</PortalContainer>
      <div ref={setContainer} />
    </div>
  )
}

const classNames = (own: string) => ['ru-root', 'ru-embedded', own].join(' ').trim()
