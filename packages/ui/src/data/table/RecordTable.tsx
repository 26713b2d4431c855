import type { JsonObject } from 'cloudsquid-react'
import { type DataMatch, isShown, matchIn } from '../search/searchData.ts'
import { recordColumns } from './recordColumns.ts'
import { RecordRow } from './RecordRow.tsx'
import { TableFrame } from './TableFrame.tsx'
import { useRecordOrder } from './useRecordOrder.ts'
import { WindowedTable } from './WindowedTable.tsx'

/** Up to here all rows are mounted, and every browser's own search finds them. */
const wholeRows = 100

interface RecordTableProps {
  label: string
  /** The JSON pointer of the list. */
  pointer: string
  records: readonly JsonObject[]
  /** What a search found in the list; without one, all rows are shown. */
  match?: DataMatch | undefined
  /**
   * Whether the header sorts.
   *
   * @default false
   */
  isSortable?: boolean
  /**
   * Whether it takes less height, as among fields.
   *
   * @default false
   */
  isCompact?: boolean
}

/**
 * Shows a list of objects as a real table with the union of their keys, and as cards where there is no room for
 * columns. A long list is windowed.
 */
export function RecordTable(props: RecordTableProps) {
  const { label, pointer, records, match, isSortable = false, isCompact = false } = props
  const columns = recordColumns(records)
  const entries = records
    .map((record, index) => ({ index, record }))
    .filter(({ index }) => isShown(match, index))
  const order = useRecordOrder(entries, columns)
  const frame = { label, columns, order, isSortable, isCompact }
  if (entries.length > wholeRows) return <WindowedTable {...frame} match={match} pointer={pointer} />
  return (
    <TableFrame {...frame}>
      {order.entries.map((entry, place) => (
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
