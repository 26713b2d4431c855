// The glob makes files of this page's own server of them, each fetched when a PDF asks for it.
const urls: Record<string, string> = import.meta.glob(
  [
    '../../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../../node_modules/pdfjs-dist/wasm/*.wasm',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
)

const urlByName = new Map(
  Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
)

/** Gives pdf.js what some PDFs need beside themselves: fonts that they name only, tables of characters, decoders. */
export class PdfDataFactory {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = urlByName.get(filename)
    const response = url === undefined ? undefined : await fetch(url)
    if (!response?.ok) throw new Error(`There is no ${filename} here for the PDF that needs it.`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
