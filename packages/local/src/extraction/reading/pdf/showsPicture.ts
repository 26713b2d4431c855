import type { PDFPageProxy } from 'unpdf/pdfjs'

/** So many strokes may be letters that were turned into outlines; fewer are rules and a logo. */
const fewestOutlines = 60

/** Whether there may be text to see on a page that has none of its own: in a picture, or drawn as outlines. */
export async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('unpdf/pdfjs')
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ])
  const outlines = new Set<number>([OPS.constructPath, OPS.showText])
  const { fnArray } = await page.getOperatorList()
  const count = (wanted: ReadonlySet<number>) => fnArray.filter((operation) => wanted.has(operation)).length
  return count(pictures) > 0 || count(outlines) >= fewestOutlines
}
