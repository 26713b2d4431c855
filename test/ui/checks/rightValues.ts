import type { JsonValue } from 'cloudsquid-react'

/** What each document says, as far as it is known; written by people who looked at it. */
export const right: Readonly<Record<string, Readonly<Record<string, JsonValue>>>> = {
  '01-date-of-the-preceding-invoice.pdf': { '/date': '2031-01-31' },
  '02-sum-row-below-the-rates.pdf': { '/amount': 518.99, '/amount_untaxed': 448.99, '/amount_tax': 70 },
  '03-issuer-is-the-customer.pdf': { '/issuer': 'kranichkiste.example' },
  '05-number-and-date-in-the-heading.pdf': { '/invoice_number': '471199', '/date': '2031-03-05' },
  '06-number-von-date.pdf': { '/date': '2031-11-18' },
  '08-lines-unit-price-ean-sums.pdf': {
    '/lines/0/price_unit': 9.9,
    '/lines/1/price_unit': 12,
    '/lines/0/price_subtotal': 198,
    '/lines/1/price_subtotal': 180,
  },
  // Four of five lines are sums, and no lines.
  '08b-sum-lines-read-as-articles.pdf': {
    '/lines/1': null,
    '/lines/2': null,
    '/lines/3': null,
    '/lines/4': null,
  },
  '10-number-in-a-row-of-headings.pdf': { '/invoice_number': 'VF1005193039' },
  '11-values-in-form-fields.pdf': { '/invoice_number': '2031-77', '/date': '2031-02-03', '/amount': 119 },
  '14-iban-on-two-lines.pdf': { '/iban': 'DE89370400440532013000' },
  '16-issuer-with-b.v.-in-small-letters.pdf': { '/issuer': 'reiger.example b.v.' },
  '17-marks-around-a-label.pdf': { '/order_number': '1000965241' },
  '30-integers-beyond-2-53.json': { '/invoice_number': '2031000012345678901' },
  '34-date-that-does-not-exist.json': { '/date': null },
  '21-date-format-with-a-low-number.xlsx': {},
  '22-years-as-headings.xlsx': {},
  '23-error-cells.xlsx': {},
  '31-invoice-in-an-envelope.json': {},
  '32-keys-of-its-own.json': {},
  '33-json-with-german-numbers.json': {},
  '40-headings-that-are-numbers.csv': {},
  '50-forwarded-mail.eml': {},
}

/** What an earlier reader took for these values, `null` where it found none; nothing of it is read any more. */
export const readWronglyOnce: typeof right = {
  '01-date-of-the-preceding-invoice.pdf': { '/date': '2030-11-30' },
  '02-sum-row-below-the-rates.pdf': { '/amount': 382.47 },
  '03-issuer-is-the-customer.pdf': { '/issuer': 'Blaumeise AG' },
  '05-number-and-date-in-the-heading.pdf': { '/invoice_number': null, '/date': null },
  '06-number-von-date.pdf': { '/date': null },
  '08-lines-unit-price-ean-sums.pdf': { '/lines/0/price_subtotal': 9.9, '/lines/1/price_subtotal': 12 },
  '08b-sum-lines-read-as-articles.pdf': {
    '/lines/1': { name: 'Positionen netto', price_subtotal: 719.4 },
  },
  '10-number-in-a-row-of-headings.pdf': { '/invoice_number': null },
  '11-values-in-form-fields.pdf': { '/date': null, '/amount': null },
  '16-issuer-with-b.v.-in-small-letters.pdf': { '/issuer': null },
  '17-marks-around-a-label.pdf': { '/order_number': '2031' },
  '30-integers-beyond-2-53.json': { '/invoice_number': '2031000012345678800' },
  '34-date-that-does-not-exist.json': { '/date': '2031-02-30' },
}
