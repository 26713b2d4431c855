import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentText } from '../evidence/DocumentText.ts'
import type { PdfPageShape } from './readPdfPart.ts'

/** A PDF that pdf.js has opened. */
export interface PdfFile {
  /** pdf.js's own, for what draws the pages. */
  proxy: PDFDocumentProxy
  /** Those of the first pages; of a long file, the rest are taken to be like the first until they are known. */
  pages: () => readonly PdfPageShape[]
  /** Calls back when more pages are known. @returns what ends that */
  onPages: (listener: () => void) => () => void
  /** Reads the text of all pages, once for all callers. */
  readText: () => Promise<DocumentText>
  /** Ends the worker's share of it. Drawing ends with it. */
  close: () => Promise<void>
}
