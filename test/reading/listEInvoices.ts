import { buildCii, zugferd1 } from '../local/extraction/einvoices/buildCii.ts'
import { buildUbl, ublInner } from '../local/extraction/einvoices/buildUbl.ts'
import { buildInvoicePdf, row } from '../local/extraction/buildInvoicePdf.ts'
import type { KnownDocument } from './KnownDocument.ts'

const creditInner = ublInner
  .replaceAll('InvoiceTypeCode', 'CreditNoteTypeCode')
  .replaceAll('InvoicedQuantity', 'CreditedQuantity')
  .replaceAll(/(<\/?a:)InvoiceLine>/g, '$1CreditNoteLine>')
const xRechnung = ublInner.replace(
  'urn:cen.eu:en16931:2017',
  'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
)

const ublTruths = {
  '/issuer': 'Kranich Papier & Söner AB',
  '/invoice_number': 'K-2031/7',
  '/date': '2031-03-05',
  '/date_due': '2031-04-04',
  '/amount': 1224,
  '/amount_untaxed': 1000,
  '/amount_tax': 224,
  '/currency': 'SEK',
  '/vat': 'SE556677889901',
  '/iban': 'DE89370400440532013000',
  '/order_number': 'PO-9',
  '/lines/0/price_subtotal': 800,
  '/lines/1/qty': 500,
}
const ciiTruths = {
  '/issuer': 'Kranich Papierwerk GmbH',
  '/invoice_number': 'K-8',
  '/date': '2031-03-05',
  '/amount': 235.62,
  '/amount_untaxed': 198,
  '/amount_tax': 37.62,
  '/currency': 'EUR',
  '/vat': 'DE811193231',
  '/lines/0/price_unit': 9.9,
}
const zugferd1Truths = {
  '/issuer': 'Reiger B.V.',
  '/invoice_number': 'Z-1',
  '/date': '2013-03-05',
  '/amount': 119,
  '/amount_untaxed': 100,
  '/amount_tax': 19,
  '/currency': 'EUR',
  '/order_number': 'B-2',
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

const file = (name: string, text: string, truths: KnownDocument['truths']): KnownDocument => ({
  kind: 'e-invoices, files',
  name: `${name}.xml`,
  mimetype: 'application/xml',
  bytes: async () => bytesOf(text),
  truths,
})

const carried = (name: string, text: string, truths: KnownDocument['truths']): KnownDocument => ({
  kind: 'e-invoices, in a PDF',
  name: `in a PDF as ${name}`,
  mimetype: 'application/pdf',
  bytes: () => buildInvoicePdf([[row(60, { 40: 'See the attached file.' })]], { attached: { [name]: text } }),
  truths,
})

const mail = (text: string) =>
  [
    'From: b@kranich.example',
    'Subject: Invoice',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the attached file.',
    '--b',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="xrechnung.xml"',
    '',
    text,
    '--b--',
  ].join('\n')

/** E-invoices of each kind and in each envelope; every value of them is exact. */
export const listEInvoices = (): KnownDocument[] => [
  file('UBL invoice', buildUbl({ inner: ublInner }), ublTruths),
  file('UBL credit note', buildUbl({ root: 'CreditNote', inner: creditInner }), ublTruths),
  file('XRechnung', buildUbl({ inner: xRechnung }), ublTruths),
  file('CII', buildCii(), ciiTruths),
  file('ZUGFeRD 1', zugferd1, zugferd1Truths),
  carried('factur-x.xml', buildCii(), ciiTruths),
  carried('ZUGFeRD-invoice.xml', zugferd1, zugferd1Truths),
  carried('xrechnung.xml', buildUbl({ inner: xRechnung }), ublTruths),
  {
    kind: 'e-invoices, in a mail',
    name: 'in a mail.eml',
    mimetype: 'message/rfc822',
    bytes: async () => bytesOf(mail(buildCii())),
    truths: ciiTruths,
  },
]
