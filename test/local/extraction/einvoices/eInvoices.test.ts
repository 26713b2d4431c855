import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../../packages/local/src/extraction/extractDocument.ts'
import { buildCii, zugferd1 } from './buildCii.ts'
import { buildUbl, ublInner } from './buildUbl.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function read(xml: string | Uint8Array, file = { mimetype: 'application/xml', filename: 'a.xml' }) {
  return extractDocument({ bytes: typeof xml === 'string' ? encode(xml) : xml, ...file })
}

async function dataOf(xml: string | Uint8Array) {
  const outcome = await read(xml)
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

describe('extractDocument: e-invoices', () => {
  it('takes every field of a UBL invoice from its own place', async () => {
    const { data, reasoning } = await dataOf(buildUbl({ inner: ublInner }))
    expect(data).toEqual({
      issuer: 'Kranich Papier & Söner AB',
      invoice_number: 'K-2031/7',
      date: '2031-03-05',
      date_due: '2031-04-04',
      amount: 1224,
      amount_untaxed: 1000,
      amount_tax: 224,
      currency: 'SEK',
      vat: 'SE556677889901',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
      order_number: 'PO-9',
      lines: [
        {
          pos: '1',
          code: 'P-1',
          name: 'Paper',
          qty: 8,
          uom: 'H87',
          price_unit: 100,
          line_tax_percent: 25,
          price_subtotal: 800,
          lines: [{ pos: '1.1', name: 'Sheets', qty: 8, uom: 'H87', price_subtotal: 800 }],
        },
        {
          pos: '2',
          name: 'Ink',
          qty: 500,
          uom: 'C62',
          price_unit: 40,
          price_base_qty: 100,
          price_subtotal: 200,
        },
      ],
    })
    expect(reasoning).toContain("the e-invoice's own data (UBL Invoice)")
    expect(reasoning).toMatch(/1 rows? without quantity, price and amount .*"Thank you"/)
    expect(reasoning).toMatch(/amount: 1224, .*TaxInclusiveAmount.*BT-112/)
  })

  it('takes the fields of a CII credit note, and says what is no date and no IBAN', async () => {
    const { data, reasoning } = await dataOf(buildCii())
    expect(data).toEqual({
      issuer: 'Kranich Papierwerk GmbH',
      invoice_number: 'K-8',
      date: '2031-03-05',
      amount: 235.62,
      amount_untaxed: 198,
      amount_tax: 37.62,
      currency: 'EUR',
      vat: 'DE811193231',
      lines: [
        {
          pos: '1',
          name: 'Set',
          qty: 20,
          uom: 'H87',
          price_unit: 9.9,
          line_tax_percent: 19,
          price_subtotal: 198,
          lines: [{ pos: '1a', name: 'Part' }],
        },
      ],
    })
    expect(reasoning).toContain('credit note (type code 381)')
    expect(reasoning).toContain('date_due is left out: "20310230" is no date')
    expect(reasoning).toContain('iban is left out: "DE89370400440532013001" is no IBAN')
  })

  it('takes the fields of ZUGFeRD 1 under their older names', async () => {
    const { data } = await dataOf(zugferd1)
    expect(data).toEqual({
      issuer: 'Reiger B.V.',
      invoice_number: 'Z-1',
      date: '2013-03-05',
      amount: 119,
      amount_untaxed: 100,
      amount_tax: 19,
      currency: 'EUR',
      order_number: 'B-2',
      lines: [{ name: 'Bell', qty: 1, uom: 'C62', line_tax_percent: 19, price_subtotal: 99 }],
    })
  })

  const small = (totals: string, more = '') =>
    buildUbl({
      inner: `<b:ID>1</b:ID>${more}<a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Kranich</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty><a:LegalMonetaryTotal>${totals}</a:LegalMonetaryTotal>`,
    })

  it.each<[what: string, xml: string, data: object]>([
    [
      'the total from what is to be paid where it is missing',
      small(
        '<b:PrepaidAmount currencyID="EUR">0.10</b:PrepaidAmount><b:PayableRoundingAmount currencyID="EUR">-0.01</b:PayableRoundingAmount><b:PayableAmount currencyID="EUR">0.20</b:PayableAmount>',
      ),
      { issuer: 'Kranich', amount: 0.31, currency: 'EUR' },
    ],
    [
      'digits that no number holds as text',
      small('<b:TaxInclusiveAmount>12345678901234567.89</b:TaxInclusiveAmount>'),
      { amount: '12345678901234567.89' },
    ],
    [
      'several kinds of tax as their sum',
      small(
        '<b:TaxInclusiveAmount>1.30</b:TaxInclusiveAmount>',
        '<a:TaxTotal><b:TaxAmount>0.10</b:TaxAmount></a:TaxTotal><a:TaxTotal><b:TaxAmount>0.20</b:TaxAmount></a:TaxTotal>',
      ),
      { amount_tax: 0.3, amount: 1.3 },
    ],
    [
      'an invoice with a long comment and a long file in it',
      buildUbl({
        inner: `<!--${'-x'.repeat(60_000)}--><b:Note>${'A'.repeat(300_000)}</b:Note>${ublInner}`,
      }),
      { invoice_number: 'K-2031/7' },
    ],
    [
      'an invoice in an envelope',
      `<e:StandardBusinessDocument xmlns:e="urn:x"><e:Header><e:ID>9</e:ID></e:Header>${buildUbl({ inner: ublInner, declaration: '' })}</e:StandardBusinessDocument>`,
      { invoice_number: 'K-2031/7' },
    ],
    [
      'a UBL invoice whose program left the namespaces out',
      '<Invoice><ID>N-1</ID><AccountingSupplierParty><Party><PartyName><Name>Kranich</Name></PartyName></Party></AccountingSupplierParty></Invoice>',
      { invoice_number: 'N-1', issuer: 'Kranich' },
    ],
    [
      'a UBL credit note',
      buildUbl({
        root: 'CreditNote',
        inner: `<b:ID>C-1</b:ID><a:CreditNoteLine><b:CreditedQuantity>2</b:CreditedQuantity></a:CreditNoteLine>`,
      }),
      { invoice_number: 'C-1', lines: [{ qty: 2 }] },
    ],
  ])('reads %s', async (_, xml, data) => {
    expect((await dataOf(xml)).data).toMatchObject(data)
  })

  const named = (declared: string) =>
    buildUbl({ inner: ublInner, declaration: `<?xml version="1.0" encoding="${declared}"?>` })
  it.each<[encoding: string, bytes: Uint8Array]>([
    ['ISO-8859-1', Buffer.from(named('ISO-8859-1'), 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(named('UTF-16'), 'utf16le')],
    ['UTF-16, larger byte first', Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', encode(`\ufeff${named('UTF-8')}`)],
    ['UTF-8 that says it is UTF-16', encode(named('UTF-16'))],
    ['Latin-1 that says it is UTF-8', Buffer.from(named('UTF-8'), 'latin1')],
  ])('reads the letters of %s', async (_, bytes) => {
    expect((await dataOf(bytes)).data['issuer']).toBe('Kranich Papier & Söner AB')
  })

  it('reads what Windows-1252 has and Latin-1 has not', async () => {
    const text = named('windows-1252').replaceAll('Kranich', 'Kranich\u0092')
    expect((await dataOf(Buffer.from(text, 'latin1'))).data['issuer']).toBe('Kranich’ Papier & Söner AB')
  })

  it('reads XML that is sent as plain text', async () => {
    const outcome = await read(buildCii(), { mimetype: 'text/plain', filename: 'rechnung.xml' })
    expect(outcome).toMatchObject({ status: 'done', data: { amount: 235.62 } })
  })

  it('gives XML that is no e-invoice as the object it could have been', async () => {
    const { data, reasoning } = await dataOf('<list kind="x"><day>1</day><day><of>2</of></day></list>')
    expect(data).toEqual({ list: { kind: 'x', day: ['1', { of: '2' }] } })
    expect(reasoning).toContain('not those of an invoice')
  })

  const billion = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('')
  it.each<[what: string, xml: string, words: RegExp]>([
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY l0 "ha">${billion}]><a>&l9;</a>`,
      /document type declaration/,
    ],
    [
      'a file from elsewhere',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      /document type/,
    ],
    ['a declaration from elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', /document type/],
    ['an entity that nobody declared', '<a>&x;</a>', /not well-formed/],
    [
      'a tag without end',
      `<a ${Array.from({ length: 60_000 }, (_, at) => `a${at}=">"`).join(' ')}/>`,
      /more attributes than/,
    ],
    ['depth', '<a>'.repeat(5_000), /nested more than 100 levels/],
    ['what is cut off', buildCii().slice(0, 900), /not well-formed/],
    ['two roots', '<a/><b/>', /not well-formed/],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="X-KLINGON"?><a/>', /X-KLINGON/],
  ])('refuses %s with a word', async (_, xml, words) => {
    const outcome = await read(xml)
    expect(outcome.status).toBe('error')
    expect(outcome.reasoning).toMatch(words)
    expect(outcome.reasoning).not.toContain('root:')
  })
})
