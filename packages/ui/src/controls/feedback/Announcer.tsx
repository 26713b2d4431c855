import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import styles from './VisuallyHidden.module.css'

/** Long enough to gather what one event says in several places, short enough to follow what was seen. */
const gatherMs = 500

const AnnounceContext = createContext<((message: string) => void) | undefined>(undefined)

/**
 * Gives everything inside one polite live region, which is mounted empty, as screen readers want it. Inside another
 * announcer it adds none: a page has one voice.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const outer = use(AnnounceContext)
  return outer ? children : <OutermostAnnouncer>{children}</OutermostAnnouncer>
}

function OutermostAnnouncer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', count: 0 })
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback((message: string) => {
    if (waiting.current.includes(message)) return
    waiting.current.push(message)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const text = waiting.current.join(' ')
      waiting.current = []
      // A new key makes a new node, so that the same words twice are spoken twice.
      setSpoken((last) => ({ text, count: last.count + 1 }))
    }, gatherMs)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <AnnounceContext value={announce}>
      {children}
      {/* An `output` would be the result of a form; this is the page's voice. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="status" className={styles.hidden}>
        {spoken.text !== '' && <span key={spoken.count}>{spoken.text}</span>}
      </div>
    </AnnounceContext>
  )
}

const nobodyListens = () => {}

/** Gives the function that says something once, politely, through the nearest {@link Announcer}. */
export function useAnnounce(): (message: string) => void {
  return use(AnnounceContext) ?? nobodyListens
}
