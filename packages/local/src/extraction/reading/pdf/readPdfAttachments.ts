import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { harmlessName } from '../../../contract/harmlessName.ts'
import { ReadingError } from '../ReadingError.ts'
import { readingLimits } from '../readingLimits.ts'
import { beginsLikeXml } from '../xml/beginsLikeXml.ts'
import type { EInvoice } from '../xml/EInvoice.ts'
import { readXml } from '../xml/readXml.ts'

interface PdfAttachments {
  /** The e-invoice among them (Factur-X, ZUGFeRD). */
  invoice: EInvoice | undefined
  notes: string[]
}

/** Looks through the files that a PDF carries. One that cannot be read is named, and costs nothing of the pages. */
export async function readPdfAttachments(document: PDFDocumentProxy): Promise<PdfAttachments> {
  const files = await attachedFiles(document)
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
    notes.push(
      `Only the first ${readingLimits.attachments} of ${files.length} attached files were looked at.`,
    )
  return { invoice, notes }
}

async function attachedFiles(
  document: PDFDocumentProxy,
): Promise<{ filename: string; content: Uint8Array }[]> {
  // A damaged list of attachments is no reason to leave the pages unread.
  const attached: unknown = await document.getAttachments().catch(() => undefined)
  if (typeof attached !== 'object' || attached === null) return []
  return Object.entries(attached).flatMap(([key, file]: [string, unknown]) => {
    if (typeof file !== 'object' || file === null || !('content' in file)) return []
    const filename = 'filename' in file && typeof file.filename === 'string' ? file.filename : key
    return file.content instanceof Uint8Array
      ? [{ filename: harmlessName(filename).slice(0, 120) || 'attachment', content: file.content }]
      : []
  })
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
