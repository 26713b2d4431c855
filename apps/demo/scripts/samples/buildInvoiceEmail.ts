import { buildWorkshopInvoice } from './buildWorkshopInvoice.ts'

const boundary = '=_harrowfold-1187'

const text = [
  'Dear Priya,',
  '',
  'thank you for having us at the studio last week. Please find attached our',
  'invoice HF-1187 for GBP 3,382.20, covering the panels, the bass traps and',
  'the installation. It is due on 12 December 2026.',
  '',
  'Your order number BM-20931 is on the invoice. If anything looks wrong, just',
  'reply to this message.',
  '',
  'Kind regards,',
  'Owen Thackeray',
  'Harrowfold Acoustics Ltd',
  '01632 960 187',
]

/** An e-mail as a mail program saves it: a short text and one PDF invoice, with fixed dates and boundary. */
export async function buildInvoiceEmail(): Promise<Uint8Array> {
  const invoice = await buildWorkshopInvoice()
  const lines = [
    'From: Harrowfold Acoustics <accounts@harrowfold.example.com>',
    'To: Priya Nandakumar <priya@brightmere.example.org>',
    'Subject: Invoice HF-1187 for your order BM-20931',
    'Date: Thu, 12 Nov 2026 14:12:07 +0000',
    'Message-ID: <hf-1187.20261112141207@harrowfold.example.com>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 7bit',
    '',
    ...text,
    '',
    `--${boundary}`,
    'Content-Type: application/pdf; name="invoice-HF-1187.pdf"',
    'Content-Disposition: attachment; filename="invoice-HF-1187.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(invoice),
    `--${boundary}--`,
    '',
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

/** MIME allows 76 characters to a line. */
function base64Lines(content: Uint8Array): string[] {
  return (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  )
}
