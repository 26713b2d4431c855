import type { Reading } from '../Reading.ts'
import { decodeXml } from './decodeXml.ts'
import { parseXml } from './parseXml.ts'

export function readXml(bytes: Uint8Array): Reading {
  const { text, encoding, note } = decodeXml(bytes)
  return { kind: 'xml', source: `XML, ${encoding}`, root: parseXml(text), notes: note ? [note] : [] }
}
