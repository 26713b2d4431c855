import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist'
import type { DocumentText } from '../evidence/DocumentText.ts'
import { hasUsualFonts } from './hasUsualFonts.ts'
import { measureText } from './measureText.ts'
import type { PdfFile } from './PdfFile.ts'
import { PdfDataFactory } from './PdfDataFactory.ts'
import { createPageShapes, shapeOf } from './createPageShapes.ts'
import { readPdfPart } from './readPdfPart.ts'

// Written so that the host's bundler makes a file of the page's own server of it: Vite, webpack, Turbopack and Parcel do.
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/**
 * Opens a PDF in a worker of its own. Nothing in it runs: scripts, forms and links are left out, and everything that
 * pdf.js needs comes from this page's own server.
 *
 * @throws `PasswordException` of pdf.js for a locked file, another of its errors for a broken one.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({
    // pdf.js takes the buffer away from its caller.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: hasUsualFonts(),
    useWorkerFetch: false,
    BinaryDataFactory: PdfDataFactory,
  })
  try {
    const proxy = await task.promise
    const shapes = await createPageShapes(proxy)
    let text: Promise<DocumentText> | undefined
    return {
      proxy,
      ...shapes,
      readText: () => (text ??= readText(proxy)),
      close: () => task.destroy(),
    }
  } catch (error) {
    void task.destroy()
    throw error
  }
}

async function readText(proxy: PDFDocumentProxy): Promise<DocumentText> {
  const parts = []
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number)
    // As the text layer reads it, so that both have the same runs.
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    parts.push(readPdfPart(content, shapeOf(page), measureText))
  }
  return { parts }
}
