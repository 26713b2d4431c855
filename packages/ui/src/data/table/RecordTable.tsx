import type { JsonObject } from 'cloudsquid-react'
import { use, useEffect, useRef } from 'react'
import { type DataMatch, isShown, matchIn } from '../search/searchData.ts'
import { useRecordOrder } from './order/useRecordOrder.ts'
import { AddRow } from './AddRow.tsx'
import { recordColumns } from './recordColumns.ts'
import { RecordRow } from './RecordRow.tsx'
import { TableFrame } from './TableFrame.tsx'
import { TableRows } from './window/TableRows.tsx'
import { WalkContext } from '../walk/WalkContext.ts'
import { useRowWindow } from './window/useRowWindow.ts'

export interface RecordTableProps {
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
 * columns. A long list is windowed. What orders and what windows is loaded when it is needed: the table stays, and
 * what is in it changes.
 */
export function RecordTable(props: RecordTableProps) {
  const { label, pointer, records, match, isSortable = false, isCompact = false } = props
  const regionRef = useRef<HTMLDivElement>(null)
  const columns = recordColumns(records)
  const shown = records
    .map((record, index) => ({ index, record }))
    .filter(({ index }) => isShown(match, index))
  const order = useRecordOrder(shown, isSortable)
  const { entries, sorted } = order
  const walk = use(WalkContext)
  useEffect(() => {
    walk?.setOrder(pointer, sorted && entries.map(({ index }) => index))
    return () => walk?.setOrder(pointer, undefined)
  }, [walk, pointer, sorted, entries])
  const { isLong, window, first, RowWindowing, ...rows } = useRowWindow(entries.length)
  return (
    <>
      <TableFrame
        label={label}
        columns={columns}
        order={order}
        isSortable={isSortable}
        isCompact={isCompact}
        hasFixedWidths={isLong}
        regionRef={regionRef}
        onRegionKeyDown={window?.onKeyDown}
      >
        <TableRows
          window={window}
          first={first}
          rowCount={entries.length}
          renderRow={(place) => {
            const entry = entries[place]
            return (
              entry && (
                <RecordRow
                  key={entry.index}
                  label={label}
                  entry={entry}
                  columns={columns}
                  match={matchIn(match, entry.index)}
                  pointer={pointer}
                  place={place}
                  isSorted={sorted !== undefined}
                  rowRef={window?.measure}
                  onFocusChange={rows.setFocusedPlace}
                />
              )
            )
          }}
        />
      </TableFrame>
      {RowWindowing && (
        <RowWindowing
          entries={entries}
          pointer={pointer}
          regionRef={regionRef}
          focusedPlace={rows.focusedPlace}
          onWindow={rows.setWindow}
        />
      )}
      {!match && <AddRow list={pointer} records={records} />}
    </>
  )
}
