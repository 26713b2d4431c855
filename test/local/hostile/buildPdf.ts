import { deflateSync } from 'node:zlib'
import { deflateRepeated } from './deflateRepeated.ts'

type Part = string | Buffer

export interface PdfStream {
  bytes: Buffer
  /** How often the bytes come, one after the other. @default 1 */
  count?: number
  /** How often the whole is deflated; each time a reader has to inflate it again. @default 1 */
  deflations?: number
}

/** A stream object of a PDF. */
function streamObject({ bytes, count = 1, deflations = 1 }: PdfStream): Buffer {
  // The two bytes in front tell a reader that it is deflated.
  let packed = join('\u0078\u009c', deflateRepeated({ piece: bytes, count }))
  for (let at = 1; at < deflations; at++) packed = deflateSync(packed, { level: 9 })
  const filters = '/FlateDecode '.repeat(deflations)
  return join(`<< /Length ${packed.length} /Filter [${filters}] >>\nstream\n`, packed, '\nendstream')
}

/** A PDF of one page, whose content and whose font's table of characters are as given. */
export function buildPdf(content: PdfStream, toUnicode?: PdfStream): Uint8Array {
  const font =
    toUnicode === undefined
      ? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
      : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>'
  const objects: Part[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamObject(content),
    font,
    ...(toUnicode === undefined ? [] : [streamObject(toUnicode)]),
  ]
  return joinParts(objects)
}

/** A PDF of these objects, the first of which is its catalog. */
export function joinParts(objects: readonly Part[]): Uint8Array {
  const parts: Part[] = ['%PDF-1.7\n']
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(join(...parts).length)
    parts.push(`${index + 1} 0 obj\n`, object, '\nendobj\n')
  }
  const start = join(...parts).length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`)
  parts.push(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return join(...parts)
}

function join(...parts: Part[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}
