import type { Truth } from './KnownDocument.ts'

interface FailureTruth {
  truths: Readonly<Record<string, Truth>>
  says?: RegExp
}

const eInvoice: FailureTruth = {
  truths: {
    '/invoice_number': '2031-4711',
    '/date': '2031-03-05',
    '/amount': 235.62,
    '/issuer': 'Kranich Papierwerk GmbH',
  },
}

/** What is right for the documents that failed once, by the name of their file. The documents themselves lie elsewhere. */
export const failureTruths: Readonly<Record<string, FailureTruth>> = {
  '01-date-of-the-preceding-invoice.pdf': { truths: { '/date': '2031-01-31' } },
  '02-sum-row-below-the-rates.pdf': {
    truths: { '/amount': 518.99, '/amount_untaxed': 448.99, '/amount_tax': 70 },
  },
  '03-issuer-is-the-customer.pdf': {
    truths: { '/issuer': { oneOf: ['kranichkiste.example', undefined] } },
  },
  '05-number-and-date-in-the-heading.pdf': {
    truths: { '/invoice_number': '471199', '/date': '2031-03-05' },
  },
  '06-number-von-date.pdf': { truths: { '/date': '2031-11-18' } },
  '08-lines-unit-price-ean-sums.pdf': {
    truths: {
      '/lines/0/price_unit': 9.9,
      '/lines/0/price_subtotal': 198,
      '/lines/1/price_unit': 12,
      '/lines/1/price_subtotal': 180,
      '/lines/2': { oneOf: [undefined] },
    },
  },
  '08b-sum-lines-read-as-articles.pdf': {
    truths: {
      '/lines/0/name': 'Jahrespaket Plus',
      '/lines/0/price_subtotal': 719.4,
      '/amount_untaxed': 724.39,
      '/amount_tax': 137.64,
      '/shipping': 4.99,
      '/lines/1': { oneOf: [undefined] },
    },
  },
  '10-number-in-a-row-of-headings.pdf': { truths: { '/invoice_number': 'VF1005193039' } },
  '11-values-in-form-fields.pdf': {
    truths: { '/invoice_number': '2031-77', '/date': '2031-02-03', '/amount': 119 },
  },
  '12-e-invoice-attached-to-a-picture.pdf': eInvoice,
  '12b-e-invoice.xml': eInvoice,
  '13-text-in-a-predefined-cmap.pdf': {
    truths: { '/invoice_number': '2031-77', '/date': '2031-02-03', '/amount': 119, '/currency': 'EUR' },
  },
  '14-iban-on-two-lines.pdf': { truths: { '/iban': 'DE89370400440532013000' } },
  '16-issuer-with-b.v.-in-small-letters.pdf': { truths: { '/issuer': 'reiger.example b.v.' } },
  '17-marks-around-a-label.pdf': { truths: { '/order_number': '1000965241' } },
  '20-workbook-with-a-chart-sheet.xlsx': {
    truths: {
      '/rows/0': { Month: 'Jan', Sales: 8 },
      '/rows/1': { Month: 'Feb', Sales: 54 },
      '/rows/2': { oneOf: [undefined] },
    },
    says: /chart/i,
  },
  '21-date-format-with-a-low-number.xlsx': {
    truths: { '/rows/0/Day': '2031-10-01', '/rows/1/Day': '2031-10-02' },
  },
  '22-years-as-headings.xlsx': {
    truths: {
      '/rows/0': { Account: 'Sales', '2030': 10, '2031': 12 },
      '/rows/1': { Account: 'Costs', '2030': 5, '2031': 6 },
      '/rows/3': { Account: 'Note', '2030': 'as booked', '2031': 'as filed' },
    },
  },
  '23-error-cells.xlsx': {
    truths: { '/rows/0': { Article: 'Paper', Amount: 12.5 } },
    says: /#REF!.*#N\/A/s,
  },
  '30-integers-beyond-2-53.json': { truths: { '/invoice_number': '2031000012345678901' } },
  '31-invoice-in-an-envelope.json': {
    truths: {
      '/issuer': 'Kranich Papierwerk GmbH',
      '/invoice_number': '001',
      '/date': '2031-02-01',
      '/amount': 2142,
    },
  },
  '32-keys-of-its-own.json': { truths: { '/cost_centre': 'K12', '/project/id': 'P-9' } },
  '33-json-with-german-numbers.json': {
    truths: { '/invoice_number': 'R-1', '/date': '2031-02-03', '/amount': 1119 },
  },
  '34-date-that-does-not-exist.json': { truths: { '/date': { oneOf: [undefined] } } },
  '40-headings-that-are-numbers.csv': {
    truths: {
      '/rows/0': { id: 'A1', '100022': 3, '100025': 4, '100047': 5 },
      '/rows/1': { id: 'A2', '100022': 6, '100025': 7, '100047': 8 },
      '/rows/2': { oneOf: [undefined] },
    },
  },
  '42-greek-iso-8859-7.csv': { truths: { '/rows/0/πόλη': 'Θεσσαλονίκη', '/rows/2/πόλη': 'Πάτρα' } },
  '43-heading-only.csv': { truths: { '/rows/0': { oneOf: [undefined] } }, says: /\bid\b.*\bname\b/ },
  '50-forwarded-mail.eml': { truths: { '/invoice_number': '2031-77', '/amount': 119 } },
  '52-e-invoice-attached-to-a-mail.eml': eInvoice,
}
