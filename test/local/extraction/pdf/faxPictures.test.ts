import { expect, it } from 'vitest'
import { openPdf } from '../../../../packages/local/src/extraction/reading/pdf/openPdf.ts'
import { pageOfPdf } from '../../../../packages/local/src/extraction/reading/pdf/recognizePdf.ts'
import { joinParts } from '../../hostile/buildPdf.ts'

/** A picture of 16 by 16 whose right half is black, written as a fax machine does: 8 white, 8 black, row by row. */
function faxedPdf(): Uint8Array {
  const picture = Buffer.from(Array.from({ length: 16 }, () => [0x98, 0xa0]).flat())
  const filter = '/Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns 16 /Rows 16 /EncodedByteAlign true >>'
  return joinParts([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
    '<< /Length 26 >>\nstream\nq 100 0 0 100 0 0 cm /P Do\nendstream',
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 1 /ColorSpace /DeviceGray ${filter} /Length ${picture.length} >>\nstream\n`,
      ),
      picture,
      Buffer.from('\nendstream'),
    ]),
  ])
}

it('draws what a scanner wrote as a fax: fax, JBIG2 and JPEG 2000 have decoders of their own', async () => {
  const document = await openPdf(faxedPdf(), { withPictures: true })
  try {
    const page = await pageOfPdf(document, 1)
    const canvas = await page.draw(1)
    const { data } = canvas.getContext('2d').getImageData(0, 50, 100, 1)
    expect([data[4 * 20], data[4 * 80]]).toEqual([255, 0])
  } finally {
    await document.destroy()
  }
})
