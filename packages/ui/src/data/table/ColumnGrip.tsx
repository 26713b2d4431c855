// A separator that is moved by keys takes the focus.
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, type PointerEvent, use, useState } from 'react'
import { TabStopContext } from '../../controls/actions/TabStopContext.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './RecordTable.module.css'

interface ColumnGripProps {
  /** Of the column. */
  label: string
  /** In pixels, as the reader made it. */
  width: number | undefined
  /** Called with `undefined` where the column is to be as wide as it was. */
  onWidthChange: (width: number | undefined) => void
}

const narrowestPx = 48
const widestPx = 1200
const stepPx = 16

/** Stands at the end of a column's header: dragged, or moved by the arrow keys. Enter and a double click undo it. */
export function ColumnGrip({ label, width, onWidthChange }: ColumnGripProps) {
  const { column } = useLabels().data
  const tabStop = use(TabStopContext)
  const [dragged, setDragged] = useState<{ fromX: number; width: number }>()
  const change = (next: number) => onWidthChange(Math.round(Math.min(Math.max(next, narrowestPx), widestPx)))
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget } = event
    const by = { ArrowLeft: -stepPx, ArrowRight: stepPx }[key]
    if (by !== undefined) change(widthOf(currentTarget) + by * directionOf(currentTarget))
    else if (key === 'Home') change(narrowestPx)
    else if (key === 'Enter') onWidthChange(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragged({ fromX: event.clientX, width: widthOf(event.currentTarget) })
  }
  return (
    <span
      className={styles.grip}
      role="separator"
      aria-orientation="vertical"
      aria-label={column.width(label)}
      aria-valuemin={narrowestPx}
      aria-valuemax={widestPx}
      aria-valuenow={width ?? narrowestPx}
      aria-valuetext={width === undefined ? column.ownWidth : column.pixels(width)}
      tabIndex={tabStop ?? 0}
      data-dragged={dragged ? '' : undefined}
      onKeyDown={handleKeyDown}
      onPointerDown={handlePointerDown}
      onPointerMove={(event) => {
        if (!dragged) return
        change(dragged.width + (event.clientX - dragged.fromX) * directionOf(event.currentTarget))
      }}
      onLostPointerCapture={() => setDragged(undefined)}
      onDoubleClick={() => onWidthChange(undefined)}
    />
  )
}

const widthOf = (grip: HTMLElement) => grip.parentElement?.getBoundingClientRect().width ?? narrowestPx
const directionOf = (grip: HTMLElement) => (getComputedStyle(grip).direction === 'rtl' ? -1 : 1)
