import type { KeyboardEvent } from 'react'
import { type Zoom, zoomedIn, zoomedOut } from './zoomSteps.ts'

/**
 * Gives the handler of a document's keys: plus and minus zoom, zero fits the width. They act where the focus is inside the
 * document, outside of text fields; with Ctrl they stay the browser's own.
 */
export function zoomKeys(scale: number, onZoomChange: (zoom: Zoom) => void) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    const zoom =
      event.key === '+' || event.key === '='
        ? zoomedIn(scale)
        : event.key === '-'
          ? zoomedOut(scale)
          : event.key === '0'
            ? 'fit'
            : undefined
    if (zoom === undefined) return
    event.preventDefault()
    onZoomChange(zoom)
  }
}
