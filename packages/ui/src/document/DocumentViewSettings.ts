import type { Rotation } from './pdf/rotateBox.ts'
import type { Zoom } from './views/picture/zoomSteps.ts'

/** How a reader likes to look at documents: plain JSON, for a host that keeps it from one document to the next. */
export interface DocumentViewSettings {
  /** 1 is the size on paper; `width` and `page` fit the one or the other into the view. */
  zoom: Zoom
  /** How far pages and pictures are turned, to the right. */
  rotation: Rotation
  /** Whether small pictures of the pages stand beside them. */
  hasThumbnails: boolean
}

export const usualViewSettings: DocumentViewSettings = { zoom: 'width', rotation: 0, hasThumbnails: false }
