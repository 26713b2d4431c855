import { row } from '../buildInvoicePdf.ts'
import type { InvoiceCase } from './InvoiceCase.ts'

export const tillReceipts: InvoiceCase[] = [
  {
    title: 'English till receipt: discount as a negative row, tax marks, change after the total',
    pages: [
      [
        row(30, { 70: 'Harbour Lane Grocers' }, { size: 12 }),
        row(46, { 70: '14 Harbour Lane, Whitby YO21 3PU' }),
        row(58, { 70: 'Tel 01947 555 0123' }),
        row(80, { 30: 'Receipt 20418', 170: 'Till 3' }),
        row(92, { 30: '12 May 2026' }, { right: { 230: '17.42' } }),
        row(114, { 30: 'Wholemeal loaf' }, { right: { 215: '1.85', 230: 'A' } }),
        row(126, { 30: 'Semi-skimmed milk' }, { right: { 215: '2.90', 230: 'A' } }),
        row(138, { 45: '2 x 1.45' }),
        row(150, { 30: 'Bananas' }, { right: { 215: '0.98', 230: 'A' } }),
        row(162, { 45: '0.754 kg @ £1.30/kg' }),
        row(174, { 30: 'Loyalty offer' }, { right: { 215: '-0.50', 230: 'A' } }),
        row(196, { 30: 'TOTAL' }, { right: { 230: '£5.23' } }),
        row(208, { 30: 'Cash' }, { right: { 230: '£10.00' } }),
        row(220, { 30: 'Change' }, { right: { 230: '£4.77' } }),
      ],
    ],
    expected: { issuer: 'Harbour Lane Grocers', amount: 5.23, currency: 'GBP' },
    lines: [
      { name: 'Wholemeal loaf', price_subtotal: 1.85 },
      { name: 'Semi-skimmed milk', qty: 2, price_unit: 1.45, price_subtotal: 2.9 },
      { name: 'Bananas', qty: 0.754, uom: 'kg', price_unit: 1.3, price_subtotal: 0.98 },
      { name: 'Loyalty offer', price_subtotal: -0.5 },
    ],
    reasoning: /heads an address with telephone.*4 rows whose amounts add up to the total/s,
  },
  {
    title: 'German till receipt: quantity line with the amount below the name, tax split after the total',
    pages: [
      [
        row(30, { 80: 'Bäckerei Morgenrot' }, { size: 12 }),
        row(46, { 80: 'Lindenweg 8' }),
        row(58, { 80: '04109 Leipzig' }),
        row(80, { 30: 'Kassenbon', 150: '03.02.2026' }),
        row(102, { 30: 'Roggenbrot' }, { right: { 215: '4,20', 230: 'B' } }),
        row(114, { 30: 'Brezel' }),
        row(126, { 45: '3 x 0,95' }, { right: { 215: '2,85', 230: 'B' } }),
        row(138, { 30: 'Kaffee groß' }, { right: { 215: '3,60', 230: 'A' } }),
        row(150, { 30: 'Rabatt Kundenkarte' }, { right: { 215: '1,00-', 230: 'A' } }),
        row(172, { 30: 'SUMME EUR' }, { right: { 230: '9,65' } }),
        row(184, { 30: 'Gegeben bar' }, { right: { 230: '10,00' } }),
        row(196, { 30: 'Rückgeld' }, { right: { 230: '0,35' } }),
      ],
    ],
    expected: { issuer: 'Bäckerei Morgenrot', amount: 9.65, currency: 'EUR' },
    lines: [
      { name: 'Roggenbrot', price_subtotal: 4.2 },
      { name: 'Brezel', qty: 3, price_unit: 0.95, price_subtotal: 2.85 },
      { name: 'Kaffee groß', price_subtotal: 3.6 },
      { name: 'Rabatt Kundenkarte', price_subtotal: -1 },
    ],
    reasoning: /in the largest letters/,
  },
  {
    title: 'Dutch till receipt on a wide page: rows that make the subtotal, discount and register number',
    pages: [
      [
        row(40, { 40: 'KASSABON' }, { size: 14 }),
        row(60, { 40: 'Fietswinkel De Spaak' }, { size: 12 }),
        row(76, { 40: 'Dorpsstraat 5, 3512 AB Utrecht' }),
        row(88, { 40: 'KvK 12345678' }),
        row(110, { 40: 'Datum 05-06-2026' }, { right: { 520: 'Kassa 1' } }),
        row(132, { 40: 'Binnenband 28 inch' }, { right: { 520: '13,90' } }),
        row(144, { 60: '2 x 6,95' }),
        row(156, { 40: 'Fietsbel' }, { right: { 520: '8,50' } }),
        row(178, { 40: 'Subtotaal' }, { right: { 520: '22,40' } }),
        row(190, { 40: 'Korting' }, { right: { 520: '-2,40' } }),
        row(210, { 40: 'Totaal' }, { right: { 520: '€ 20,00' } }),
        row(222, { 40: 'PIN' }, { right: { 520: '€ 20,00' } }),
      ],
    ],
    expected: { issuer: 'Fietswinkel De Spaak', date: '2026-06-05', amount: 20, currency: 'EUR' },
    lines: [
      { name: 'Binnenband 28 inch', qty: 2, price_unit: 6.95, price_subtotal: 13.9 },
      { name: 'Fietsbel', price_subtotal: 8.5 },
      { name: 'Korting', price_subtotal: -2.4 },
    ],
    reasoning: /the tax, bank or register numbers/,
  },
  {
    title: 'Receipt whose rows do not add up to its total: no rows are given',
    pages: [
      [
        row(30, { 70: 'Corner Kiosk' }, { size: 12 }),
        row(46, { 70: 'Station forecourt' }),
        row(68, { 30: 'Receipt' }),
        row(90, { 30: 'Newspaper' }, { right: { 230: '2.50' } }),
        row(102, { 30: 'Chewing gum' }, { right: { 230: '1.20' } }),
        row(124, { 30: 'TOTAL' }, { right: { 230: '£4.70' } }),
      ],
    ],
    expected: { issuer: 'Corner Kiosk', amount: 4.7, currency: 'GBP' },
    absent: ['lines'],
    reasoning: /lines are left out: 2 rows before the total make 3\.70, not the total 4\.70/,
  },
]
