import type { PointerEvent } from 'react'
import { offsetAtPoint } from './offsetAtPoint.ts'

/** Gives the handler that chooses the value which is clicked on. Whoever selects text does not want to. */
export function pickText(onPick: ((offset: number) => void) | undefined) {
  return (event: PointerEvent) => {
    if (!onPick || event.button !== 0 || getSelection()?.isCollapsed === false) return
    const offset = offsetAtPoint(event.clientX, event.clientY)
    if (offset !== undefined) onPick(offset)
  }
}
