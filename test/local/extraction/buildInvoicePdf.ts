import PDFDocument from 'pdfkit'

/** One printed line: texts by their left edge, and texts that end at a right edge, in points from the top left. */
export interface PrintedRow {
  y: number
  left: Record<number, string>
  right: Record<number, string>
  size: number
}

export interface PdfOptions {
  userPassword?: string
  /** Turns every page by this many degrees in the viewer, as a landscape scanner or printer does. */
  rotate?: 90 | 180 | 270
  /** Files that the PDF carries, by their names. */
  attached?: Record<string, string>
  /** Whether every page has a small square in its corner, as something is drawn on most; it has unless this says otherwise. */
  hasSquare?: boolean
}

/** Describes one printed line for `buildInvoicePdf`. */
export function row(
  y: number,
  left: Record<number, string>,
  { right = {}, size = 9 }: { right?: Record<number, string>; size?: number } = {},
): PrintedRow {
  return { y, left, right, size }
}

/** Prints pages of positioned text, like a program for invoices does; an empty page has no text layer. */
export async function buildInvoicePdf(
  pages: PrintedRow[][],
  { rotate, attached = {}, hasSquare = true, ...options }: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const [name, text] of Object.entries(attached)) document.file(Buffer.from(text), { name })
  for (const rows of pages) {
    document.addPage()
    if (rotate !== undefined) Object.assign(document.page.dictionary.data, { Rotate: rotate })
    if (hasSquare) document.rect(20, 20, 3, 3).stroke()
    for (const { y, left, right, size } of rows) {
      document.font('Helvetica').fontSize(size)
      for (const [x, text] of Object.entries(left)) document.text(text, Number(x), y, { lineBreak: false })
      for (const [x, text] of Object.entries(right))
        document.text(text, Number(x) - document.widthOfString(text), y, { lineBreak: false })
    }
  }
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
