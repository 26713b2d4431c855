import { drawLines, drawRule, drawText } from './drawText.ts'

export type Letterhead = { leftPt: number; rightPt: number; ink: string; muted: string; accent: string }

const footer: { xPt: number; title: string; lines: string[] }[] = [
  {
    xPt: 57,
    title: 'Talhafen Hosting GmbH',
    lines: ['Speicherweg 14', '20457 Hamburg', 'Geschäftsführung: Mareike Voss'],
  },
  {
    xPt: 208,
    title: 'Register und Steuer',
    lines: ['Amtsgericht Hamburg', 'HRB 000418', 'USt-IdNr. DE123456789'],
  },
  {
    xPt: 352,
    title: 'Bankverbindung',
    lines: ['IBAN DE89 3704 0044 0532 0130 00', 'Kontoinhaber: Talhafen Hosting GmbH'],
  },
]

/** The company's mark and address at the top, its register, tax and bank details at the foot. */
export function drawHostingLetterhead(page: PDFKit.PDFDocument, look: Letterhead): void {
  const { leftPt, rightPt, ink, muted, accent } = look
  page.rect(0, 0, page.page.width, 6).fill(accent)
  drawMark(page, { xPt: leftPt, yPt: 51, accent })
  const name = { font: 'Helvetica-Bold', sizePt: 17, color: ink, xPt: leftPt + 46, yPt: 53 }
  drawText(page, 'Talhafen Hosting GmbH', name)
  const motto = { font: 'Helvetica', sizePt: 9, color: muted, xPt: leftPt + 47, yPt: 74 }
  drawText(page, 'Server, Speicher und Domains', motto)
  const contact = [
    'Speicherweg 14, 20457 Hamburg',
    'Telefon +49 40 66969 142',
    'rechnung@talhafen.example.com',
  ]
  const small = { font: 'Helvetica', sizePt: 8.5, color: muted }
  drawLines(page, contact, { ...small, xPt: rightPt, yPt: 52, leadingPt: 12.5, align: 'right' })

  drawRule(page, { fromPt: leftPt, toPt: rightPt, yPt: 758 }, { color: '#d1d5db', widthPt: 0.5 })
  const fine = { sizePt: 7.5, yPt: 768 }
  for (const { xPt, title, lines } of footer) {
    drawText(page, title, { ...fine, font: 'Helvetica-Bold', color: ink, xPt })
    drawLines(page, lines, { ...fine, font: 'Helvetica', color: muted, xPt, yPt: 779, leadingPt: 11 })
  }
}

function drawMark(page: PDFKit.PDFDocument, mark: { xPt: number; yPt: number; accent: string }): void {
  const { xPt, yPt, accent } = mark
  page.roundedRect(xPt, yPt, 34, 34, 8).fill(accent)
  for (const [index, color] of ['#99f6e4', '#ccfbf1', '#ffffff'].entries()) {
    const widthPt = 20 - index * 5
    page.roundedRect(xPt + 7, yPt + 8 + index * 7, widthPt, 4, 2).fill(color)
  }
}
