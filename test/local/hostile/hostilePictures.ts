import { joinParts } from './buildPdf.ts'
import { deflateRepeated } from './deflateRepeated.ts'
import type { HostileDocument } from './hostileDocuments.ts'

interface Picture {
  side: number
  /** As they lie in the file. */
  bytes: Buffer
  filter: 'FlateDecode' | 'JBIG2Decode' | 'JPXDecode' | 'DCTDecode' | 'CCITTFaxDecode'
}

const bytesOf = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** Grey pixels in so few bytes: one row, over and over. */
const grey = (side: number, rows = side): Picture => ({
  side,
  filter: 'FlateDecode',
  bytes: bytesOf('\u0078\u009c', deflateRepeated({ piece: Buffer.alloc(side, 0x80), count: rows })),
})

const broken = (filter: Picture['filter']): Picture => ({
  side: 2_000,
  filter,
  bytes: Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 251)),
})

/** A page that shows these pictures one after the other, each over the whole page, a black bar at its foot, and no text. */
function pdfOf(pictures: readonly Picture[]): Uint8Array {
  const shown =
    pictures.map((_, at) => `q 600 0 0 800 0 0 cm /P${at} Do Q`).join('\n') + '\n0 g 0 0 600 20 re f'
  const names = pictures.map((_, at) => `/P${at} ${at + 5} 0 R`).join(' ')
  return joinParts([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    ...pictures.map(({ side, filter, bytes }) =>
      bytesOf(
        `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /${filter} /Length ${bytes.length} >>\nstream\n`,
        bytes,
        '\nendstream',
      ),
    ),
  ])
}

const pdf = (name: string, pictures: () => readonly Picture[]): HostileDocument => ({
  name: `PDF: ${name}`,
  filename: 'a.pdf',
  mimetype: 'application/pdf',
  bytes: () => pdfOf(pictures()),
})

/** Scans that are small and ask for very much, or whose pictures are broken. */
export const hostilePictures: readonly HostileDocument[] = [
  pdf('a picture that claims 60,000 by 60,000 pixels', () => [{ ...grey(1_000), side: 60_000 }]),
  pdf('a picture that claims more pixels than a number holds', () => [{ ...grey(10), side: 4_000_000_000 }]),
  pdf('a picture of 49 million pixels', () => [grey(7_000)]),
  pdf('a picture whose rows go on a thousand times further than it says', () => [
    { ...grey(7_000, 140_000), side: 100 },
  ]),
  pdf('a broken JBIG2', () => [broken('JBIG2Decode')]),
  pdf('a broken JPEG 2000', () => [broken('JPXDecode')]),
  pdf('a broken JPEG', () => [broken('DCTDecode')]),
  pdf('a broken fax', () => [broken('CCITTFaxDecode')]),
  pdf('four hundred pictures on a page', () => Array<Picture>(400).fill(grey(1_500))),
]
