export type TextStyle = { font: string; sizePt: number; color: string }

export type TextPlace = { xPt: number; yPt: number; align?: 'left' | 'right' | 'center' }

/** Writes one line of text; `xPt` is its left end, its right end or its middle, as `align` says. */
export function drawText(page: PDFKit.PDFDocument, text: string, place: TextPlace & TextStyle): void {
  page.font(place.font).fontSize(place.sizePt).fillColor(place.color)
  const widthPt = page.widthOfString(text)
  const shiftPt = { left: 0, center: widthPt / 2, right: widthPt }[place.align ?? 'left']
  page.text(text, place.xPt - shiftPt, place.yPt, { lineBreak: false })
}

/** Writes lines of text under each other, all in one style. */
export function drawLines(
  page: PDFKit.PDFDocument,
  lines: readonly string[],
  place: TextPlace & TextStyle & { leadingPt: number },
): void {
  for (const [index, line] of lines.entries())
    drawText(page, line, { ...place, yPt: place.yPt + index * place.leadingPt })
}

/** Draws a thin horizontal line. */
export function drawRule(
  page: PDFKit.PDFDocument,
  span: { fromPt: number; toPt: number; yPt: number },
  stroke: { color: string; widthPt: number },
): void {
  page.moveTo(span.fromPt, span.yPt).lineTo(span.toPt, span.yPt)
  page.lineWidth(stroke.widthPt).strokeColor(stroke.color).stroke()
}
