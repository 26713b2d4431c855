import type { Reading } from '../Reading.ts'
import { decodeXml } from './decodeXml.ts'
import { eInvoiceIn } from './EInvoice.ts'
import { parseXml } from './parseXml.ts'

export type XmlReading = Extract<Reading, { kind: 'xml' }>

export function readXml(bytes: Uint8Array): XmlReading {
  const { text, encoding, note } = decodeXml(bytes)
  const root = parseXml(text)
  const invoice = eInvoiceIn(root)
  const kind = invoice ? `e-invoice (${invoice.title})` : 'XML'
  return { kind: 'xml', source: `${kind}, ${encoding}`, root, notes: note ? [note] : [], invoice }
}
