import type { Box } from '../evidence/DocumentText.ts'

/** How far the reader has turned the pages, to the right. */
export type Rotation = 0 | 90 | 180 | 270

/** Turns pages on, to the right or to the left. */
export const turnBy = (rotation: Rotation, by: 90 | -90): Rotation =>
  ((rotation + by + 360) % 360) as Rotation

interface PageSize {
  width: number
  height: number
}

/** The size of a page that is turned. */
export const rotateSize = ({ width, height }: PageSize, rotation: Rotation): PageSize =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width }

/** Where a box of a page stands when the page is turned. */
export function rotateBox({ x, y, width, height }: Box, page: PageSize, rotation: Rotation): Box {
  switch (rotation) {
    case 0:
      return { x, y, width, height }
    case 90:
      return { x: page.height - y - height, y: x, width: height, height: width }
    case 180:
      return { x: page.width - x - width, y: page.height - y - height, width, height }
    case 270:
      return { x: y, y: page.width - x - width, width: height, height: width }
  }
}

/** Where a point of a turned page stands on the page itself. */
export function unrotatePoint(
  { x, y }: { x: number; y: number },
  page: PageSize,
  rotation: Rotation,
): { x: number; y: number } {
  switch (rotation) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: page.height - x }
    case 180:
      return { x: page.width - x, y: page.height - y }
    case 270:
      return { x: page.width - y, y: x }
  }
}
