import type { JsonObject } from 'cloudsquid-react'
import { createLoadedCode, useLoadedCode } from '../../controls/loadedCode.ts'
import { type DataMatch, isShown } from '../search/searchData.ts'
import { OrderedTable } from './order/OrderedTable.tsx'
import { recordColumns } from './recordColumns.ts'
import { asTheyCame } from './order/RecordOrder.ts'

/** What orders rows. Until it is loaded, they stand as they came. */
export const sorting = createLoadedCode(() => import('./order/SortedTable.tsx'))

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
 * columns. A long list is windowed.
 */
export function RecordTable(props: RecordTableProps) {
  const { label, pointer, records, match, isSortable = false, isCompact = false } = props
  const columns = recordColumns(records)
  const entries = records
    .map((record, index) => ({ index, record }))
    .filter(({ index }) => isShown(match, index))
  const loaded = useLoadedCode(sorting, isSortable)
  const table = { label, columns, isSortable, isCompact, match, pointer }
  if (isSortable && loaded) return <loaded.SortedTable {...table} entries={entries} />
  return <OrderedTable {...table} order={asTheyCame(entries)} />
}
