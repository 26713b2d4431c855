import { encodeGreyPng } from './encodeGreyPng.ts'
import { renderPdf } from './renderPdf.ts'
import { scanDeliveryNote } from './scanDeliveryNote.ts'

const pointsPerPixel = 72 / 150

/** A PDF as an office scanner makes it: one picture that fills the page, and not one character of text. */
export function buildScannedNote(): Promise<Uint8Array> {
  const { levels, widthPx, heightPx } = scanDeliveryNote()
  const size: [number, number] = [widthPx * pointsPerPixel, heightPx * pointsPerPixel]
  const createdAt = new Date('2026-11-16T10:31:00Z')
  return renderPdf({ size, title: 'Scan 2026-11-16', author: 'Office scanner', createdAt }, (page) => {
    page.image(Buffer.from(encodeGreyPng(levels, widthPx)), 0, 0, { width: size[0], height: size[1] })
  })
}
