import { getDocumentProxy } from 'unpdf'
import type { DocumentText } from '../../../packages/ui/src/document/evidence/DocumentText.ts'
import { readPdfPart } from '../../../packages/ui/src/document/pdf/readPdfPart.ts'

/** Reads the text of a PDF with its places, as the preview does in the browser. */
export async function readPdfText(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const parts = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const { width, height, transform } = page.getViewport({ scale: 1 })
    parts.push(readPdfPart(content, { width, height, transform }))
  }
  return { parts }
}
