import { buildCustomerOrders } from './buildCustomerOrders.ts'
import { buildGroceryReceipt } from './buildGroceryReceipt.ts'
import { buildHostingInvoice } from './buildHostingInvoice.ts'
import { buildInvoiceEmail } from './buildInvoiceEmail.ts'
import { buildScannedNote } from './buildScannedNote.ts'
import { buildTravelExpenses } from './buildTravelExpenses.ts'

export type Sample = {
  file: string
  mimetype: string
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
      mimetype: 'application/pdf',
      content: await buildHostingInvoice(),
    },
    {
      file: 'grocery-receipt.pdf',
      mimetype: 'application/pdf',
      content: await buildGroceryReceipt(),
    },
    {
      file: 'invoice-email.eml',
      mimetype: 'message/rfc822',
      content: await buildInvoiceEmail(),
    },
    {
      file: 'customer-orders.csv',
      mimetype: 'text/csv',
      content: buildCustomerOrders(),
    },
    {
      file: 'travel-expenses.xlsx',
      mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await buildTravelExpenses(),
    },
    {
      file: 'scanned-note.pdf',
      mimetype: 'application/pdf',
      content: await buildScannedNote(),
    },
  ]
}
