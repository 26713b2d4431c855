import { buildCustomerOrders } from './buildCustomerOrders.ts'
import { buildGroceryReceipt } from './buildGroceryReceipt.ts'
import { buildHostingInvoice } from './buildHostingInvoice.ts'
import { buildInvoiceEmail } from './buildInvoiceEmail.ts'
import { buildScannedNote } from './buildScannedNote.ts'
import { buildTravelExpenses } from './buildTravelExpenses.ts'

export type Sample = {
  file: string
  title: string
  mimetype: string
  description: string
  content: Uint8Array
}

/**
 * Builds the six documents of the start screen.
 *
 * Everything in them is invented. The same bytes come out on every machine and Node version: dates and ids are
 * fixed, and nothing depends on the platform's zlib, time zone or locale data.
 */
export async function buildSamples(): Promise<Sample[]> {
  return [
    {
      file: 'hosting-invoice.pdf',
      title: 'Hosting invoice',
      mimetype: 'application/pdf',
      description: 'German invoice in euros: six line items, 19 % VAT, IBAN and a due date.',
      content: await buildHostingInvoice(),
    },
    {
      file: 'grocery-receipt.pdf',
      title: 'Grocery receipt',
      mimetype: 'application/pdf',
      description: 'French till receipt: seven articles, two VAT rates, paid by card.',
      content: await buildGroceryReceipt(),
    },
    {
      file: 'invoice-email.eml',
      title: 'E-mail with invoice',
      mimetype: 'message/rfc822',
      description: 'English e-mail with a PDF invoice in pounds attached: four line items, 20 % VAT.',
      content: await buildInvoiceEmail(),
    },
    {
      file: 'customer-orders.csv',
      title: 'Customer orders',
      mimetype: 'text/csv',
      description: 'Export of 24 shop orders, with accents, commas and a line break inside quoted notes.',
      content: buildCustomerOrders(),
    },
    {
      file: 'travel-expenses.xlsx',
      title: 'Travel expenses',
      mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      description:
        'Workbook of two sheets: 16 expenses with real dates and amounts, and a summary by category.',
      content: await buildTravelExpenses(),
    },
    {
      file: 'scanned-note.pdf',
      title: 'Scan without text',
      mimetype: 'application/pdf',
      description: 'Scanned delivery note, only a picture with no text in it: the run fails on purpose.',
      content: await buildScannedNote(),
    },
  ]
}
