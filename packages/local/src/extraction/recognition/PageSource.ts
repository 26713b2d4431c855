import type { Canvas } from '@napi-rs/canvas'

/** A page without text of its own: a picture, or a page of a PDF. */
export interface PageSource {
  /** Its size as it is shown, in its own unit: pixels of a picture, points of a PDF. */
  width: number
  height: number
  /** How many pixels may be drawn for one unit before nothing is gained. */
  mostScale: number
  /** Draws it on white with so many pixels for each unit. */
  draw(scale: number): Promise<Canvas>
}
