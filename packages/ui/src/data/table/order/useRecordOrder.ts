import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { JsonValue } from 'cloudsquid-react'
import { useUiEnvironment } from '../../../controls/time/UiEnvironment.tsx'
import { compareValues } from './compareValues.ts'
import { type RecordColumn, recordValue } from '../recordColumns.ts'
import type { RecordEntry } from '../RecordEntry.ts'
import type { RecordOrder } from './RecordOrder.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const helper = createColumnHelper<typeof features, RecordEntry>()

/** Apart from every name that an object inherits: a key may be `__proto__`. */
const idOf = (key: string) => `key:${key}`

/** Orders records by one of their columns; at first they stand as they came. What has no value stays last either way. */
export function useRecordOrder(
  entries: readonly RecordEntry[],
  columns: readonly RecordColumn[],
): RecordOrder {
  const { locale } = useUiEnvironment()
  const collator = new Intl.Collator(locale, { numeric: true })
  const table = useTable({
    features,
    data: entries,
    columns: columns.map(({ key }) =>
      helper.accessor(({ record }): unknown => recordValue(record, key) ?? undefined, {
        id: idOf(key),
        sortUndefined: 'last',
        sortFn: (a, b, id) => compareValues(a.getValue<JsonValue>(id), b.getValue<JsonValue>(id), collator),
      }),
    ),
    getRowId: ({ index }) => String(index),
    sortDescFirst: false,
    enableMultiSort: false,
  })
  const sorted = table.state.sorting[0]
  return {
    entries: table.getRowModel().rows.map((row) => row.original),
    directionOf: (key) => (sorted?.id === idOf(key) ? (sorted.desc ? 'desc' : 'asc') : undefined),
    turn: (key) => {
      const column = table.getColumn(idOf(key))
      const next = column?.getNextSortingOrder() || undefined
      column?.toggleSorting()
      return next
    },
  }
}
