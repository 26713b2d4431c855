import {
  constructTable,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { JsonValue } from 'cloudsquid-react'
import { recordValue } from '../recordColumns.ts'
import type { RecordEntry } from '../RecordEntry.ts'
import { compareValues } from './compareValues.ts'
import type { SortedColumn } from './RecordOrder.ts'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})
const helper = createColumnHelper<typeof features, RecordEntry>()

/** One table has one column, whose name is not what the record calls it: a key may be `__proto__`. */
const id = 'sorted'

/** Orders records by one of their columns. What has no value stays last either way. */
export function orderEntries(
  entries: readonly RecordEntry[],
  { key, direction }: SortedColumn,
  locale: string | undefined,
): readonly RecordEntry[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const table = constructTable({
    features,
    data: entries,
    columns: [
      helper.accessor(({ record }): unknown => recordValue(record, key) ?? undefined, {
        id,
        sortUndefined: 'last',
        sortFn: (a, b) => compareValues(a.getValue<JsonValue>(id), b.getValue<JsonValue>(id), collator),
      }),
    ],
    initialState: { sorting: [{ id, desc: direction === 'desc' }] },
    getRowId: ({ index }) => String(index),
  })
  return table.getRowModel().rows.map((row) => row.original)
}
