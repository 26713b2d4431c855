import type { KeyboardEvent, RefCallback } from 'react'

/** Which rows of a long table are mounted. */
export interface RowWindow {
  /** In the order of their places, the first of which is 0. */
  rows: readonly { place: number; startPx: number; endPx: number }[]
  /** Of all rows, mounted or not. */
  heightPx: number
  /** Is given each mounted row, whose height is known from then on. */
  measure: RefCallback<HTMLTableRowElement>
  /** Of the region: to the first and the last row, which the browser would seek where rows are still to be measured. */
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
}
