import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { buildInvoicePdf, row } from './buildInvoicePdf.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const secondsMs = 20_000

describe('extractDocument: turned pages', () => {
  it.each([90, 180, 270] as const)('reads a page that is turned by %i degrees', async (rotate) => {
    const rows = [row(40, { 40: 'Invoice no. 1234' }), row(60, { 40: 'Total', 300: 'EUR 12.00' })]
    const bytes = await buildInvoicePdf([rows], { rotate })
    const outcome = await extractDocument({ bytes, mimetype: 'application/pdf', filename: 'a.pdf' })
    expect(outcome).toMatchObject({ status: 'done', data: { invoice_number: '1234', amount: 12 } })
  })
})

describe('extractDocument: bounds', () => {
  it('reads a PDF of 200 full pages', { timeout: secondsMs }, async () => {
    const lines = (page: number) =>
      Array.from({ length: 50 }, (_, at) =>
        row(60 + at * 15, { 40: `Entry ${page} ${at} of the ledger` }, { right: { 500: `${at},50 €` } }),
      )
    const bytes = await buildInvoicePdf(Array.from({ length: 200 }, (_, page) => lines(page)))
    expect(await extractDocument({ bytes, mimetype: 'application/pdf', filename: 'a.pdf' })).toMatchObject({
      status: 'done',
    })
  })

  it('reads a CSV of 10,000 rows, and says when it stops at its limit', { timeout: secondsMs }, async () => {
    const rows = (count: number) =>
      encode(
        `id,name,price\n${Array.from({ length: count }, (_, at) => `${at},Name ${at},${at}.50`).join('\n')}`,
      )
    const outcome = await extractDocument({ bytes: rows(10_000), mimetype: 'text/csv', filename: 'a.csv' })
    expect(outcome.status === 'done' && outcome.data['rows']).toHaveLength(10_000)
    const long = await extractDocument({ bytes: rows(60_000), mimetype: 'text/csv', filename: 'a.csv' })
    expect(long.reasoning).toContain('limit of this server')
  })

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['dots and digits', '1.1'.repeat(70_000)],
    ['blanks', `Total${' '.repeat(200_000)}x`],
    ['capitals', 'A B '.repeat(50_000)],
    ['label upon label', 'Total Rechnungsnummer Invoice date: '.repeat(6_000)],
    ['IBAN starts', 'DE12 '.repeat(40_000)],
    ['web addresses', 'www.a-'.repeat(40_000)],
    ['brackets and signs', '(-$€ '.repeat(40_000)],
    ['many short lines of dates', '01/02/03 4.5.06\n'.repeat(30_000)],
    ['many lines of totals', 'Total 12,34 EUR\nNet 1,00\nVAT 3,00\n'.repeat(5_000)],
    [
      'many different totals',
      Array.from({ length: 20_000 }, (_, at) => `Total ${at}.01 EUR\nNet ${at}.02\nVAT ${at}.03`).join('\n'),
    ],
    ['many numbers', Array.from({ length: 60_000 }, (_, at) => `# ${at}77`).join('\n')],
    ['many order numbers', Array.from({ length: 60_000 }, (_, at) => `Order no. ${at}77`).join('\n')],
    ['many articles', `Description  Qty  Price  Amount\n${'Chair  1  2.00  2.00\n'.repeat(50_000)}`],
    ['many headings', 'Description  Qty  Price  Amount\nChair  1  2.00  2.00\n'.repeat(20_000)],
    [
      'many companies',
      Array.from({ length: 30_000 }, (_, at) => `Alpha${at} GmbH\nwww.alpha${at}.de`).join('\n'),
    ],
    [
      'many dates',
      Array.from({ length: 30_000 }, (_, at) => `Date: ${(at % 28) + 1}.01.${1970 + (at % 100)}`).join('\n'),
    ],
    ['many lines of companies', 'Alpha Beta Gamma Delta GmbH\nBill to: Foo Ltd\n'.repeat(5_000)],
  ])('does not hang on a text of %s', { timeout: secondsMs }, async (_, text) => {
    expect(
      await extractDocument({ bytes: encode(text), mimetype: 'text/plain', filename: 'a.txt' }),
    ).toMatchObject({ status: 'done' })
  })
})
