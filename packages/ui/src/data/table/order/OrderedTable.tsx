import { createLoadedCode, useLoadedCode } from '../../../controls/loadedCode.ts'
import { type DataMatch, matchIn } from '../../search/searchData.ts'
import { RecordRow } from '../RecordRow.tsx'
import { TableFrame, type TableFrameProps } from '../TableFrame.tsx'

/** Up to here all rows are mounted, and every browser's own search finds them. */
const wholeRows = 100

/** What mounts the rows in view alone. */
export const windowing = createLoadedCode(() => import('../WindowedTable.tsx'))

export interface OrderedTableProps extends TableFrameProps {
  pointer: string
  match: DataMatch | undefined
}

/** Shows records in an order that is given. A long list is windowed; its first rows stand there until that is loaded. */
export function OrderedTable({ pointer, match, ...frame }: OrderedTableProps) {
  const { label, columns, order } = frame
  const isLong = order.entries.length > wholeRows
  const loaded = useLoadedCode(windowing, isLong)
  if (isLong && loaded) return <loaded.WindowedTable {...frame} match={match} pointer={pointer} />
  return (
    <TableFrame {...frame} hasFixedWidths={isLong}>
      {order.entries.slice(0, wholeRows).map((entry, place) => (
        <RecordRow
          key={entry.index}
          label={label}
          entry={entry}
          columns={columns}
          match={matchIn(match, entry.index)}
          pointer={pointer}
          place={place}
        />
      ))}
    </TableFrame>
  )
}
