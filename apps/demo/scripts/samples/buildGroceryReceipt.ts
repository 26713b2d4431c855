import { drawRule, drawText, type TextPlace } from './drawText.ts'
import { formatCents, formatNumber, frenchHabit } from './formatNumber.ts'
import { receiptTotals, type ReceiptItem, type TaxCode, type TaxShare } from './receiptTotals.ts'
import { renderPdf } from './renderPdf.ts'

const widthPt = 226.77
const heightPt = 532
const leftPt = 15
const rightPt = widthPt - 15
const print = { font: 'Courier', sizePt: 8.5, color: '#111827' }
const strong = { ...print, font: 'Courier-Bold' }
const leadingPt = 12.5

const items: ReceiptItem[] = [
  { label: 'Pain de campagne', quantity: 1, unit: 'pièce', unitPriceCents: 340, tax: 'A' },
  { label: 'Comté 18 mois', quantity: 0.312, unit: 'kg', unitPriceCents: 2790, tax: 'A' },
  { label: 'Tomates anciennes', quantity: 0.85, unit: 'kg', unitPriceCents: 460, tax: 'A' },
  { label: 'Café moulu 250 g', quantity: 2, unit: 'pièce', unitPriceCents: 520, tax: 'A' },
  { label: 'Jus de pomme 1 L', quantity: 3, unit: 'pièce', unitPriceCents: 295, tax: 'A' },
  { label: 'Savon de Marseille', quantity: 1, unit: 'pièce', unitPriceCents: 450, tax: 'B' },
  { label: "Bougie en cire d'abeille", quantity: 1, unit: 'pièce', unitPriceCents: 990, tax: 'B' },
]

const rates: Record<TaxCode, string> = { A: '5,5 %', B: '20 %' }
const amount = (cents: number) => formatCents(cents, frenchHabit)

/** A French till receipt on an 80 mm roll: articles with a tax code each, total, card payment, tax by rate. */
export function buildGroceryReceipt(): Promise<Uint8Array> {
  const setup = {
    size: [widthPt, heightPt] as [number, number],
    title: 'Ticket 004-18273',
    author: 'Épicerie Quai des Brumelles',
    createdAt: new Date('2026-11-14T16:42:00Z'),
  }
  return renderPdf(setup, (page) => {
    drawHead(page)
    const afterItemsPt = drawItems(page, 143)
    const afterTotalPt = drawTotal(page, afterItemsPt + 8)
    const afterTaxPt = drawTaxes(page, afterTotalPt + 8)
    drawFoot(page, afterTaxPt + 12)
  })
}

function drawHead(page: PDFKit.PDFDocument): void {
  const middle = { xPt: widthPt / 2, align: 'center' } as const
  const shop = { font: 'Helvetica-Bold', sizePt: 13, color: print.color }
  drawText(page, 'Épicerie Quai des Brumelles', { ...shop, ...middle, yPt: 20 })
  const lines = ['7 quai des Brumelles, 69005 Lyon', 'Tél. 04 65 71 08 30', 'N° TVA FR40123456824']
  for (const [index, line] of lines.entries())
    drawText(page, line, { ...print, ...middle, yPt: 41 + index * leadingPt })
  drawPair(page, ['Ticket n° 004-18273', 'Caisse 2'], 89)
  drawPair(page, ['Date 14/11/2026', '17:42'], 89 + leadingPt)
  drawCut(page, 119)
  drawPair(page, ['Article', 'EUR TVA'], 126)
}

function drawItems(page: PDFKit.PDFDocument, topPt: number): number {
  let yPt = topPt
  const { lineCents } = receiptTotals(items)
  for (const [index, item] of items.entries()) {
    drawPair(page, [item.label, `${amount(lineCents[index] ?? 0)}   ${item.tax}`], yPt)
    yPt += leadingPt
    if (item.quantity === 1) continue
    const decimals = item.unit === 'kg' ? 3 : 0
    const quantity = `${formatNumber(item.quantity, frenchHabit, decimals)}${item.unit === 'kg' ? ' kg' : ''}`
    drawText(page, `${quantity} x ${amount(item.unitPriceCents)}`, {
      ...print,
      color: '#4b5563',
      xPt: leftPt + 15,
      yPt,
    })
    yPt += leadingPt
  }
  return yPt
}

