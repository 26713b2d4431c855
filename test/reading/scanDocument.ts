import { type Canvas, createCanvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import { openPdf } from '../../packages/local/src/extraction/reading/pdf/openPdf.ts'
import { pageOfPdf } from '../../packages/local/src/extraction/reading/pdf/recognizePdf.ts'

const scale = 200 / 72
const slant = (1.5 * Math.PI) / 180
const jpegQuality = 60

/** Prints a PDF and scans it: 200 dpi, 1.5 degrees off, grey and noisy, on its side or not, each page a JPEG. */
export async function scanDocument(bytes: Uint8Array, isOnItsSide: boolean): Promise<Uint8Array> {
  const printed = await openPdf(bytes, { withPictures: true })
  const scanned = new PDFDocument({ margin: 0, autoFirstPage: false })
  const chunks: Buffer[] = []
  scanned.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => scanned.on('end', resolve))
  for (let number = 1; number <= printed.numPages; number++) {
    const page = await pageOfPdf(printed, number)
    const picture = scan(await page.draw(scale), isOnItsSide)
    const size: [number, number] = [picture.width / scale, picture.height / scale]
    scanned.addPage({ size, margin: 0 })
    scanned.image(picture.toBuffer('image/jpeg', jpegQuality), 0, 0, { width: size[0], height: size[1] })
  }
  scanned.end()
  await Promise.all([ended, printed.destroy()])
  return new Uint8Array(Buffer.concat(chunks))
}

function scan(page: Canvas, isOnItsSide: boolean): Canvas {
  const { width, height } = page
  const canvas = isOnItsSide ? createCanvas(height, width) : createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((isOnItsSide ? Math.PI / 2 : 0) + slant)
  context.drawImage(page, -width / 2, -height / 2)
  const picture = context.getImageData(0, 0, canvas.width, canvas.height)
  const noise = createNoise()
  for (let at = 0; at < picture.data.length; at += 4) {
    const grain = noise() * 36
    for (let part = at; part < at + 3; part++)
      picture.data[part] = (picture.data[part] ?? 0) * 0.9 + 8 + grain
  }
  // This canvas turns also what is put onto it.
  context.resetTransform()
  context.putImageData(picture, 0, 0)
  return canvas
}

/** The same grain with each run, around 0. */
function createNoise(): () => number {
  let seed = 7
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => next() + next() + next() - 1.5
}
