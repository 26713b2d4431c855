import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { buildInvoicePdf } from './buildInvoicePdf.ts'
import { dutchInvoices } from './invoices/dutchInvoices.ts'

async function outcomeOf(message: string) {
  const outcome = await extractDocument({
    bytes: new TextEncoder().encode(message),
    mimetype: 'message/rfc822',
    filename: 'a.eml',
  })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

const head = [
  'From: Billing <billing@fietsen.example>',
  'To: Office <office@buyer.example>',
  'Subject: Your invoice',
  'Date: Mon, 04 May 2015 08:30:00 +0200',
  'MIME-Version: 1.0',
]

function part(type: string, name: string, bytes: Uint8Array): string[] {
  const base64 = Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n')
  return [
    '--b1',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    base64,
  ]
}

const mixed = (...parts: string[][]) =>
  [...head, 'Content-Type: multipart/mixed; boundary="b1"', '', ...parts.flat(), '--b1--', ''].join('\r\n')

describe('extractDocument: e-mail', () => {
  it('takes the headers and the fields of the best attachment', async () => {
    const pdf = await buildInvoicePdf(dutchInvoices[0]?.pages ?? [])
    const message = mixed(
      ['--b1', 'Content-Type: text/plain', '', 'Hello, the invoice is attached.'],
      part('text/csv', 'people.csv', new TextEncoder().encode('name,age\nA,1\n')),
      part('application/pdf', 'factuur.pdf', pdf),
      part('application/pdf', 'broken.pdf', new TextEncoder().encode('%PDF-1.4 no')),
    )
    const { data, reasoning } = await outcomeOf(message)
    expect(data).toMatchObject({
      subject: 'Your invoice',
      from: 'Billing <billing@fietsen.example>',
      to: ['Office <office@buyer.example>'],
      sent_at: '2015-05-04T06:30:00.000Z',
      attachments: ['people.csv', 'factuur.pdf', 'broken.pdf'],
      invoice_number: '2015/0088',
      amount: 64.9,
    })
    expect(reasoning).toContain('attachment "factuur.pdf"')
    expect(reasoning).toContain('"broken.pdf" could not be read')
  })

  it('reads an invoice that stands in an HTML body', async () => {
    const html =
      '<h1>Receipt</h1><table><tr><td>Receipt number</td><td>R-5521</td></tr><tr><td>Date paid</td><td>March 3, 2021</td></tr><tr><td>Total</td><td>€12.00</td></tr></table>'
    const { data } = await outcomeOf(
      [...head, 'Content-Type: text/html; charset=utf-8', '', html, ''].join('\r\n'),
    )
    expect(data).toMatchObject({
      invoice_number: 'R-5521',
      date: '2021-03-03',
      amount: 12,
      currency: 'EUR',
      attachments: [],
    })
  })

  it('reads a message inside a message, but not without end', async () => {
    let message = [
      ...head,
      'Content-Type: text/plain',
      '',
      'Invoice number: K-900',
      'Total: EUR 5.00',
      '',
    ].join('\r\n')
    message = mixed(part('message/rfc822', 'inner.eml', new TextEncoder().encode(message)))
    expect((await outcomeOf(message)).data).toMatchObject({
      attachments: ['inner.eml'],
      invoice_number: 'K-900',
      amount: 5,
    })
    for (let depth = 0; depth < 6; depth++)
      message = mixed(part('message/rfc822', 'inner.eml', new TextEncoder().encode(message)))
    expect((await outcomeOf(message)).data).not.toHaveProperty('invoice_number')
  })
})

describe('extractDocument: text that is no invoice', () => {
  it('ends done with what a letter holds', async () => {
    const text =
      'Dear Anna,\n\nthank you for the lovely evening. We talked about the total of all things.\n\nYours, Ben\n'
    const outcome = await extractDocument({
      bytes: new TextEncoder().encode(text),
      mimetype: 'text/plain',
      filename: 'letter.txt',
    })
    expect(outcome).toMatchObject({ status: 'done', data: {} })
    expect(outcome.reasoning).toMatch(/Looked for and not found: issuer, invoice_number/)
  })

  it.each([
    [
      'who sent it, called as its address is',
      'Your receipt',
      'Bank Lane 4, Teahouse Stork',
      'Teahouse Stork',
    ],
    [
      'the whole name, where the text has it with its legal form',
      'Your receipt',
      'there.\r\nSee\r\nyou\r\nsoon\r\nTeahouse Stork Ltd, Bank Lane 4',
      'Teahouse Stork Ltd',
    ],
    ['nobody where it was passed on', 'Fwd: Your receipt', 'Bank Lane 4, Teahouse Stork', undefined],
    ['nobody whom the text does not name', 'Your receipt', 'Bank Lane 4', undefined],
  ])('takes for the issuer of a bare text %s', async (...[, subject, last, issuer]) => {
    const message = [
      'From: Teahouse Stork <orders@teahouse-stork.example>',
      `Subject: ${subject}`,
      '',
      'Total 22.70 EUR',
      `Ours is ${last}`,
    ]
    expect((await outcomeOf(message.join('\r\n'))).data['issuer']).toBe(issuer)
  })
})
