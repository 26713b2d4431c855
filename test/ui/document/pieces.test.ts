import { describe, expect, it } from 'vitest'
import { findEvidence } from '../../../packages/ui/src/document/findEvidence.ts'
import { mostSearchedPieces, readPieces } from '../../../packages/ui/src/document/pieces/readPieces.ts'
import { readDocument } from '../../../packages/ui/src/document/reading/readDocument.ts'

interface Attached {
  name: string
  type?: string
  text: string
}

function mailOf(text: string, attached: readonly Attached[], subject = 'Invoice'): string {
  const boundary = `b${subject.length}x${attached.length}${subject.replaceAll(/\W/g, '')}`
  const parts = attached.map(({ name, type = 'text/plain', text: content }) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      content,
    ].join('\r\n'),
  )
  return [
    'From: Owen <owen@example.com>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    text,
    ...parts,
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

const asMail = (mail: string) => new Blob([mail], { type: 'message/rfc822' })

async function piecesOf(mail: string) {
  return readPieces(await readDocument(asMail(mail), { name: 'a.eml', mimetype: 'message/rfc822' }))
}

describe('the evidence of a mail', () => {
  const mail = mailOf('Dear all, please find invoice 7001 attached.', [
    { name: 'terms.txt', text: 'Payment within 14 days.' },
    { name: 'invoice.csv', type: 'text/csv', text: 'Article,Amount\r\nPaper,157.50' },
  ])

  it('goes to the part where a value stands: the message, or the attachment', async () => {
    const found = await findEvidence(asMail(mail), { invoice_number: '7001', amount: 157.5, days: 14 })
    expect(found.map(({ places }) => places[0]?.attachment)).toEqual([
      undefined,
      { index: 1, name: 'invoice.csv' },
      { index: 0, name: 'terms.txt' },
    ])
    expect(found.map(({ places }) => places[0]?.part)).toEqual([0, 0, 0])
  })

  it('looks into a mail in a mail', async () => {
    const inner = mailOf('The total is 99.90.', [{ name: 'deep.txt', text: 'Order PO-771' }], 'Inner')
    const outer = mailOf('See below.', [{ name: 'inner.eml', type: 'message/rfc822', text: inner }])
    const pieces = await piecesOf(outer)
    expect(pieces.map(({ name }) => name)).toEqual([undefined, 'inner.eml', 'deep.txt'])
    const found = await findEvidence(asMail(outer), { total: 99.9, order: 'PO-771' })
    expect(found.map(({ places }) => places[0]?.attachment?.name)).toEqual(['inner.eml', 'deep.txt'])
  })

  it('searches so many attachments and says of the rest that it does not', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `${index}.txt`, text: `Text ${index}` }))
    const pieces = await piecesOf(mailOf('Many.', many))
    expect(pieces).toHaveLength(201)
    expect(pieces.filter(({ search }) => search === 'skipped')).toHaveLength(201 - mostSearchedPieces)
  })

  it('ends with a mail that is nested without an end', async () => {
    const nested = Array.from({ length: 12 }).reduce<string>(
      (inner, _, depth) =>
        mailOf(
          `Depth ${depth}`,
          [{ name: 'next.eml', type: 'message/rfc822', text: inner }],
          `Level ${depth}`,
        ),
      mailOf('Innermost', [], 'Last'),
    )
    expect((await piecesOf(nested)).length).toBeLessThan(12)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\run.exe', 'run.exe'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['..', undefined],
  ])('names an attachment %j without its tricks', async (name, shown) => {
    const [, piece] = await piecesOf(mailOf('x', [{ name: name.replaceAll('\\', '\\\\'), text: 'y' }]))
    expect(piece?.name).toBe(shown)
  })

  it('searches the others where one cannot be opened', async () => {
    const broken = mailOf('x', [
      {
        name: 'broken.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        text: 'no',
      },
      { name: 'page.html', type: 'text/html', text: '<script>alert(1)</script> 55.10' },
      { name: 'fine.txt', text: 'Total 12.34' },
    ])
    const [total] = await findEvidence(asMail(broken), { total: 12.34 })
    expect(total?.places[0]?.attachment?.name).toBe('fine.txt')
  })
})
