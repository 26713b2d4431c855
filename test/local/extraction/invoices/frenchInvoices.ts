import { row } from '../buildInvoicePdf.ts'
import type { InvoiceCase } from './InvoiceCase.ts'

export const frenchInvoices: InvoiceCase[] = [
  {
    title: 'French telecom bill: number and date in one sentence, blanks in thousands, debit date',
    pages: [
      [
        row(40, { 40: 'Télécom Azur SAS' }, { size: 12 }),
        row(60, { 300: 'Mme Exemple' }),
        row(100, { 40: 'Votre facture n° 8841-22 du 7 février 2016' }, { size: 12 }),
        row(120, { 40: 'N° client : 7 001 223' }),
        row(134, { 40: 'Ligne n° 06 00 00 00 00' }),
        row(170, { 40: 'Abonnements et forfaits' }, { right: { 545: '1 200,00' } }),
        row(184, { 40: 'Total HT' }, { right: { 545: '1 200,00 €' } }),
        row(198, { 40: 'TVA (20,00 %)' }, { right: { 545: '240,00 €' } }),
        row(212, { 40: 'Total TTC' }, { right: { 545: '1 440,00 €' } }),
        row(240, { 40: 'Montant du prélèvement : 1 440,00 €', 320: 'Prélèvement à partir du : 22/02/2016' }),
        row(
          780,
          {
            40: 'Télécom Azur SAS au capital de 1 000 000 Euros - RCS Nice 421 938 861 - TVA FR 83 404 833 048',
          },
          { size: 6 },
        ),
      ],
    ],
    expected: {
      issuer: 'Télécom Azur SAS',
      invoice_number: '8841-22',
      date: '2016-02-07',
      date_due: '2016-02-22',
      amount: 1440,
      amount_untaxed: 1200,
      amount_tax: 240,
      currency: 'EUR',
      vat: 'FR83404833048',
    },
  },
  {
    title: 'French invoice: labels above values, net à payer, customer VAT number beside the own one',
    pages: [
      [
        row(40, { 40: 'ATELIER DU PONT SARL' }, { size: 12 }),
        row(54, { 40: '3 rue du Pont, 69002 Lyon' }),
        row(66, { 40: 'N° TVA intracommunautaire : FR40303265045' }),
        row(66, { 340: 'Votre n° TVA : FR83404833048' }),
        row(110, { 40: 'N° de facture', 160: 'Date de facture', 290: 'N° client', 400: "Date d'échéance" }),
        row(124, { 40: 'FA2019-0311', 160: '28/06/2019', 290: 'CLI0042', 400: '28/07/2019' }),
        row(
          160,
          { 40: 'Référence', 110: 'Désignation' },
          { right: { 360: 'Qté', 440: 'P.U. HT', 490: 'TVA', 550: 'Montant HT' } },
        ),
        row(
          176,
          { 40: 'CHP-01', 110: 'Châssis pin 40 x 60' },
          { right: { 360: '4', 440: '18,50', 490: '20,00', 550: '74,00' } },
        ),
        row(
          190,
          { 40: 'POSE', 110: 'Pose et réglage' },
          { right: { 360: '1,5', 440: '40,00', 490: '10,00', 550: '60,00' } },
        ),
        row(230, { 380: 'Total HT' }, { right: { 550: '134,00 €' } }),
        row(244, { 380: 'Total TVA' }, { right: { 550: '20,80 €' } }),
        row(258, { 380: 'Total TTC' }, { right: { 550: '154,80 €' } }),
        row(272, { 380: 'Net à payer' }, { right: { 550: '154,80 €' } }),
      ],
    ],
    expected: {
      issuer: 'ATELIER DU PONT SARL',
      invoice_number: 'FA2019-0311',
      customer_number: 'CLI0042',
      date: '2019-06-28',
      date_due: '2019-07-28',
      amount: 154.8,
      amount_untaxed: 134,
      amount_tax: 20.8,
      currency: 'EUR',
      vat: 'FR40303265045',
    },
    lines: [
      {
        code: 'CHP-01',
        name: 'Châssis pin 40 x 60',
        qty: 4,
        price_unit: 18.5,
        line_tax_percent: 20,
        price_subtotal: 74,
      },
      {
        code: 'POSE',
        name: 'Pose et réglage',
        qty: 1.5,
        price_unit: 40,
        line_tax_percent: 10,
        price_subtotal: 60,
      },
    ],
  },
  {
    title: 'French receipt: only a total, tax included, paid by card',
    pages: [
      [
        row(40, { 60: 'Boulangerie Martin SARL' }),
        row(54, { 60: 'Reçu n° 00912' }),
        row(68, { 60: 'Le 14 août 2022 08:12' }),
        row(90, { 60: 'Total TTC' }, { right: { 220: '11,00 EUR' } }),
        row(104, { 60: 'dont TVA 5,5%' }, { right: { 220: '0,57 EUR' } }),
        row(118, { 60: 'Carte bancaire' }, { right: { 220: '11,00 EUR' } }),
      ],
    ],
    expected: { invoice_number: '00912', date: '2022-08-14', amount: 11, amount_tax: 0.57, currency: 'EUR' },
    absent: ['amount_untaxed', 'lines'],
  },
]
