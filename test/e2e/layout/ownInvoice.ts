import { buildInvoicePdf, row } from '../../local/extraction/buildInvoicePdf.ts'

/** An invoice of one page that nobody has sent. */
export async function ownInvoice(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pdf = await buildInvoicePdf([
    [
      row(60, { 60: 'Blaumeise Druck GmbH' }, { size: 18 }),
      row(90, { 60: 'Amselweg 3, 12345 Elbstadt' }),
      row(140, { 60: 'Invoice' }, { size: 14 }),
      row(170, { 60: 'Invoice number:', 160: 'BM-4471' }),
      row(184, { 60: 'Invoice date:', 160: '2031-03-04' }),
      row(198, { 60: 'Due date:', 160: '2031-03-18' }),
      row(240, { 60: 'Description' }, { right: { 330: 'Qty', 430: 'Unit price', 535: 'Amount' } }),
      row(258, { 60: 'Flyers A5, 135 g' }, { right: { 330: '1000', 430: '0.08', 535: '80.00' } }),
      row(274, { 60: 'Business cards' }, { right: { 330: '500', 430: '0.10', 535: '50.00' } }),
      row(290, { 60: 'Delivery' }, { right: { 330: '1', 430: '20.00', 535: '20.00' } }),
      row(330, { 380: 'Net amount' }, { right: { 535: '150.00 EUR' } }),
      row(346, { 380: 'VAT 19 %' }, { right: { 535: '28.50 EUR' } }),
      row(362, { 380: 'Total amount' }, { right: { 535: '178.50 EUR' } }),
      row(420, { 60: 'VAT ID: DE811193231' }),
      row(434, { 60: 'IBAN: DE89 3704 0044 0532 0130 00' }),
    ],
  ])
  return { name: 'bm-4471.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
}
