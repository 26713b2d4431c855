import { type DayInvoice } from './DayInvoice.ts'

/** Puts an invoice into a mail, beside an attachment that is none. */
export function mailDayInvoice(invoice: DayInvoice, pdf: Buffer): Buffer {
  const terms = Buffer.from('Goods stay ours until they are paid for in full.\n')
  const part = (headers: readonly string[], content: Buffer) => [
    '--part',
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64').replaceAll(/(.{76})/g, '$1\r\n'),
  ]
  const lines = [
    `From: ${invoice.issuer} <accounts@example.com>`,
    'To: bills@example.org',
    `Subject: Invoice ${invoice.number}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dear customer, please find our invoice attached.',
    ...part(['Content-Type: text/plain', 'Content-Disposition: attachment; filename="terms.txt"'], terms),
    ...part(
      ['Content-Type: application/pdf', `Content-Disposition: attachment; filename="${invoice.number}.pdf"`],
      pdf,
    ),
    '--part--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
