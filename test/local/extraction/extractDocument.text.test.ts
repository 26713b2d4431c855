import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'

async function dataOf(lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const outcome = await extractDocument({ bytes, mimetype: 'text/plain', filename: 'a.txt' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome.data
}

describe('extractDocument: invoices as plain text', () => {
  it('reads a total with a translation into another currency, and the own VAT number', async () => {
    const data = await dataOf([
      'Global Cloud Inc.                                 INVOICE',
      '1 Infinite Way, Austin, TX 78701',
      '',
      'Bill to:                             Invoice: 2020-771',
      'Kunde GmbH                           Date of issue: January 5, 2020',
      'VAT: DE123456789                     Date due: January 20, 2020',
      '',
      'Our VAT ID: EU826012345',
      '',
      'Description             Qty    Unit price       Amount',
      'Seats                    10        $8.00        $80.00',
      '',
      '                         Total USD             $80.00 (EUR 71.90)',
    ])
    expect(data).toEqual({
      issuer: 'Global Cloud Inc.',
      invoice_number: '2020-771',
      date: '2020-01-05',
      date_due: '2020-01-20',
      amount: 80,
      currency: 'USD',
      vat: 'EU826012345',
      lines: [{ name: 'Seats', qty: 10, price_unit: 8, price_subtotal: 80 }],
    })
  })

  it('reads quantities with units before the name, and one label for two dates', async () => {
    const data = await dataOf([
      'Elektro Müller e.K.            Rechnung-Nr.: 20-1187',
      'Inh. Karl Müller               Rechnungs-/Lieferdatum: 17.09.20',
      '',
      'Menge    Bezeichnung                      E-Preis      G-Preis',
      '3 Stk    LED-Strahler 30 W                 24,90        74,70',
      '1        Montage                          120,00       120,00',
      '',
      'Summe netto        194,70',
      '16% MwSt            31,15',
      'Gesamtbetrag inkl. 16% MwSt.        225,85 EUR',
    ])
    expect(data).toMatchObject({
      issuer: 'Elektro Müller e.K.',
      invoice_number: '20-1187',
      date: '2020-09-17',
      amount: 225.85,
      amount_untaxed: 194.7,
      amount_tax: 31.15,
      lines: [
        { qty: 3, uom: 'Stk', name: 'LED-Strahler 30 W', price_subtotal: 74.7 },
        { qty: 1, name: 'Montage' },
      ],
    })
  })

  it('reads a deposit beside the total, and the date behind a place', async () => {
    const data = await dataOf([
      'SARL Dupont Plomberie',
      '                                 Toulouse, le 12 janvier 2018',
      'FACTURE N° 18-004',
      '',
      'Réf   Désignation                    Quantité   Prix unit.   Total',
      '      Remplacement chauffe-eau            1      850,00      850,00',
      "      Main d'oeuvre                     2,5       45,00      112,50",
      '',
      '                                            Total H.T.       962,50',
      '                                            T.V.A. 10 %       96,25',
      '                                            Total T.T.C.   1 058,75',
      '                                            Acompte          300,00',
      '                                            Reste à payer    758,75 €',
    ])
    expect(data).toMatchObject({
      issuer: 'SARL Dupont Plomberie',
      invoice_number: '18-004',
      date: '2018-01-12',
      amount: 1058.75,
      amount_due: 758.75,
      amount_untaxed: 962.5,
      amount_tax: 96.25,
    })
  })
})
