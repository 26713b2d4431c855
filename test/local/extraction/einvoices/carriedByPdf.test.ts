import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../../packages/local/src/extraction/extractDocument.ts'
import { buildInvoicePdf, row, type PrintedRow } from '../buildInvoicePdf.ts'
import { buildCii } from './buildCii.ts'

async function read(rows: PrintedRow[], attached: Record<string, string>) {
  const bytes = await buildInvoicePdf([rows], { attached })
  return extractDocument({ bytes, mimetype: 'application/pdf', filename: 'a.pdf' })
}

const page = [
  row(60, { 40: 'Kranich' }),
  row(90, { 40: 'Invoice number: K-9' }),
  row(105, { 40: 'Invoice date: 2031-03-05' }),
  row(120, { 40: 'Customer no.: 4711' }),
  row(200, { 300: 'Net total' }, { right: { 550: '198.00' } }),
  row(215, { 300: 'VAT 19 %' }, { right: { 550: '37.62' } }),
  row(230, { 300: 'Grand total EUR' }, { right: { 550: '235.62' } }),
]

describe('extractDocument: e-invoices carried by a PDF', () => {
  it('takes the e-invoice, names where the page says otherwise, and adds what only the page tells', async () => {
    const outcome = await read(page, { 'factur-x.xml': buildCii(), 'terms.txt': 'none' })
    if (outcome.status === 'error') throw new Error(outcome.reasoning)
    expect(outcome.data).toMatchObject({
      issuer: 'Kranich Papierwerk GmbH',
      invoice_number: 'K-8',
      amount: 235.62,
      customer_number: '4711',
    })
    expect(outcome.reasoning).toContain('invoice_number: the e-invoice says "K-8", the page says "K-9"')
    expect(outcome.reasoning).not.toMatch(/^(?:date|amount|issuer): the e-invoice says/m)
    expect(outcome.reasoning).toContain('from the page: customer_number')
    expect(outcome.reasoning).toContain('"terms.txt" is attached to the PDF and was not read')
    expect(outcome.certainty['/amount']).toMatchObject({ certainty: 'sure', grounds: ['own_data'] })
  })

  it.each(['catalog', 'page', 'annotation'] as const)(
    'takes an e-invoice that only the %s names, once',
    async (attachedTo) => {
      const attached = { 'a.xml': buildCii(), 'b.xml': buildCii() }
      const bytes = await buildInvoicePdf([page], { attached, attachedTo })
      const outcome = await extractDocument({ bytes, mimetype: 'application/pdf', filename: 'a.pdf' })
      expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: 'K-8' } })
      expect(outcome.reasoning).toContain('"a.xml" (')
      expect(outcome.reasoning).not.toContain('b.xml')
    },
  )

  it('takes the e-invoice where the page is a picture', async () => {
    const outcome = await read([], { 'zugferd-invoice.xml': buildCii() })
    expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: 'K-8' } })
  })

  it('reads the page where the attached XML is refused or no e-invoice, and says so', async () => {
    const outcome = await read(page, {
      'factur-x.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'data.xml': '<data/>',
    })
    expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: 'K-9' } })
    expect(outcome.reasoning).toMatch(/"factur-x.xml" could not be read: .*document type declaration/)
    expect(outcome.reasoning).toContain('"data.xml" is attached to the PDF; it is no e-invoice')
  })
})