function drawTotal(page: PDFKit.PDFDocument, topPt: number): number {
  drawCut(page, topPt)
  const big = { font: 'Courier-Bold', sizePt: 13, color: print.color, yPt: topPt + 9 }
  drawText(page, 'TOTAL TTC', { ...big, xPt: leftPt })
  const { totalCents } = receiptTotals(items)
  drawText(page, `${amount(totalCents)} EUR`, { ...big, xPt: rightPt, align: 'right' })
  drawPair(page, ['Carte bancaire', `${amount(totalCents)} EUR`], topPt + 29)
  drawPair(page, ['Sans contact', '************1234'], topPt + 29 + leadingPt)
  drawPair(page, ['Autorisation', '402917'], topPt + 29 + 2 * leadingPt)
  return topPt + 29 + 3 * leadingPt
}

function drawTaxes(page: PDFKit.PDFDocument, topPt: number): number {
  drawCut(page, topPt)
  const { shares, netCents, taxCents, totalCents } = receiptTotals(items)
  const total = { netCents, taxCents, totalCents }
  drawRow(page, ['Taux', 'HT', 'TVA', 'TTC'], topPt + 8)
  for (const [index, share] of shares.entries())
    drawRow(page, [`${share.code} ${rates[share.code]}`, ...sums(share)], topPt + 8 + (index + 1) * leadingPt)
  drawRow(page, ['Total', ...sums(total)], topPt + 8 + (shares.length + 1) * leadingPt)
  return topPt + 8 + (shares.length + 2) * leadingPt
}

function sums({ netCents, taxCents, totalCents }: Omit<TaxShare, 'code'>): string[] {
  return [amount(netCents), amount(taxCents), amount(totalCents)]
}

function drawFoot(page: PDFKit.PDFDocument, topPt: number): void {
  const middle: Omit<TextPlace, 'yPt'> = { xPt: widthPt / 2, align: 'center' }
  drawText(page, 'Merci de votre visite, à bientôt !', { ...print, ...middle, yPt: topPt })
  drawBars(page, topPt + 20)
  drawText(page, '0041 8273 1411 26', { ...print, ...middle, sizePt: 7.5, yPt: topPt + 55 })
}

/** A barcode's look without its meaning: bars and gaps alternate, as wide as a fixed row of digits says. */
function drawBars(page: PDFKit.PDFDocument, topPt: number): void {
  const widths = Array.from('112132213112311221131223112213132113221123112312131').map(
    (digit) => Number(digit) * 1.5,
  )
  let xPt = (widthPt - widths.reduce((sum, width) => sum + width, 0)) / 2
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) page.rect(xPt, topPt, width, 30).fill(print.color)
    xPt += width
  }
}

function drawPair(page: PDFKit.PDFDocument, [label, value]: [string, string], yPt: number): void {
  drawText(page, label, { ...print, xPt: leftPt, yPt })
  drawText(page, value, { ...print, xPt: rightPt, yPt, align: 'right' })
}

function drawRow(page: PDFKit.PDFDocument, cells: readonly string[], yPt: number): void {
  const style = cells[0] === 'Taux' ? strong : print
  for (const [index, cell] of cells.entries()) {
    const xPt = [leftPt, 116, 160, rightPt][index] ?? rightPt
    drawText(page, cell, { ...style, xPt, yPt, align: index === 0 ? 'left' : 'right' })
  }
}

function drawCut(page: PDFKit.PDFDocument, yPt: number): void {
  page.dash(2.2, { space: 2.2 })
  drawRule(page, { fromPt: leftPt, toPt: rightPt, yPt }, { color: '#6b7280', widthPt: 0.6 })
  page.undash()
}
