import { drawTable } from './drawTable.ts'
import { drawLines, drawRule, drawText } from './drawText.ts'
import { englishHabit, formatCents, formatNumber } from './formatNumber.ts'
import { invoiceTotals, type InvoiceLine } from './invoiceTotals.ts'
import { renderPdf } from './renderPdf.ts'

const ink = '#1c1917'
const muted = '#78716c'
const accent = '#9a3412'
const leftPt = 62
const rightPt = 533
const taxPercent = 20

const body = { font: 'Times-Roman', sizePt: 11, color: ink }
const bold = { ...body, font: 'Times-Bold' }

const lines: InvoiceLine[] = [
  { description: 'Acoustic wall panel, oak slats', quantity: 24, unit: 'pcs', unitPriceCents: 6850 },
  { description: 'Corner bass trap, wool felt', quantity: 6, unit: 'pcs', unitPriceCents: 11200 },
  { description: 'Mounting rail, 2.4 m', quantity: 10, unit: 'pcs', unitPriceCents: 975 },
  { description: 'Installation on site', quantity: 7.5, unit: 'hours', unitPriceCents: 5400 },
]

const details = (number: string): [label: string, value: string][] => [
  ['Invoice number', number],
  ['Invoice date', '12 November 2026'],
  ['Due date', '12 December 2026'],
  ['Order number', 'BM-20931'],
]

const amount = (cents: number) => formatCents(cents, englishHabit)

export interface WorkshopInvoice {
  /** @default 'HF-1187' */
  number?: string
  /** By how much the printed total is wrong. @default 0 */
  totalOffCents?: number
}

/** An English invoice of one page in pounds: as it is by default, the attachment of the sample e-mail. */
export function buildWorkshopInvoice({
  number = 'HF-1187',
  totalOffCents = 0,
}: WorkshopInvoice = {}): Promise<Uint8Array> {
  const setup = {
    size: [595.28, 841.89] as [number, number],
    title: `Invoice ${number}`,
    author: 'Harrowfold Acoustics Ltd',
    createdAt: new Date('2026-11-12T14:05:00Z'),
  }
  return renderPdf(setup, (page) => {
    drawHead(page, number)
    const tableEndPt = drawLineItems(page, 318)
    drawTotals(page, tableEndPt + 16, totalOffCents)
    drawPayment(page, tableEndPt + 128, number)
    const registered = 'Harrowfold Acoustics Ltd, registered in England. Company number 00001187.'
    drawText(page, registered, { ...body, sizePt: 9, color: muted, xPt: 297.6, yPt: 784, align: 'center' })
  })
}

function drawHead(page: PDFKit.PDFDocument, number: string): void {
  drawText(page, 'Harrowfold Acoustics Ltd', { ...bold, sizePt: 21, xPt: leftPt, yPt: 60 })
  const address = [
    'The Old Maltings, Sawpit Lane',
    'Harrowfold HX0 0ZZ',
    '01632 960 187',
    'accounts@harrowfold.example.com',
  ]
  drawLines(page, address, { ...body, sizePt: 10, color: muted, xPt: leftPt, yPt: 90, leadingPt: 14 })
  drawText(page, 'INVOICE', { ...body, sizePt: 27, color: accent, xPt: rightPt, yPt: 56, align: 'right' })
  drawRule(page, { fromPt: leftPt, toPt: rightPt, yPt: 166 }, { color: accent, widthPt: 1.2 })

  drawText(page, 'Bill to', { ...bold, sizePt: 10, color: accent, xPt: leftPt, yPt: 188 })
  const recipient = ['Brightmere Studios', 'Attn. Priya Nandakumar', '9 Kiln Yard', 'Brightmere BR0 0ZZ']
  drawLines(page, recipient, { ...body, xPt: leftPt, yPt: 205, leadingPt: 16 })
  for (const [index, [label, value]] of details(number).entries()) {
    const yPt = 189 + index * 20
    drawText(page, label, { ...body, color: muted, xPt: 330, yPt })
    drawText(page, value, { ...(index === 0 ? bold : body), xPt: rightPt, yPt, align: 'right' })
  }
}

function drawLineItems(page: PDFKit.PDFDocument, topPt: number): number {
  const { lineCents } = invoiceTotals(lines, taxPercent)
  return drawTable(page, topPt, {
    columns: [
      { title: 'Description', xPt: leftPt + 8, align: 'left' },
      { title: 'Quantity', xPt: 320, align: 'right' },
      { title: 'Unit', xPt: 336, align: 'left' },
      { title: 'Unit price (£)', xPt: 445, align: 'right' },
      { title: 'Amount (£)', xPt: rightPt - 8, align: 'right' },
    ],
    rows: lines.map((line, index) => [
      line.description,
      formatNumber(line.quantity, englishHabit, Number.isInteger(line.quantity) ? 0 : 1),
      line.unit,
      amount(line.unitPriceCents),
      amount(lineCents[index] ?? 0),
    ]),
    look: {
      header: { ...bold, sizePt: 10, color: accent },
      cell: body,
      headerFill: '#fff7ed',
      ruleColor: '#e7e5e4',
      rowHeightPt: 27,
      span: { fromPt: leftPt, toPt: rightPt },
    },
  })
}

function drawTotals(page: PDFKit.PDFDocument, topPt: number, totalOffCents: number): void {
  const { netCents, taxCents, totalCents } = invoiceTotals(lines, taxPercent)
  const rows: [string, number][] = [
    ['Subtotal', netCents],
    [`VAT ${taxPercent}%`, taxCents],
  ]
  for (const [index, [label, cents]] of rows.entries()) {
    const yPt = topPt + index * 20
    drawText(page, label, { ...body, xPt: 336, yPt })
    drawText(page, `£${amount(cents)}`, { ...body, xPt: rightPt - 8, yPt, align: 'right' })
  }
  drawRule(page, { fromPt: 336, toPt: rightPt, yPt: topPt + 43 }, { color: ink, widthPt: 0.8 })
  drawText(page, 'Total due', { ...bold, sizePt: 14, xPt: 336, yPt: topPt + 52 })
  const total = { ...bold, sizePt: 14, xPt: rightPt - 8, yPt: topPt + 52 }
  drawText(page, `£${amount(totalCents + totalOffCents)}`, { ...total, align: 'right' })
}

function drawPayment(page: PDFKit.PDFDocument, topPt: number, number: string): void {
  drawText(page, 'Payment', { ...bold, sizePt: 10, color: accent, xPt: leftPt, yPt: topPt })
  const terms = [
    `Terms: 30 days net. Please quote invoice ${number} with your payment.`,
    'IBAN: GB82 WEST 1234 5698 7654 32',
    'VAT number: GB 999 9999 73',
  ]
  drawLines(page, terms, { ...body, xPt: leftPt, yPt: topPt + 17, leadingPt: 17 })
}
