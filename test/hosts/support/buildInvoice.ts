import { randomBytes } from 'node:crypto'

export interface HostInvoice {
  name: string
  mimeType: string
  buffer: Buffer
  /** Stands in the document, and on the page once the document was read. */
  number: string
}

/** An invoice that nobody has seen before, so what a page shows of it was read just now. */
export function buildInvoice(): HostInvoice {
  const number = `INV-${randomBytes(4).readUInt32BE(0)}`
  const lines = ['Invoice', `Invoice number: ${number}`, 'Vendor: Harbour Tools Ltd', 'Total: 12.50 EUR']
  return { name: 'invoice.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')), number }
}
