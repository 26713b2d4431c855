import { OrderedTable, type OrderedTableProps } from './OrderedTable.tsx'
import type { RecordEntry } from '../RecordEntry.ts'
import { useRecordOrder } from './useRecordOrder.ts'

type SortedTableProps = Omit<OrderedTableProps, 'order'> & { entries: readonly RecordEntry[] }

/** Shows records in the order that the reader chooses by its header. */
export function SortedTable({ entries, ...table }: SortedTableProps) {
  return <OrderedTable {...table} order={useRecordOrder(entries, table.columns)} />
}
