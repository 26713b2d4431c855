import type { RecordEntry } from '../RecordEntry.ts'

export type SortDirection = 'asc' | 'desc'

export interface RecordOrder {
  entries: readonly RecordEntry[]
  /** The order that a column gives, if it gives one. */
  directionOf: (key: string) => SortDirection | undefined
  /** Goes on to the next order of a column, and says which: rising, falling, as it came. */
  turn: (key: string) => SortDirection | undefined
}

/** Records as they came. */
export const asTheyCame = (entries: readonly RecordEntry[]): RecordOrder => ({
  entries,
  directionOf: () => undefined,
  turn: () => undefined,
})
