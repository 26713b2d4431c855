import type { KeyboardEvent } from 'react'
import type { DocumentViewSettings } from '../DocumentViewSettings.ts'
import { turnBy } from '../pdf/rotateBox.ts'
import { zoomedIn, zoomedOut } from '../views/picture/zoomSteps.ts'

/**
 * Gives the handler of a document's keys: plus and minus zoom, 0 fits the width and 9 the page, the square brackets turn.
 * They act where the focus is inside the document, outside of text fields; with Ctrl they stay the browser's own.
 */
export function zoomKeys(
  scale: number,
  settings: DocumentViewSettings,
  change: (part: Partial<DocumentViewSettings>) => void,
) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    const next = changeOf(event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(next)
  }

  function changeOf(key: string): Partial<DocumentViewSettings> | undefined {
    switch (key) {
      case '+':
      case '=':
        return { zoom: zoomedIn(scale) }
      case '-':
        return { zoom: zoomedOut(scale) }
      case '0':
        return { zoom: 'width' }
      case '9':
        return { zoom: 'page' }
      case '[':
        return { rotation: turnBy(settings.rotation, -90) }
      case ']':
        return { rotation: turnBy(settings.rotation, 90) }
      default:
        return undefined
    }
  }
}
