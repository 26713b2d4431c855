import { row, type PrintedRow } from '../buildInvoicePdf.ts'
import type { InvoiceCase } from './InvoiceCase.ts'

const heading = (y: number): PrintedRow =>
  row(y, { 50: 'Omschrijving' }, { right: { 350: 'Aantal', 430: 'Stukprijs', 545: 'Bedrag' } })

const article = (index: number, y: number): PrintedRow =>
  row(
    y,
    { 50: `Onderdeel type ${index}` },
    { right: { 350: String(index), 430: '€ 2,00', 545: `€ ${index * 2},00` } },
  )

const pageOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => article(from + at, 120 + at * 16))

export const dutchInvoices: InvoiceCase[] = [
  {
    title: 'Dutch shop: right-aligned totals, account number that is no invoice number, discount',
    pages: [
      [
        row(40, { 400: 'Fietsenrijk B.V.' }),
        row(52, { 400: 'Kade 12, 3011 AB Rotterdam' }),
        row(64, { 400: 'KvK 24330087' }),
        row(76, { 400: 'BTW nr. NL810433941B01' }),
        row(88, { 400: 'Rekeningnummer 68.32.51.309' }),
        row(100, { 400: 'IBAN NL91 ABNA 0417 1643 00' }),
        row(140, { 50: 'Factuurnr.', 130: ': 2015/0088' }),
        row(153, { 50: 'Factuurdatum', 130: ': 1 mei 2015' }),
        row(166, { 50: 'Vervaldatum', 130: ': 15-05-2015' }),
        row(179, { 50: 'Uw ordernummer', 130: ': W-5512' }),
        row(220, { 50: 'Artikel' }, { right: { 350: 'Aantal', 430: 'Prijs', 545: 'Totaal' } }),
        row(236, { 50: 'Fietstas zwart' }, { right: { 350: '2', 430: '€ 34,95', 545: '€ 69,90' } }),
        row(252, { 50: 'Korting' }, { right: { 545: '€ -5,00' } }),
        row(290, { 400: 'Totaal excl. BTW' }, { right: { 545: '€ 53,64' } }),
        row(304, { 400: '21% BTW' }, { right: { 545: '€ 11,26' } }),
        row(318, { 400: 'Te betalen' }, { right: { 545: '€ 64,90' } }),
      ],
    ],
    expected: {
      issuer: 'Fietsenrijk B.V.',
      invoice_number: '2015/0088',
      order_number: 'W-5512',
      date: '2015-05-01',
      date_due: '2015-05-15',
      amount: 64.9,
      amount_untaxed: 53.64,
      amount_tax: 11.26,
      currency: 'EUR',
      vat: 'NL810433941B01',
      iban: 'NL91ABNA0417164300',
    },
  },
  {
    title: 'Dutch invoice over three pages with the heading on the first page only',
    pages: [
      [
        row(40, { 50: 'Werkplaats Noord B.V.' }, { size: 12 }),
        row(60, { 50: 'Factuurnummer 778', 250: 'Factuurdatum 31-12-2019' }),
        heading(100),
        ...pageOf(1, 30),
      ],
      pageOf(31, 60),
      [
        ...pageOf(61, 62),
        row(300, { 350: 'Subtotaal' }, { right: { 545: '€ 3.906,00' } }),
        row(314, { 350: 'BTW 21%' }, { right: { 545: '€ 820,26' } }),
        row(328, { 350: 'Totaal' }, { right: { 545: '€ 4.726,26' } }),
      ],
    ],
    expected: {
      invoice_number: '778',
      date: '2019-12-31',
      amount: 4726.26,
      amount_untaxed: 3906,
      amount_tax: 820.26,
    },
    lines: Array.from({ length: 62 }, (_, at) => ({
      name: `Onderdeel type ${at + 1}`,
      qty: at + 1,
      price_subtotal: (at + 1) * 2,
    })),
  },
  {
    title: 'Dutch invoice over two pages with the heading repeated',
    pages: [
      [
        row(40, { 50: 'Factuur' }),
        row(60, { 50: 'Factuurnummer: 991', 250: 'Datum: 3 januari 2020' }),
        heading(100),
        ...pageOf(1, 20),
      ],
      [
        row(40, { 50: 'Factuur' }),
        row(60, { 50: 'Factuurnummer: 991', 250: 'Datum: 3 januari 2020' }),
        heading(100),
        ...pageOf(21, 25),
        row(300, { 350: 'Totaal incl. btw' }, { right: { 545: '€ 650,00' } }),
      ],
    ],
    expected: { invoice_number: '991', date: '2020-01-03', amount: 650, currency: 'EUR' },
    lines: Array.from({ length: 25 }, (_, at) => ({ name: `Onderdeel type ${at + 1}`, qty: at + 1 })),
  },
]
