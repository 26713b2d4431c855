import { useState } from 'react'
import { createLoadedCode, useLoadedCode } from '../../../controls/loadedCode.ts'
import type { RowWindow } from './RowWindow.ts'
import { wholeRows } from './wholeRows.ts'

/** What a long table starts with where its window will be there before it is painted. */
const firstRows = 32

/** What mounts the rows in view alone. */
export const windowing = createLoadedCode(() => import('./RowWindowing.tsx'))

/** The rows of a table that are mounted. A long one has a window; its first rows stand there until that is loaded. */
export function useRowWindow(rowCount: number) {
  const isLong = rowCount > wholeRows
  const code = useLoadedCode(windowing, isLong)
  // Rows that stood there when the code came stay: one of them may hold the focus.
  const [first] = useState(code ? firstRows : wholeRows)
  const [window, setWindow] = useState<RowWindow>()
  const [focusedPlace, setFocusedPlace] = useState<number>()
  return {
    isLong,
    RowWindowing: isLong ? code?.RowWindowing : undefined,
    window: isLong ? window : undefined,
    first: isLong ? first : wholeRows,
    setWindow,
    focusedPlace,
    setFocusedPlace,
  }
}
