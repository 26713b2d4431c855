import { boxesOf } from '../evidence/boxesOf.ts'
import type { Box, DocumentText } from '../evidence/DocumentText.ts'
import type { Highlight } from '../views/text/Highlight.ts'
import type { PdfPageShape } from './readPdfPart.ts'
import { rotateBox, rotateSize, type Rotation } from './rotateBox.ts'

/** CSS has 96 pixels to the inch, and paper 72 points. */
const pixelsPerPoint = 96 / 72

/** The size of each page in CSS pixels at its size on paper. */
export function pageSizes(pages: readonly PdfPageShape[], rotation: Rotation) {
  return pages.map((page) => {
    const { width, height } = rotateSize(page, rotation)
    return { width: width * pixelsPerPoint, height: height * pixelsPerPoint }
  })
}

/** The marks of one page in shares of it, from 0 to 1, as it is turned. */
export function marksOf(
  {
    text,
    highlights,
    rotation,
  }: { text: DocumentText; highlights: readonly Highlight[]; rotation: Rotation },
  page: number,
): (Box & { isCurrent: boolean })[] {
  const part = text.parts[page]
  if (!part) return []
  const size = rotateSize(part, rotation)
  return highlights
    .filter(({ place }) => place.part === page)
    .flatMap(({ place, isCurrent }) =>
      place.ranges
        .flatMap((range) => boxesOf(part, range))
        .map((box) => {
          const { x, y, width, height } = rotateBox(box, part, rotation)
          return {
            x: x / size.width,
            y: y / size.height,
            width: width / size.width,
            height: height / size.height,
            isCurrent,
          }
        }),
    )
}
