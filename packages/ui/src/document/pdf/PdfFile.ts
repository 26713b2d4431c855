import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentText } from '../evidence/DocumentText.ts'
import type { PdfPageShape } from './readPdfPart.ts'

/** A PDF that pdf.js has opened. */
export interface PdfFile {
  /** pdf.js's own, for what draws the pages. */
  proxy: PDFDocumentProxy
  pages: readonly PdfPageShape[]
  /** Reads the text of all pages, once for all callers. */
  readText: () => Promise<DocumentText>
  /** Ends the worker's share of it. Drawing ends with it. */
  close: () => Promise<void>
}
