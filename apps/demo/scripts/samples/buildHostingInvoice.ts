import { drawHostingLetterhead } from './drawHostingLetterhead.ts'
import { drawTable } from './drawTable.ts'
import { drawLines, drawRule, drawText } from './drawText.ts'
import { formatCents, formatNumber, germanHabit } from './formatNumber.ts'
import { invoiceTotals, type InvoiceLine } from './invoiceTotals.ts'
import { renderPdf } from './renderPdf.ts'

const ink = '#1f2937'
const muted = '#6b7280'
const accent = '#0f766e'
const leftPt = 57
const rightPt = 538
const taxPercent = 19

const body = { font: 'Helvetica', sizePt: 9.5, color: ink }
const bold = { ...body, font: 'Helvetica-Bold' }

const lines: InvoiceLine[] = [
  { description: 'Managed Server M, 8 vCPU, 32 GB RAM', quantity: 2, unit: 'Monat', unitPriceCents: 9490 },
  { description: 'Objektspeicher, Standort Hamburg', quantity: 850, unit: 'GB', unitPriceCents: 4 },
  { description: 'Tägliche Datensicherung, 30 Tage', quantity: 2, unit: 'Monat', unitPriceCents: 1395 },
  { description: 'Domain, Jahresgebühr', quantity: 3, unit: 'Stück', unitPriceCents: 1190 },
  { description: 'Wildcard-Zertifikat, 12 Monate', quantity: 1, unit: 'Stück', unitPriceCents: 7900 },
  { description: 'Umzug und Einrichtung', quantity: 6.5, unit: 'Std.', unitPriceCents: 9500 },
]

const details: [label: string, value: string][] = [
  ['Rechnungsnummer', 'TH-2026-00418'],
  ['Rechnungsdatum', '02.11.2026'],
  ['Leistungszeitraum', '01.10.2026 - 31.10.2026'],
  ['Kundennummer', '10482'],
  ['Bestellnummer', 'PO-77316'],
  ['Fällig am', '16.11.2026'],
]

const amount = (cents: number) => formatCents(cents, germanHabit)

/** A German invoice of one page: letterhead, recipient, details, six line items, totals, terms, footer. */
export function buildHostingInvoice(): Promise<Uint8Array> {
  const setup = {
    size: [595.28, 841.89] as [number, number],
    title: 'Rechnung TH-2026-00418',
    author: 'Talhafen Hosting GmbH',
    createdAt: new Date('2026-11-02T08:15:00Z'),
  }
  return renderPdf(setup, (page) => {
    drawHostingLetterhead(page, { leftPt, rightPt, ink, muted, accent })
    drawRecipient(page)
    drawDetails(page)
    drawText(page, 'Rechnung', { font: 'Helvetica-Bold', sizePt: 22, color: ink, xPt: leftPt, yPt: 296 })
    const greeting = 'Vielen Dank für Ihren Auftrag. Wir berechnen Ihnen die folgenden Leistungen:'
    drawText(page, greeting, { ...body, xPt: leftPt, yPt: 331 })
    const tableEndPt = drawLineItems(page, 354)
    drawTotals(page, tableEndPt + 14)
    drawTerms(page, tableEndPt + 112)
  })
}

function drawRecipient(page: PDFKit.PDFDocument): void {
  const sender = 'Talhafen Hosting GmbH · Speicherweg 14 · 20457 Hamburg'
  drawText(page, sender, { font: 'Helvetica', sizePt: 7, color: muted, xPt: leftPt, yPt: 146 })
  drawRule(page, { fromPt: leftPt, toPt: leftPt + 191, yPt: 157 }, { color: '#d1d5db', widthPt: 0.5 })
  const recipient = ['Studio Birkenlicht GbR', 'Frau Jana Öztürk', 'Lindenhof 3', '04109 Leipzig']
  drawLines(page, recipient, { ...body, sizePt: 10.5, xPt: leftPt, yPt: 168, leadingPt: 15 })
}

function drawDetails(page: PDFKit.PDFDocument): void {
  for (const [index, [label, value]] of details.entries()) {
    const yPt = 148 + index * 17
    drawText(page, label, { ...body, color: muted, xPt: 332, yPt })
    drawText(page, value, { ...(index === 0 ? bold : body), xPt: rightPt, yPt, align: 'right' })
  }
}

function drawLineItems(page: PDFKit.PDFDocument, topPt: number): number {
  const { lineCents } = invoiceTotals(lines, taxPercent)
  return drawTable(page, topPt, {
    columns: [
      { title: 'Pos.', xPt: leftPt + 8, align: 'left' },
      { title: 'Bezeichnung', xPt: leftPt + 40, align: 'left' },
      { title: 'Menge', xPt: 340, align: 'right' },
      { title: 'Einheit', xPt: 352, align: 'left' },
      { title: 'Einzelpreis (EUR)', xPt: 464, align: 'right' },
      { title: 'Betrag (EUR)', xPt: rightPt - 8, align: 'right' },
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.description,
      formatNumber(line.quantity, germanHabit, Number.isInteger(line.quantity) ? 0 : 1),
      line.unit,
      amount(line.unitPriceCents),
      amount(lineCents[index] ?? 0),
    ]),
    look: {
      header: { font: 'Helvetica-Bold', sizePt: 8.5, color: '#ffffff' },
      cell: body,
      headerFill: accent,
      ruleColor: '#e5e7eb',
      rowHeightPt: 24,
      span: { fromPt: leftPt, toPt: rightPt },
    },
  })
}

function drawTotals(page: PDFKit.PDFDocument, topPt: number): void {
  const { netCents, taxCents, totalCents } = invoiceTotals(lines, taxPercent)
  const valuePt = rightPt - 8
  drawText(page, 'Nettobetrag', { ...body, xPt: 340, yPt: topPt })
  drawText(page, `${amount(netCents)} EUR`, { ...body, xPt: valuePt, yPt: topPt, align: 'right' })
  drawText(page, `zzgl. ${taxPercent} % USt.`, { ...body, xPt: 340, yPt: topPt + 19 })
  drawText(page, `${amount(taxCents)} EUR`, { ...body, xPt: valuePt, yPt: topPt + 19, align: 'right' })
  page.rect(332, topPt + 39, rightPt - 332, 28).fill('#f0fdfa')
  const total = { ...bold, sizePt: 11.5, color: accent, yPt: topPt + 48 }
  drawText(page, 'Rechnungsbetrag', { ...total, xPt: 340 })
  drawText(page, `${amount(totalCents)} EUR`, { ...total, xPt: valuePt, align: 'right' })
}

function drawTerms(page: PDFKit.PDFDocument, topPt: number): void {
  drawText(page, 'Zahlungsbedingungen', { ...bold, xPt: leftPt, yPt: topPt })
  const terms = [
    'Zahlbar innerhalb von 14 Tagen ohne Abzug, spätestens bis zum 16.11.2026.',
    'Bitte geben Sie bei der Überweisung die Rechnungsnummer TH-2026-00418 an.',
    'Die Rechnung wurde elektronisch erstellt und ist ohne Unterschrift gültig.',
  ]
  drawLines(page, terms, { ...body, xPt: leftPt, yPt: topPt + 17, leadingPt: 14.5 })
}
