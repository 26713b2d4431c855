import { type Reading, ReadingError } from '../Reading.ts'
import { eInvoiceIn } from './eInvoiceIn.ts'
import { parseXml } from './parseXml.ts'
import { decodeAs } from '../decodeText.ts'

export type XmlReading = Extract<Reading, { kind: 'xml' }>

export function readXml(bytes: Uint8Array): XmlReading {
  const { text, encoding, note } = decodeXml(bytes)
  const root = parseXml(text)
  const invoice = eInvoiceIn(root)
  const kind = invoice ? `e-invoice (${invoice.title})` : 'XML'
  return { kind: 'xml', source: `${kind}, ${encoding}`, root, notes: note ? [note] : [], invoice }
}

/**
 * Turns the bytes of an XML file into text as XML says it: by a byte order mark, else by how the first letters lie, else
 * by the declared encoding, else as UTF-8.
 */
function decodeXml(bytes: Uint8Array) {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  if (first !== 0 && second === 0) return decode(bytes, 'utf-16le')
  if (first === 0 && second !== 0) return decode(bytes, 'utf-16be')
  const declared = /^[^<]{0,16}<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 400)),
  )?.[1]
  // Bytes in which the declaration can be read one by one are no UTF-16, whatever it says.
  const isOneByte = declared === undefined || /^(?:utf|ucs|iso-10646)/i.test(declared)
  return decode(bytes, isOneByte ? 'utf-8' : declared)
}

function decode(bytes: Uint8Array, encoding: string) {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new ReadingError(unknown(encoding))
  }
  try {
    // As a check; Node 20 has no euro sign in Windows-1252, which `decodeAs` mends.
    decoder.decode(bytes)
    return {
      text: decodeAs(decoder.encoding, bytes),
      encoding: decoder.encoding.toUpperCase(),
      note: undefined,
    }
  } catch {
    const note = `The letters of this file are not all ${decoder.encoding.toUpperCase()}, which it should be; they were read as Latin-1, so single letters may be wrong.`
    return { text: decodeAs('windows-1252', bytes), encoding: 'Latin-1', note }
  }
}

const unknown = (encoding: string) =>
  `This XML says that it is written in "${encoding}", an encoding that this server does not know. Nothing was extracted. ` +
  'Save it as UTF-8 and upload it again.'

/** Whether bytes begin with the words with which XML declares itself, in any encoding. */
export const beginsLikeXml = (bytes: Uint8Array): boolean =>
  /^[^<]{0,8}<\?xml\s/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 60)).replaceAll('\0', ''))
