import { expect, it } from 'vitest'
import { extractDocument } from '../../../../packages/local/src/extraction/extractDocument.ts'
import { buildCii } from './buildCii.ts'

interface Part {
  type: string
  name?: string
  text: string
}

const mail = (head: string, parts: Part[], boundary = 'b') =>
  [
    head,
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    ...parts.flatMap(({ type, name, text }) => [
      `--${boundary}`,
      `Content-Type: ${type}`,
      ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
      '',
      text,
    ]),
    `--${boundary}--`,
  ].join('\n')

async function read(message: string) {
  const bytes = new TextEncoder().encode(message)
  const outcome = await extractDocument({ bytes, mimetype: 'message/rfc822', filename: 'a.eml' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

const page = 'Invoice number: K-9\nInvoice date: 2031-03-05\nTotal: 235.62 EUR'

it('takes the e-invoice of a mail, and names where what is sent beside it says otherwise', async () => {
  const { data, reasoning } = await read(
    mail('From: b@kranich.example\nSubject: Invoice', [
      { type: 'text/plain', text: 'see attached' },
      { type: 'text/plain', name: 'invoice.txt', text: page },
      { type: 'application/octet-stream', name: 'xrechnung.xml', text: buildCii() },
      { type: 'text/plain', name: 'blank.txt', text: '  ' },
    ]),
  )
  expect(data).toMatchObject({
    invoice_number: 'K-8',
    attachments: ['invoice.txt', 'xrechnung.xml', 'blank.txt'],
  })
  expect(reasoning).toContain('The fields come from the attachment "xrechnung.xml" (e-invoice (CII')
  expect(reasoning).toMatch(/invoice_number: the e-invoice says "K-8", the attachment "invoice.txt" .*"K-9"/)
  expect(reasoning).toMatch(/Read: attachment "invoice.txt"/)
  expect(reasoning).toMatch(/"blank.txt" could not be read/)
})

it.each(['attachment; filename="message.eml"', undefined])(
  'gives a forwarded mail (%s) one sender, and the names of all its files',
  async (disposition) => {
    const inner = mail(
      'From: billing@reiger.example\nSubject: Invoice 7\nDate: Sun, 02 Feb 2031 10:00:00 +0000',
      [
        { type: 'text/plain', text: 'hello' },
        { type: 'text/plain', name: 'deep.txt', text: page },
      ],
      'inner',
    )
    const message = mail('From: Front Desk <desk@kranich.example>\nSubject: FW', [
      { type: 'text/plain', text: 'see below' },
      {
        type: `message/rfc822${disposition === undefined ? '' : `\nContent-Disposition: ${disposition}`}`,
        text: inner,
      },
    ])
    const { data, reasoning } = await read(message)
    expect(data).toMatchObject({
      from: 'Front Desk <desk@kranich.example>',
      subject: 'FW',
      attachments: ['message.eml', 'deep.txt'],
      invoice_number: 'K-9',
    })
    expect(data).not.toHaveProperty('sent_at')
    expect(reasoning.match(/^- from: /gm)).toHaveLength(1)
    expect(reasoning).toContain('is from billing@reiger.example')
  },
)
