import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { harmlessName } from '../../../contract/harmlessName.ts'
import { ReadingError, readingLimits, type EInvoice } from '../Reading.ts'
import { beginsLikeXml, readXml } from '../xml/readXml.ts'
import { openPdf } from './openPdf.ts'

/**
 * Looks through the files that a PDF carries for the e-invoice among them (Factur-X, ZUGFeRD). One that cannot be read is
 * named, and costs nothing of the pages.
 */
export async function readPdfAttachments(document: PDFDocumentProxy, bytes: Uint8Array) {
  const files = await attachedFiles(document, bytes)
  const notes: string[] = []
  let invoice: EInvoice | undefined
  for (const { filename, content } of files.slice(0, readingLimits.attachments)) {
    const read = readAttached(filename, content)
    if (read.invoice && !invoice) {
      invoice = read.invoice
      notes.push(`The PDF carries an e-invoice: the attached file "${filename}" (${invoice.title}).`)
    } else
      notes.push(
        read.invoice ? `"${filename}" is attached too, another e-invoice; the first one is read.` : read.note,
      )
  }
  if (files.length > readingLimits.attachments)
    notes.push(`Only the first ${readingLimits.attachments} attached files were looked at.`)
  return { invoice, notes }
}

interface AttachedFile {
  filename: string
  content: Uint8Array
}

/** Each once, however often the PDF names it; no more than one beyond the limit. */
async function attachedFiles(document: PDFDocumentProxy, bytes: Uint8Array): Promise<AttachedFile[]> {
  const files = await namedFiles(document)
  const renamed = nameEmbeddedFiles(bytes)
  const whole = renamed && (await openPdf(renamed, { withPictures: false }).catch(() => undefined))
  if (whole) files.push(...(await namedFiles(whole).finally(() => whole.destroy())))
  if (renamed) files.push(...(await pinnedFiles(document).catch(() => [])))
  const different: AttachedFile[] = []
  for (const file of files)
    if (!different.some(({ content }) => Buffer.compare(content, file.content) === 0)) {
      different.push(file)
      if (different.length > readingLimits.attachments) break
    }
  return different
}

async function namedFiles(document: PDFDocumentProxy): Promise<AttachedFile[]> {
  // A damaged list of attachments is no reason to leave the pages unread.
  const attached: unknown = await document.getAttachments().catch(() => undefined)
  return Object.entries(attached ?? {}).flatMap(([key, file]: [string, unknown]) => fileOf(file, key))
}

/** The files of annotations: what one describes itself is no object of the PDF. */
async function pinnedFiles(document: PDFDocumentProxy): Promise<AttachedFile[]> {
  const files: AttachedFile[] = []
  for (let number = 1; number <= Math.min(document.numPages, readingLimits.pages); number++) {
    const page = await document.getPage(number)
    const annotations = (await page.getAnnotations()) as { file?: unknown }[]
    files.push(...annotations.flatMap(({ file }) => fileOf(file, '')))
    page.cleanup()
  }
  return files
}

function fileOf(file: unknown, key: string): AttachedFile[] {
  if (typeof file !== 'object' || file === null || !('content' in file)) return []
  const filename = 'filename' in file && typeof file.filename === 'string' ? file.filename : key
  return file.content instanceof Uint8Array
    ? [{ filename: harmlessName(filename).slice(0, 120) || 'attachment', content: file.content }]
    : []
}

function readAttached(
  filename: string,
  content: Uint8Array,
): { invoice?: EInvoice | undefined; note: string } {
  if (!/\.xml$/i.test(filename) && !beginsLikeXml(content))
    return { note: `The file "${filename}" is attached to the PDF and was not read.` }
  try {
    const { invoice } = readXml(content)
    return {
      invoice,
      note: `The XML "${filename}" is attached to the PDF; it is no e-invoice and was left out.`,
    }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    return { note: `The attached file "${filename}" could not be read: ${error.message}` }
  }
}

/** Of a PDF, whose every object is looked at. */
const mostObjects = 20_000

/**
 * The PDF with a catalog put behind it that names each of its objects as an attached file; those that are none have no content.
 * pdf.js tells the files of the list of names alone, and not those that the catalog or a page has associated (`/AF`)
 * or that an annotation holds. `undefined` where there is nothing to find, or the PDF is encrypted.
 */
function nameEmbeddedFiles(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!['/EmbeddedFile', '/EF', '#2Fxml'].some((sign) => file.includes(sign))) return undefined
  const text = file.toString('latin1')
  const start = text.lastIndexOf('startxref')
  const [, before] = /^startxref\s+(\d+)/.exec(text.slice(start)) ?? []
  let size = 0
  for (const [, count] of text.matchAll(/\/Size\s+(\d+)/g)) size = Math.max(size, Number(count))
  if (before === undefined || size === 0 || size > mostObjects || text.includes('/Encrypt')) return undefined
  const names = Array.from({ length: size - 1 }, (_, index) => `(${index + 1}) ${index + 1} 0 R`)
  const objects = [
    `/Type/Catalog/Pages ${size + 1} 0 R/Names<</EmbeddedFiles<</Names[${names.join(' ')}]>>>>`,
    `/Type/Pages/Count 1/Kids[${size + 2} 0 R]`,
    `/Type/Page/Parent ${size + 1} 0 R/MediaBox[0 0 9 9]`,
  ]
  // Places in the file are counted from its first mark.
  const header = Math.max(0, text.indexOf('%PDF-'))
  let added = '\n'
  let table = `xref\n${size} ${objects.length}\n`
  for (const [index, object] of objects.entries()) {
    table += `${String(bytes.length - header + added.length).padStart(10, '0')} 00000 n \n`
    added += `${size + index} 0 obj\n<<${object}>>\nendobj\n`
  }
  const place = bytes.length - header + added.length
  const trailer = `trailer\n<</Size ${size + objects.length}/Root ${size} 0 R/Prev ${before}>>\nstartxref\n${place}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(added + table + trailer)])
}
