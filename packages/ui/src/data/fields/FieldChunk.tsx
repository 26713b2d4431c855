import { type ReactNode, type Ref, use, useEffect, useRef, useState } from 'react'
import { toPointer } from '../../values/jsonPointer.ts'
import { useReveal, WalkContext } from '../walk/WalkContext.ts'
import styles from './FieldList.module.css'

/** A row of one line, taken for the others until they were mounted. */
const rowHeightPx = 32
/** How far beyond the view rows stay mounted: more than a turn of the wheel passes before the page is painted anew. */
const nearPx = 1500

interface FieldChunkProps {
  /** The JSON pointer of the object whose fields they are. */
  pointer: string
  /** The keys of the fields. */
  names: readonly string[]
  rowCount: number
  /** Whether the rows may go while they are far from view: where there are so many that the page would get slow. */
  canLeave: boolean
  children: ReactNode
}

/**
 * Stands around some of the rows of a long list. Far from view it keeps their place without them, unless the focus or
 * the selection is in it.
 */
export function FieldChunk({ pointer, names, rowCount, canLeave, children }: FieldChunkProps) {
  const listRef = useRef<HTMLElement>(null)
  // How high a row was on average, while the rows are away.
  const [awayRowPx, setAwayRowPx] = useState(canLeave ? rowHeightPx : undefined)
  useReveal(pointer, (revealed) => {
    if (names.some((name) => toPointer([name]) === `/${revealed}`)) setAwayRowPx(undefined)
  })
  const isGrid = use(WalkContext) !== undefined
  const List = isGrid ? 'div' : 'dl'
  const isAway = canLeave && awayRowPx !== undefined
  useEffect(() => {
    const list = listRef.current
    if (!canLeave || !list) return
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        if (entry?.isIntersecting) setAwayRowPx(undefined)
        else if (entry && list.childElementCount > 0 && !isInUse(list))
          setAwayRowPx(entry.boundingClientRect.height / list.childElementCount)
      },
      // A pane that scrolls by itself has a margin of its own.
      { rootMargin: `${nearPx}px 0px`, scrollMargin: `${nearPx}px 0px` },
    )
    observer.observe(list)
    return () => observer.disconnect()
  }, [canLeave])
  return (
    <List
      ref={listRef as Ref<never>}
      role={isGrid ? 'rowgroup' : undefined}
      className={styles.list}
      style={isAway ? { blockSize: awayRowPx * rowCount } : undefined}
      aria-hidden={isAway ? true : undefined}
    >
      {!isAway && children}
    </List>
  )
}

function isInUse(list: HTMLElement): boolean {
  const selection = getSelection()
  const isSelected = selection?.isCollapsed === false && selection.containsNode(list, true)
  return isSelected || list.contains(document.activeElement)
}
