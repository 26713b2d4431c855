import type { KeyboardEvent } from 'react'
import type { DocumentViewSettings } from '../DocumentViewSettings.ts'
import { actionOf } from '../../controls/shortcuts/keyTable.ts'
import { turnBy } from '../pdf/rotateBox.ts'
import { zoomedIn, zoomedOut } from '../views/picture/zoomSteps.ts'
import { viewKeys } from './viewKeys.ts'

/**
 * Gives the handler of a document's keys, as {@link viewKeys} has them. They act where the focus is inside the document,
 * outside of text fields; with Ctrl they stay the browser's own.
 */
export function zoomKeys(
  scale: number,
  settings: DocumentViewSettings,
  change: (part: Partial<DocumentViewSettings>) => void,
) {
  return (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    const next = nextSettings(event)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(next)
  }

  function nextSettings({ nativeEvent }: KeyboardEvent): Partial<DocumentViewSettings> | undefined {
    switch (actionOf(viewKeys, nativeEvent)) {
      case 'zoomIn':
        return { zoom: zoomedIn(scale) }
      case 'zoomOut':
        return { zoom: zoomedOut(scale) }
      case 'fitWidth':
        return { zoom: 'width' }
      case 'fitPage':
        return { zoom: 'page' }
      case 'turnLeft':
        return { rotation: turnBy(settings.rotation, -90) }
      case 'turnRight':
        return { rotation: turnBy(settings.rotation, 90) }
      default:
        return undefined
    }
  }
}
