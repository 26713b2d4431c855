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
  /** Where it names them: all in its list of names, or each by the catalog, the first page or an annotation alone. */
  attachedTo?: 'names' | 'catalog' | 'page' | 'annotation'
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
  { rotate, attached = {}, attachedTo = 'names', hasSquare = true, ...options }: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  const files = Object.entries(attached).map(([name, text]) => ({ name, src: Buffer.from(text) }))
  const hidden = { hidden: attachedTo !== 'names' }
  if (attachedTo !== 'annotation') for (const { src, name } of files) document.file(src, { name, ...hidden })
  for (const [index, rows] of pages.entries()) {
    document.addPage()
    // The annotation describes its file itself, as the file's own description goes.
    if (index === 0 && attachedTo === 'annotation')
      for (const { src, name } of files) {
        const { data } = document.file(src, { name, ...hidden }) as unknown as { data: object }
        document.annotate(9, 9, 9, 9, { Subtype: 'FileAttachment', FS: data } as never)
      }
    const { data } = Reflect.get(document, '_root') as { data: { AF?: unknown } }
    if (index === 0 && attachedTo === 'page') Object.assign(document.page.dictionary.data, { AF: data.AF })
    if (attachedTo === 'page' || attachedTo === 'annotation') delete data.AF
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
  const whole = Buffer.concat(chunks)
  if (attachedTo !== 'annotation') return new Uint8Array(whole)
  return Buffer.from(
    whole.toString('latin1').replaceAll(/(\d 0 obj\s*<<\s*\/Type \/Filespec.*?)\/EF/gs, '$1/EX'),
    'latin1',
  )
}
