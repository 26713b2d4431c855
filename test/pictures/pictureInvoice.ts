import { buildInvoicePdf, row } from '../local/extraction/buildInvoicePdf.ts'

export interface PictureInvoice {
  name: string
  mimeType: string
  buffer: Buffer
}

/** An invoice of somebody made up, whose total has two digits in the wrong order: something for the checks to find. */
export async function pictureInvoice(): Promise<PictureInvoice> {
  const pdf = await buildInvoicePdf(
    [
      [
        row(64, { 60: 'Blaumeise Druck GmbH' }, { size: 20 }),
        row(84, { 60: 'Amselweg 3 · 12345 Elbstadt' }),
        row(126, { 60: 'Nordlicht Caf\u00e9 KG' }),
        row(140, { 60: 'Hafenstra\u00dfe 12' }),
        row(154, { 60: '54321 Seestadt' }),
        row(196, { 60: 'Invoice' }, { size: 16 }),
        row(222, { 60: 'Invoice number:', 160: 'BM-4471', 340: 'Customer number:', 450: '10382' }),
        row(238, { 60: 'Invoice date:', 160: '2026-03-04', 340: 'Due date:', 450: '2026-03-18' }),
        row(280, { 60: 'Description' }, { right: { 330: 'Qty', 430: 'Unit price', 535: 'Amount' } }),
        row(300, { 60: 'Menu cards A4, laminated' }, { right: { 330: '120', 430: '1.10', 535: '132.00' } }),
        row(318, { 60: 'Flyers A5, 135 g' }, { right: { 330: '1000', 430: '0.08', 535: '80.00' } }),
        row(336, { 60: 'Business cards' }, { right: { 330: '500', 430: '0.10', 535: '50.00' } }),
        row(354, { 60: 'Delivery' }, { right: { 330: '1', 430: '18.00', 535: '18.00' } }),
        row(394, { 380: 'Net amount' }, { right: { 535: '280.00 EUR' } }),
        row(410, { 380: 'VAT 19 %' }, { right: { 535: '53.20 EUR' } }),
        row(426, { 380: 'Total amount' }, { right: { 535: '332.30 EUR' } }),
        row(480, { 60: 'VAT ID: DE811193231' }),
        row(494, { 60: 'IBAN: DE89 3704 0044 0532 0130 00' }),
      ],
    ],
    { hasSquare: false },
  )
  return { name: 'blaumeise-bm-4471.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
}
