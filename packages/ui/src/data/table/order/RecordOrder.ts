import type { RecordEntry } from '../RecordEntry.ts'

export interface SortedColumn {
  key: string
  direction: 'asc' | 'desc'
}

export interface RecordOrder {
  entries: readonly RecordEntry[]
  /** The column whose order the entries have; without one, they stand as they came. */
  sorted: SortedColumn | undefined
  /** Goes on to the next order of a column: rising, falling, as it came. */
  turn: (key: string) => void
}

export const nextOrder = (sorted: SortedColumn | undefined, key: string): SortedColumn | undefined => {
  if (sorted?.key !== key) return { key, direction: 'asc' }
  return sorted.direction === 'asc' ? { key, direction: 'desc' } : undefined
}
