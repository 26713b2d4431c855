import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { type DataMatch, matchIn } from '../search/searchData.ts'
import { RecordRow } from './RecordRow.tsx'
import { TableFrame, type TableFrameProps } from './TableFrame.tsx'
import { TableGap } from './TableGap.tsx'
import { useChosenRow } from './useChosenRow.ts'

/** A row of one line. Others are measured when they are mounted. */
const rowHeightPx = 37
/** Rows beyond both edges: what a fast wheel passes before the page has painted anew. */
const overscan = 16
/** Taken for the region until it is measured. */
const initialRect = { width: 640, height: 576 }

interface WindowedTableProps extends TableFrameProps {
  pointer: string
  match: DataMatch | undefined
}

/** Shows a long table: only the rows in view and some around them are mounted, and the one that holds the focus. */
export function WindowedTable({ pointer, match, ...frame }: WindowedTableProps) {
  // The virtualizer is one object that changes inside; the compiler would take what it says for constant.
  'use no memo'
  const { columns } = frame
  const { entries } = frame.order
  const regionRef = useRef<HTMLDivElement>(null)
  const [focusedPlace, setFocusedPlace] = useState<number>()
  const getItemKey = useCallback((place: number) => entries[place]?.index ?? place, [entries])
  const rangeExtractor = useCallback((range: Range) => withPlace(range, focusedPlace), [focusedPlace])
  // oxlint-disable-next-line react/incompatible-library -- Said above; the rows it is passed to take a stable function.
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => regionRef.current,
    estimateSize: () => rowHeightPx,
    getItemKey,
    rangeExtractor,
    overscan,
    initialRect,
  })

  useChosenRow(pointer, (index) => {
    const place = entries.findIndex((entry) => entry.index === index)
    const { range } = virtualizer
    const isInView = range && place >= range.startIndex && place <= range.endIndex
    if (place !== -1 && !isInView) virtualizer.scrollToIndex(place, { align: 'center' })
  })
  // The browser would go to where the end was before the rows on the way were measured.
  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = { Home: 0, End: entries.length - 1 }[event.key]
    if (place === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    virtualizer.scrollToIndex(place)
  }

  const rows: ReactNode[] = []
  let endPx = 0
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    const entry = entries[index]
    if (!entry) continue
    if (start > endPx) rows.push(<TableGap key={`gap${rows.length}`} heightPx={start - endPx} />)
    rows.push(
      <RecordRow
        key={entry.index}
        label={frame.label}
        entry={entry}
        columns={columns}
        match={matchIn(match, entry.index)}
        pointer={pointer}
        place={index}
        rowRef={virtualizer.measureElement}
        onFocusChange={setFocusedPlace}
      />,
    )
    endPx = end
  }
  return (
    <TableFrame {...frame} regionRef={regionRef} onRegionKeyDown={handleKeyDown} hasFixedWidths>
      {rows}
      <TableGap key="lastGap" heightPx={virtualizer.getTotalSize() - endPx} />
    </TableFrame>
  )
}

/** Adds a row to a range that may lie far from it. */
function withPlace(range: Range, place: number | undefined): number[] {
  const places = defaultRangeExtractor(range)
  if (place === undefined || place >= range.count || places.includes(place)) return places
  return [...places, place].toSorted((a, b) => a - b)
}
