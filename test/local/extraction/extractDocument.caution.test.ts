import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'

async function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  const outcome = await extractDocument({ bytes, mimetype: 'text/plain', filename: 'a.txt' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

describe('extractDocument: never guesses', () => {
  it.each([
    ['a telephone number', 'Invoice\nTelephone number: 555-1234\n'],
    ['a street', 'Invoice to: 55 Main Street\n'],
    ['a year', 'Invoice 2019\n'],
    ['a date', 'Invoice 03.04.2019\n'],
    ['a page', 'Invoice page 12 of 34\n'],
    ['an order number', 'Order no. 77812\n'],
    ['a bank account', 'Factuur\nRekeningnummer 68.32.51.309\n'],
    ['a bare number', 'Dear Ben\nNumber 55512 is yours\n'],
    ['a bare sign', 'Seat\n# 55512\n'],
    ['the original invoice', 'Creditnota\nOorspronkelijke factuur 88123\n'],
    ['a customer number', 'Rechnung\nKundennummer: 99123\n'],
    ['a time', 'Receipt 12:45\n'],
    ['an amount', 'Invoice 1,250.00 EUR\n'],
  ])('takes %s for no invoice number', async (_, text) =>
    expect((await read(text)).data).not.toHaveProperty('invoice_number'),
  )

  it.each([
    ['the date of a journey', 'Date of travel: 2019-03-04\nBooked on 2019-01-01\n'],
    ['the order date', 'Invoice no. 123\nOrder date: 2019-03-04\n'],
    ['the due date', 'Invoice no. 123\nDue date: 2019-03-04\n'],
    [
      'the heading of a column',
      'Date   Description   Qty   Price   Amount\n2019-03-04   Chair   1   2.00   2.00\n2019-03-05   Desk   1   3.00   3.00\n',
    ],
    ['a date that does not exist', 'Invoice date: 31.02.2019\n'],
  ])('takes %s for no invoice date', async (_, text) =>
    expect((await read(text)).data).not.toHaveProperty('date'),
  )

  it.each([
    [
      'of something else',
      'Total shipping     12.50 EUR\nTotal hours     7.50\nInvoice total     99.00 EUR\n',
      99,
    ],
    ['of some articles', 'Total gadgets     99.50 EUR\nTotal     12.50 EUR\n', 12.5],
    ['before tax', 'Total excl. VAT     100.00\nVAT 21%     21.00\nTotal     121.00\n', 121],
    ['in a sentence', 'The total of 12.50 EUR that you know about was wrong.\nAmount due: 7.00 EUR\n', 7],
    ['of a section', 'Subtotal   50.00\nSubtotal   30.00\nGrand total   80.00\n', 80],
    [
      'paid before',
      'Total   80.00 EUR\nDeposit   30.00 EUR\nBalance due   50.00 EUR\nNet   66.12 EUR\nVAT   13.88 EUR\n',
      80,
    ],
  ])('takes no total %s for the amount', async (_, text, amount) =>
    expect((await read(text)).data['amount']).toBe(amount),
  )

  it('leaves out an amount where several totals stand and none is the last and largest', async () => {
    const { data, reasoning } = await read('Total   90.00\n\nTotal   20.00\n')
    expect(data).not.toHaveProperty('amount')
    expect(reasoning).toContain('several totals')
  })

  it('leaves out a number that could be a thousand or a fraction', async () => {
    expect((await read('Invoice total: EUR 1.234\n')).data).not.toHaveProperty('amount')
  })

  it('is never sure of a bare dollar where a country alone tells whose it is', async () => {
    const { data, certainty } = await read('Maple Ltd, Toronto, Canada\nTotal   $20.00\n')
    expect(data).toMatchObject({ amount: 20, currency: 'CAD' })
    expect(certainty['/currency']).toMatchObject({ certainty: 'uncertain', doubts: ['rivals'] })
  })

  it('leaves out the currency of a bare dollar where two of its countries are named', async () => {
    const { data, reasoning } = await read('Maple Ltd, Toronto, Canada\nABN 51 824 753 556\nTotal   $20.00\n')
    expect(data).toMatchObject({ amount: 20 })
    expect(data).not.toHaveProperty('currency')
    expect(reasoning).toContain('currency is left out')
  })

  it('keeps a labelled IBAN whose check digits do not fit, and says so', async () => {
    const { data, reasoning } = await read('IBAN: NL92 ABNA 0417 1643 00\n')
    expect(data).toEqual({ iban: 'NL92ABNA0417164300' })
    expect(reasoning).toContain('check digits do NOT fit')
  })

  it('leaves out an unlabelled IBAN whose check digits do not fit', async () => {
    expect((await read('Reference NL92ABNA0417164300\n')).data).toEqual({})
  })

  it('leaves out the VAT number where two stand unexplained', async () => {
    const { data, reasoning } = await read('VAT no. NL810433941B01\n\nVAT no. DE123456789\n')
    expect(data).not.toHaveProperty('vat')
    expect(reasoning).toContain('vat is left out')
  })

  it('tells the own VAT number from the one in the address of the customer', async () => {
    const text = 'Bill to:\nKunde GmbH\nVAT: DE123456789\n\nOur VAT ID: EU826012345\n'
    expect((await read(text)).data).toMatchObject({ vat: 'EU826012345' })
  })

  it.each(['2', '2,5', '1.', '2 x', '2 pcs.'])('takes no article for the issuer: %s of it', async (count) => {
    // Its last word is like a legal form.
    const rows = `QTY      ARTICLE            PACK\n12       OAK BOARD 2400     A 1\n${count}      LINSEED OIL SL     B 2`
    expect((await read(`DELIVERY NOTE\n\n${rows}\n`)).data).not.toHaveProperty('issuer')
  })

  it.each([
    ['with its count in one block', '2 LINSEED OIL SL          24,00', '1 BRUSH SET SA            16,00'],
    ['with its count behind', 'LINSEED OIL SL    2       24,00', 'BRUSH SET SA      1       16,00'],
    ['with a code before', '004512   LINSEED OIL SL   24,00', 'AB-19    BRUSH SET SA     16,00'],
    ['without any', 'LINSEED OIL SL            24,00', 'BRUSH SET SA              16,00'],
    ['with its price in the block', '2 LINSEED OIL SL 24,00', '1 BRUSH SET SA 16,00'],
  ])('takes no article for the issuer: %s', async (_, ...rows) =>
    expect((await read(`Factura: A-77\n${rows.join('\n')}\n`)).data).not.toHaveProperty('issuer'),
  )

  it('takes the customer for no issuer', async () => {
    expect((await read('Bill to:\nAcme Widgets Ltd\n1 Road\n')).data).not.toHaveProperty('issuer')
  })

  it('names the words, the place and the rule of what it found', async () => {
    const { reasoning } = await read('Rechnungsnummer: RE-4711\nRechnungsdatum: 03.04.2019\n')
    expect(reasoning).toContain(
      '- invoice_number: "RE-4711", read from "Rechnungsnummer … RE-4711" (page 1, line 1); rule: the number stands right after',
    )
    expect(reasoning).toMatch(/fixed rules, no AI/)
    expect(reasoning).toMatch(/Looked for and not found: .*amount.*lines/)
  })
})
