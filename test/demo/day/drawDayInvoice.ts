import PDFDocument from 'pdfkit'
import { type DayInvoice, money, netOf, taxOf, totalOf } from './DayInvoice.ts'

const columns = [60, 330, 400, 480]

/** Draws an invoice as a PDF of one page; a scan as a picture of the lines with its words, unseen, behind them. */
export async function drawDayInvoice(invoice: DayInvoice): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  const write = (text: string, [x, y]: readonly [number, number], size = 10) => {
    pdf.font('Helvetica').fontSize(size).fillColor('#171a21')
    if (invoice.comes === 'scan') {
      // A scanner's software leaves the words where they stand on the picture, in letters that are not drawn.
      pdf.rect(x, y + size * 0.2, pdf.widthOfString(text), size * 0.6).fill('#5a606b')
      pdf.addContent('3 Tr')
    }
    pdf.text(text, x, y, { lineBreak: false })
    if (invoice.comes === 'scan') pdf.addContent('0 Tr')
  }
  write(invoice.issuer, [60, 60], 16)
  write(invoice.street, [60, 84])
  write(`Invoice number: ${invoice.number}`, [60, 120])
  write(`Invoice date: ${invoice.date}`, [60, 136])
  if (invoice.due !== undefined) write(`Due date: ${invoice.due}`, [60, 152])
  for (const [column, word] of ['Description', 'Qty', 'Unit price', 'Amount'].entries())
    write(word, [columns[column]!, 200])
  let y = 218
  for (const { name, quantity, unitPrice } of invoice.lines) {
    for (const [column, text] of [
      name,
      String(quantity),
      money(unitPrice),
      money(quantity * unitPrice),
    ].entries())
      write(text, [columns[column]!, y])
    y += 18
  }
  y += 14
  const sum = (label: string, cents: number) => {
    write(label, [330, y])
    write(`${money(cents)} ${invoice.currency}`, [480, y])
    y += 18
  }
  sum('Net amount', netOf(invoice))
  sum(`VAT ${invoice.taxPercent} %`, taxOf(invoice))
  sum('Total amount due', invoice.printedTotal ?? totalOf(invoice))
  write(`Please pay to IBAN ${invoice.iban}.`, [60, y + 30])
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
