import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, use, useCallback, useEffect, useLayoutEffect } from 'react'
import type { RecordEntry } from '../RecordEntry.ts'
import type { RowWindow } from './RowWindow.ts'
import { useReveal, WalkContext } from '../../walk/WalkContext.ts'
import { useChosenRow } from './useChosenRow.ts'

/** A row of one line. Others are measured when they are mounted. */
const rowHeightPx = 37
/** Rows beyond both edges: what a fast wheel passes before the page has painted anew. */
const overscan = 16
/** Taken for the region until it is measured. */
const initialRect = { width: 640, height: 576 }

interface RowWindowingProps {
  entries: readonly RecordEntry[]
  pointer: string
  regionRef: RefObject<HTMLDivElement | null>
  /** The row that holds the focus, which stays mounted wherever it is. */
  focusedPlace: number | undefined
  /** Is told before the browser paints; `undefined` when it ends. */
  onWindow: (window: RowWindow | undefined) => void
}

/**
 * Says which rows of a long table are in view, with some around them. It shows nothing itself: the table keeps the rows
 * that it has when this code arrives, with their height, focus and place.
 */
export function RowWindowing({ entries, pointer, regionRef, focusedPlace, onWindow }: RowWindowingProps) {
  // The virtualizer is one object that changes inside; the compiler would take what it says for constant.
  'use no memo'
  const getItemKey = useCallback((place: number) => entries[place]?.index ?? place, [entries])
  const rangeExtractor = useCallback((range: Range) => withPlace(range, focusedPlace), [focusedPlace])
  // oxlint-disable-next-line react/incompatible-library -- Said above.
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => regionRef.current,
    initialOffset: () => regionRef.current?.scrollTop ?? 0,
    initialMeasurementsCache: measureMounted(regionRef.current, getItemKey),
    estimateSize: () => rowHeightPx,
    getItemKey,
    rangeExtractor,
    overscan,
    initialRect,
  })
  const items = virtualizer.getVirtualItems()
  const heightPx = virtualizer.getTotalSize()
  const lastPlace = entries.length - 1

  const bringIn = (index: number) => {
    const place = entries.findIndex((entry) => entry.index === index)
    const { range } = virtualizer
    const isInView = range && place >= range.startIndex && place <= range.endIndex
    if (place !== -1 && !isInView) virtualizer.scrollToIndex(place, { align: 'center' })
  }
  useChosenRow(pointer, bringIn)
  useReveal(pointer, (key) => bringIn(Number(key)))
  const walk = use(WalkContext)
  // A row that was just added, far from those in view.
  useEffect(() => walk?.goAgain(), [walk, lastPlace])
  const handleKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const place = { Home: 0, End: lastPlace }[event.key]
      if (place === undefined || event.target !== event.currentTarget) return
      event.preventDefault()
      virtualizer.scrollToIndex(place)
    },
    [virtualizer, lastPlace],
  )
  useLayoutEffect(() => {
    onWindow({
      rows: items.map(({ index, start, end }) => ({ place: index, startPx: start, endPx: end })),
      heightPx,
      measure: virtualizer.measureElement,
      onKeyDown: handleKeyDown,
    })
  }, [items, heightPx, virtualizer, handleKeyDown, onWindow])
  useEffect(() => () => onWindow(undefined), [onWindow])
  return null
}

/** Adds a row to a range that may lie far from it. */
function withPlace(range: Range, place: number | undefined): number[] {
  const places = defaultRangeExtractor(range)
  if (place === undefined || place >= range.count || places.includes(place)) return places
  return [...places, place].toSorted((a, b) => a - b)
}

/** The heights of rows that stand there before their window does: what is in view stays where it is. */
function measureMounted(region: HTMLElement | null, keyOf: (place: number) => number): VirtualItem[] {
  let end = 0
  return Array.from(region?.querySelectorAll<HTMLElement>('tbody > tr[data-index]') ?? [], (row, index) => {
    const start = end
    end += row.offsetHeight
    return { key: keyOf(index), index, start, end, size: end - start, lane: 0 }
  })
}
