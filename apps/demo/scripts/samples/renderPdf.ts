import PDFDocument from 'pdfkit'

export type PdfSetup = {
  /** Width and height in points. */
  size: [widthPt: number, heightPt: number]
  title: string
  author: string
  createdAt: Date
}

/** Collects the bytes of a one-page PDF that `draw` fills. The page has no margins, so nothing ever flows to a second one. */
export async function renderPdf(
  { size, title, author, createdAt }: PdfSetup,
  draw: (page: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const page = new PDFDocument({
    size,
    margin: 0,
    // pdfkit compresses with the platform's zlib, whose output differs between Node versions and processors.
    compress: false,
    // The file id is a hash of this block; without a date pdfkit takes the clock's.
    info: { Title: title, Author: author, CreationDate: createdAt, ModDate: createdAt },
  })
  draw(page)
  page.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of page) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
