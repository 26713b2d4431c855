import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react'
import styles from './SplitView.module.css'
import { useElementSize } from './useElementSize.ts'

export interface SplitViewProps {
  /** Stays mounted, whether there is something beside it or not. */
  children: ReactNode
  /** Stands at the end, in a box of its own that stays in view. Absent: everything is for the children. */
  aside: ReactNode | undefined
  asideLabel: string
  /** How much of the width the aside has, in percent. Absent: as nobody has moved the divider yet. */
  share: number | undefined
  /** Called once a new share is chosen, not with every step of the pointer. */
  onShareChange: (share: number) => void
  /** Names the divider for those who move it without seeing it. */
  dividerLabel: string
}

const smallestShare = 25
const largestShare = 70
const step = 2

/** The children keep as much, whatever the share. As in the style sheet. */
const smallestMainPx = 400
/** As wide, a page of paper is easily read. As in the style sheet. */
const readablePx = 776

/** What the style sheet gives the aside until somebody moves the divider, as a share. */
function usualShare(widthPx: number): number {
  const asidePx = Math.max(widthPx / 2, Math.min(readablePx, widthPx - smallestMainPx))
  return withinBounds((asidePx / Math.max(widthPx, 1)) * 100)
}

/**
 * Two panes with a divider that can be dragged, and moved by arrow keys, Home and End where it has the focus (the window
 * splitter pattern of the ARIA Authoring Practices).
 */
export function SplitView(props: SplitViewProps) {
  const { children, aside, asideLabel, share, onShareChange, dividerLabel } = props
  const asideId = useId()
  const rootRef = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number>()
  const size = useElementSize(rootRef)
  const now = share ?? usualShare(size?.width ?? 0)
  const shown = dragged ?? now

  const shareAt = (event: PointerEvent): number => {
    const { left, right, width } = rootRef.current?.getBoundingClientRect() ?? new DOMRect()
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    return withinBounds(((isRightToLeft ? event.clientX - left : right - event.clientX) / width) * 100)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = shareByKey(event.key, now, isRightToLeft)
    if (next === undefined) return
    event.preventDefault()
    onShareChange(withinBounds(next))
  }
  const stop = () => {
    if (dragged !== undefined) onShareChange(dragged)
    setDragged(undefined)
  }

  return (
    <div
      className={styles.root}
      ref={rootRef}
      data-split={aside === undefined ? undefined : ''}
      style={
        dragged === undefined && share === undefined
          ? undefined
          : ({ '--aside-share': `${shown}%` } as CSSProperties)
      }
    >
      <div className={styles.main}>{children}</div>
      {aside !== undefined && (
        <>
          {/* A separator that takes the focus is a control, as the pattern says. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            className={styles.divider}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="separator"
            aria-orientation="vertical"
            aria-label={dividerLabel}
            aria-controls={asideId}
            aria-valuenow={Math.round(shown)}
            aria-valuemin={smallestShare}
            aria-valuemax={largestShare}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            data-dragged={dragged === undefined ? undefined : ''}
            onKeyDown={handleKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              setDragged(now)
            }}
            onPointerMove={(event) => {
              if (dragged !== undefined) setDragged(shareAt(event))
            }}
            onPointerUp={stop}
            onPointerCancel={() => setDragged(undefined)}
          />
          <section className={styles.aside} id={asideId} aria-label={asideLabel}>
            {aside}
          </section>
        </>
      )}
    </div>
  )
}

const withinBounds = (share: number) => Math.min(largestShare, Math.max(smallestShare, Math.round(share)))

/** The aside stands at the end, so it grows when the divider moves towards the start. */
function shareByKey(key: string, share: number, isRightToLeft: boolean): number | undefined {
  const towardsStart = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  const towardsEnd = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  switch (key) {
    case towardsStart:
      return share + step
    case towardsEnd:
      return share - step
    case 'Home':
      return largestShare
    case 'End':
      return smallestShare
    default:
      return undefined
  }
}
