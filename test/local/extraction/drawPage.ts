import { Canvas, createCanvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'

/** One printed line: its place in points of an A4 page, and its text. */
export type DrawnLine = readonly [x: number, y: number, text: string]

const dpi = 200
const page = { width: 595, height: 842 }

export const drawnInvoice: readonly DrawnLine[] = [
  [60, 70, 'Kranich Papierwerk GmbH'],
  [60, 90, 'Teichweg 7, 40210 Elbstadt'],
  [60, 160, 'Rechnungsnummer: 2031-4711'],
  [60, 180, 'Rechnungsdatum: 05.03.2031'],
  [60, 250, 'Papier holzfrei, zehn Kartons'],
  [60, 300, 'Nettobetrag'],
  [420, 300, '198,00 EUR'],
  [60, 320, 'Umsatzsteuer 19 %'],
  [420, 320, '37,62 EUR'],
  [60, 350, 'Gesamtbetrag'],
  [420, 350, '235,62 EUR'],
]

/** Draws the upper half of a page as a scanner sees it: turned by so many degrees clockwise. */
export function drawPage(lines: readonly DrawnLine[], degrees = 0): Canvas {
  const scale = dpi / 72
  const [width, height] = [page.width * scale, (page.height / 2) * scale]
  const isOnItsSide = Math.abs(degrees % 180) > 45
  const canvas = isOnItsSide ? createCanvas(height, width) : createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.translate(-width / 2, -height / 2)
  context.fillStyle = '#222'
  context.font = `${11 * scale}px sans-serif`
  for (const [x, y, text] of lines) context.fillText(text, x * scale, y * scale)
  return canvas
}

/** Notes in a JPEG how its camera was held: 6 is turned to the right, 8 to the left, 3 upside down. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = [0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1]
  const tag = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([...jpeg.subarray(0, 2), ...exif, ...tag, ...jpeg.subarray(2)])
}

/** A PDF of which each page is a picture, or lines of text. */
export async function bindPages(pages: readonly (Canvas | readonly DrawnLine[])[]): Promise<Uint8Array> {
  const document = new PDFDocument({ margin: 0, autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const drawn of pages) {
    if (!(drawn instanceof Canvas)) {
      document.addPage({ size: 'A4', margin: 0 })
      for (const [x, y, text] of drawn) document.fontSize(11).text(text, x, y - 11, { lineBreak: false })
    } else {
      const size: [number, number] = [(drawn.width * 72) / dpi, (drawn.height * 72) / dpi]
      document.addPage({ size, margin: 0 })
      document.image(drawn.toBuffer('image/jpeg', 80), 0, 0, { width: size[0], height: size[1] })
    }
  }
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
