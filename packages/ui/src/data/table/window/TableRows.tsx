import type { ReactNode } from 'react'
import type { RowWindow } from './RowWindow.ts'
import { TableGap } from './TableGap.tsx'

interface TableRowsProps {
  /** Without one, the first rows are mounted. */
  window: RowWindow | undefined
  first: number
  rowCount: number
  renderRow: (place: number) => ReactNode
}

/** Mounts the rows of a window, each by its own key, and gaps for the others. */
export function TableRows({ window, first, rowCount, renderRow }: TableRowsProps) {
  const rows: ReactNode[] = []
  let endPx = 0
  if (window) {
    for (const row of window.rows) {
      // Of a window that is told of fewer rows in the same moment.
      if (row.place >= rowCount) continue
      if (row.startPx > endPx)
        rows.push(<TableGap key={`gap${rows.length}`} heightPx={row.startPx - endPx} />)
      rows.push(renderRow(row.place))
      endPx = row.endPx
    }
  } else for (let place = 0; place < Math.min(first, rowCount); place += 1) rows.push(renderRow(place))
  return (
    <>
      {rows}
      <TableGap key="lastGap" heightPx={window ? window.heightPx - endPx : 0} />
    </>
  )
}
