import { fileTypeFromBuffer } from 'file-type'
import { beginsLikeXml } from './xml/readXml.ts'

type DocumentKind = 'pdf' | 'picture' | 'xlsx' | 'json' | 'xml' | 'csv' | 'mail' | 'text' | 'unsupported'

export interface KindVerdict {
  kind: DocumentKind
  /** What the bytes or the name say, in words a person reads. */
  words: string
}

const byMimetype: Record<string, DocumentKind> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/jpg': 'picture',
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/csv': 'csv',
  'text/plain': 'text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-excel': 'xlsx',
  'message/rfc822': 'mail',
  'multipart/related': 'mail',
}

const byExtension: Record<string, DocumentKind> = {
  pdf: 'pdf',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  xlsx: 'xlsx',
  json: 'json',
  xml: 'xml',
  csv: 'csv',
  tsv: 'csv',
  eml: 'mail',
  txt: 'text',
}

const signatureWords: Record<string, string> = {
  cfb: 'an old Office file (for example .xls or .doc from before 2007)',
  zip: 'a ZIP archive',
  docx: 'a Word document',
  pptx: 'a presentation',
}

/**
 * Decides how to read a file. The first bytes win where they are unmistakable (a PDF named .txt is a PDF); else the
 * mimetype; else the ending of the name.
 */
export async function documentKind(file: {
  bytes: Uint8Array
  mimetype: string
  filename: string
}): Promise<KindVerdict> {
  const mimetype = (file.mimetype.split(';')[0] ?? '').trim().toLowerCase()
  const extension = /\.([a-z0-9]+)$/i.exec(file.filename)?.[1]?.toLowerCase() ?? ''
  if (pdfStart(file.bytes)) return { kind: 'pdf', words: 'a PDF' }
  const declared = byMimetype[mimetype]
  const isText =
    declared !== undefined &&
    declared !== 'xlsx' &&
    declared !== 'pdf' &&
    declared !== 'picture' &&
    beginsLikeText(file.bytes)
  const signature = isText ? undefined : await fileTypeFromBuffer(file.bytes).catch(() => undefined)
  if (signature?.ext === 'xlsx') return { kind: 'xlsx', words: 'an Excel workbook' }
  // A workbook written by a small library may not be recognised by file-type, which looks for a certain first entry.
  if (signature?.ext === 'zip' && (declared === 'xlsx' || extension === 'xlsx'))
    return { kind: 'xlsx', words: 'an Excel workbook' }
  if (signature?.ext === 'png' || signature?.ext === 'jpg') return { kind: 'picture', words: 'a picture' }
  if (signature && isBinarySignature(signature.mime))
    return {
      kind: 'unsupported',
      words: signatureWords[signature.ext] ?? `${signature.mime} (${signature.ext})`,
    }
  // Excel gives its mimetype to CSV files on Windows.
  if (mimetype === 'application/vnd.ms-excel' && (extension === 'csv' || extension === 'tsv'))
    return { kind: 'csv', words: 'CSV' }
  // Programs often call everything text/plain; the name then knows more.
  const named = byExtension[extension]
  if (declared === 'text' && (named === 'csv' || named === 'json' || named === 'xml' || named === 'mail'))
    return { kind: named, words: named }
  if (declared === 'text' && beginsLikeXml(file.bytes)) return { kind: 'xml', words: 'XML' }
  if (declared) return { kind: declared, words: mimetype }
  if (mimetype.endsWith('+xml')) return { kind: 'xml', words: 'XML' }
  const isVague = mimetype === '' || mimetype === 'application/octet-stream' || mimetype.startsWith('text/')
  if (isVague && named) return { kind: named, words: named }
  return {
    kind: mimetype.startsWith('text/') ? 'text' : 'unsupported',
    words: mimetype || 'a file of unknown kind',
  }
}

const isBinarySignature = (mime: string) => !/^text\/|xml|json|rfc822|csv|x-mbox|application\/rtf/.test(mime)

/** A PDF may be preceded by a few stray bytes; readers accept it within the first kilobyte. */
function pdfStart(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-')
}

/** Two letters are enough to look like a picture ("BM") or a sound (a UTF-16 mark), so text is not asked for its signature. */
function beginsLikeText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.subarray(0, 4_096).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27)
}
