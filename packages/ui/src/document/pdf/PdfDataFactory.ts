/** Gives pdf.js what some PDFs need beside themselves: fonts that they name only, tables of characters, decoders. */
export class PdfDataFactory {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { pdfDataUrls } = await import('./pdfDataUrls.ts')
    const url = pdfDataUrls[filename]
    const response = url === undefined ? undefined : await fetch(url)
    if (!response?.ok) throw new Error(`There is no ${filename} here for the PDF that needs it.`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
