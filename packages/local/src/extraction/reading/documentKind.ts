import type { DocumentFile } from './Reading.ts'
import { fileTypeFromBuffer } from 'file-type'
import { beginsLikeXml } from './xml/readXml.ts'

type DocumentKind = 'pdf' | 'picture' | 'xlsx' | 'json' | 'xml' | 'csv' | 'mail' | 'text'

const kinds: readonly [kind: DocumentKind, extensions: string, mimetypes: string][] = [
  ['pdf', 'pdf', 'application/pdf'],
  ['picture', 'png jpg jpeg', 'image/png image/jpeg image/jpg'],
  ['json', 'json', 'application/json'],
  ['xml', 'xml', 'application/xml text/xml'],
  ['csv', 'csv tsv', 'text/csv'],
  ['text', 'txt', 'text/plain'],
  ['mail', 'eml', 'message/rfc822 multipart/related'],
  [
    'xlsx',
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.ms-excel',
  ],
]
const byExtension = new Map(kinds.flatMap(([kind, list]) => list.split(' ').map((one) => [one, kind])))
const byMimetype = new Map(kinds.flatMap(([kind, , list]) => list.split(' ').map((one) => [one, kind])))

const signatureWords: Record<string, string> = {
  cfb: 'an old Office file (for example .xls or .doc from before 2007)',
  zip: 'a ZIP archive',
  docx: 'a Word document',
  pptx: 'a presentation',
}

/**
 * Decides how to read a file. The first bytes win where they are unmistakable (a PDF named .txt is a PDF); else the
 * mimetype; else the ending of the name. What cannot be read is told in words that a person reads.
 */
export async function documentKind(file: DocumentFile): Promise<DocumentKind | { unsupported: string }> {
  const mimetype = (file.mimetype.split(';')[0] ?? '').trim().toLowerCase()
  const extension = /\.([a-z0-9]+)$/i.exec(file.filename)?.[1]?.toLowerCase() ?? ''
  // A PDF may be preceded by a few stray bytes; readers accept it within the first kilobyte.
  if (Buffer.from(file.bytes.subarray(0, 1_024)).includes('%PDF-')) return 'pdf'
  const declared = byMimetype.get(mimetype)
  const isBinary = declared === undefined || ['xlsx', 'pdf', 'picture'].includes(declared)
  const isText = !isBinary && beginsLikeText(file.bytes)
  const signature = isText ? undefined : await fileTypeFromBuffer(file.bytes).catch(() => undefined)
  // A workbook written by a small library may not be recognised by file-type, which looks for a certain first entry.
  const isPacked = signature?.ext === 'zip' && (declared === 'xlsx' || extension === 'xlsx')
  if (signature?.ext === 'xlsx' || isPacked) return 'xlsx'
  if (signature?.ext === 'png' || signature?.ext === 'jpg') return 'picture'
  if (signature && isBinarySignature(signature.mime))
    return { unsupported: signatureWords[signature.ext] ?? `${signature.mime} (${signature.ext})` }
  // Excel gives its mimetype to CSV files on Windows.
  if (mimetype === 'application/vnd.ms-excel' && byExtension.get(extension) === 'csv') return 'csv'
  // Programs often call everything text/plain; the name then knows more.
  const named = byExtension.get(extension)
  if (declared === 'text' && named && ['csv', 'json', 'xml', 'mail'].includes(named)) return named
  if (declared === 'text' && beginsLikeXml(file.bytes)) return 'xml'
  if (declared) return declared
  if (mimetype.endsWith('+xml')) return 'xml'
  const isVague = mimetype === '' || mimetype === 'application/octet-stream' || mimetype.startsWith('text/')
  if (isVague && named) return named
  return mimetype.startsWith('text/') ? 'text' : { unsupported: mimetype || 'a file of unknown kind' }
}

const isBinarySignature = (mime: string) => !/^text\/|xml|json|rfc822|csv|x-mbox|application\/rtf/.test(mime)

/** Two letters are enough to look like a picture ("BM") or a sound (a UTF-16 mark), so text is not asked for its signature. */
function beginsLikeText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.subarray(0, 4_096).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27)
}
