import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'

async function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  const outcome = await extractDocument({ bytes, mimetype: 'application/json', filename: 'a.json' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

describe('extractDocument: JSON as people have it', () => {
  it.each<[what: string, json: string, data: object, says: RegExp]>([
    [
      'numbers that a number cannot hold as text',
      '{"id": 9223372036854775807, "invoice_number": 2031000012345678901, "total": 12.10, "big": [1e400, 0.1234567890123456789]}',
      {
        id: '9223372036854775807',
        invoice_number: '2031000012345678901',
        amount: 12.1,
        big: ['1e400', '0.1234567890123456789'],
      },
      /4 numbers have more digits.*9223372036854775807, 2031000012345678901/,
    ],
    [
      'an invoice in an envelope, with its seller and its sums in groups',
      '{"$schema": "x", "doc": {"code": "001", "issue_date": "2031-02-01", "supplier": {"name": "Kranich GmbH", "tax_id": {"code": "1"}}, "customer": {"name": "Blaumeise AG"}, "totals": {"sum": "1800.00", "total": "1800.00", "tax": "342.00", "total_with_tax": "2142.00", "payable": "0.00"}, "currency": "EUR"}}',
      {
        $schema: 'x',
        issuer: 'Kranich GmbH',
        invoice_number: '001',
        date: '2031-02-01',
        amount: 2142,
        amount_untaxed: 1800,
        amount_tax: 342,
        currency: 'EUR',
        customer: { name: 'Blaumeise AG' },
      },
      /has the keys of an invoice \(at "doc"\)/,
    ],
    [
      'sums that are objects of an amount and a currency',
      '{"invoice": {"number": "A-9", "totals": {"net": {"amount": "100.00", "currency": "GBP"}, "gross": {"amount": "120.00", "currency": "GBP"}}}}',
      { invoice_number: 'A-9', amount: 120, amount_untaxed: 100, currency: 'GBP' },
      /has the keys of an invoice \(at "invoice"\)/,
    ],
    [
      'the short keys of a bookkeeping program, its currency in an object',
      '{"Invoice": {"DocNumber": "1037", "TxnDate": "2031-03-19", "TotalAmt": 362.07, "CurrencyRef": {"value": "USD"}}}',
      { invoice_number: '1037', date: '2031-03-19', amount: 362.07, currency: 'USD' },
      /has the keys of an invoice \(at "Invoice"\)/,
    ],
    [
      'the one invoice in a list, nested',
      '{"data": [{"attributes": {"invoiceNumber": "A-1", "grandTotal": 5, "note": "x"}}]}',
      { invoice_number: 'A-1', amount: 5, note: 'x' },
      /Kept beside them, as they are: note/,
    ],
    [
      'keys of its own beside the fields',
      '{"invoice_number": "2031-77", "total": 12.1, "cost_centre": "K12", "project": {"id": "P-9"}}',
      { invoice_number: '2031-77', amount: 12.1, cost_centre: 'K12', project: { id: 'P-9' } },
      /cost_centre, project/,
    ],
    [
      'German keys, numbers, dates and currencies',
      '{"Rechnungsnummer": "R-1", "Rechnungsdatum": "03.02.2031", "Fälligkeitsdatum": "3. März 2031", "Netto": "940,34", "Gesamtbetrag": "1.119,00 €", "Währung": "Euro"}',
      {
        invoice_number: 'R-1',
        date: '2031-02-03',
        date_due: '2031-03-03',
        amount_untaxed: 940.34,
        amount: 1119,
        currency: 'EUR',
      },
      /keys of this object are those of an invoice/,
    ],
    [
      'thousands by the mark that the other amounts have',
      '{"invoice_no": "R-1", "net": "940,34", "total": "1.119"}',
      { amount: 1119 },
      /amount: 1119/,
    ],
    [
      'no amount that can be read in two ways, and no day that no calendar has',
      '{"invoice_no": "R-1", "date": "2031-02-30", "total": "1.119", "items": [{"a": 1}], "currency": "shells"}',
      { invoice_number: 'R-1', lines: [{ a: 1 }], total: '1.119' },
      /date is left out: "2031-02-30" under "date" is no date[^]*amount is left out: "1.119" under "total"[^]*currency is left out: "shells"/,
    ],
    [
      'the invoice, not the earlier one that it names',
      '{"invoice": {"number": "2", "total": 5, "previous": {"number": "1", "total": 4}}}',
      { invoice_number: '2', amount: 5, previous: { number: '1', total: 4 } },
      /at "invoice"/,
    ],
    [
      'several invoices as the list that they are',
      '[{"invoice_no": "1", "total": 1}, {"invoice_no": "2", "total": 2}]',
      {
        rows: [
          { invoice_no: '1', total: 1 },
          { invoice_no: '2', total: 2 },
        ],
      },
      /holds 2 invoices/,
    ],
    [
      'some keys of an invoice, said so',
      '{"total": 3, "when": "now"}',
      { total: 3, when: 'now' },
      /Some keys.*amount/,
    ],
    [
      'a key twice as the last of both',
      '{"big": 12345678901234567890, "a": 1, "a": 2}',
      { a: 2 },
      /given as text/,
    ],
  ])('gives %s', async (...[, json, data, says]) => {
    const outcome = await read(json)
    expect(outcome.data).toMatchObject(data)
    expect(outcome.reasoning).toMatch(says)
  })

  it('gives the fields of the invoice first, as they came, and then what else there is', async () => {
    const { data } = await read('{"note": "x", "total": 5, "memo": "y", "invoice_number": "A-1"}')
    expect(Object.keys(data)).toEqual(['amount', 'invoice_number', 'note', 'memo'])
  })

  it('gives no date under its name where there is none', async () => {
    const { data } = await read('{"invoice_no": "R-1", "total": 1, "date": "2031-02-30"}')
    expect(data).toEqual({ invoice_number: 'R-1', amount: 1 })
  })

  it('refuses what is nested without end, also beside long numbers', async () => {
    const bytes = new TextEncoder().encode(
      `{"id": 12345678901234567890, "a": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    )
    const outcome = await extractDocument({ bytes, mimetype: 'application/json', filename: 'a.json' })
    expect(outcome).toMatchObject({ status: 'error', reasoning: expect.stringContaining('deeper') as string })
  })
})
