import { useState } from 'react'
import { createLoadedCode, useLoadedCode } from '../../../controls/loadedCode.ts'
import { useUiEnvironment } from '../../../controls/time/UiEnvironment.tsx'
import type { RecordEntry } from '../RecordEntry.ts'
import { nextOrder, type RecordOrder, type SortedColumn } from './RecordOrder.ts'

/** What orders rows. Until it is loaded they stand as they came, and what was pressed meanwhile is done then. */
export const sorting = createLoadedCode(() => import('./orderEntries.ts'))

/** Orders records as the reader chooses by the header; at first they stand as they came. */
export function useRecordOrder(entries: readonly RecordEntry[], isSortable: boolean): RecordOrder {
  const { locale } = useUiEnvironment()
  const [wanted, setWanted] = useState<SortedColumn>()
  const code = useLoadedCode(sorting, isSortable)
  const sorted = isSortable && code ? wanted : undefined
  return {
    entries: sorted && code ? code.orderEntries(entries, sorted, locale) : entries,
    sorted,
    turn: (key) => setWanted((before) => nextOrder(before, key)),
  }
}
