import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { PdfFile } from './PdfFile.ts'
import type { PdfPageShape } from './readPdfPart.ts'

/** So many are asked for before anything is shown; the rest come while somebody reads. */
const firstPages = 40
const pagesAtOnce = 200
/** A page of the size of a sheet of paper: what a page is taken for whose own size is none. */
const paper: PdfPageShape = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] }

/** Learns the sizes of the pages: at once of the first, and of those of a long file bit by bit. */
export async function createPageShapes(proxy: PDFDocumentProxy): Promise<Pick<PdfFile, 'pages' | 'onPages'>> {
  const listeners = new Set<() => void>()
  const total = proxy.numPages
  let pages = await readShapes(proxy, 1, Math.min(total, firstPages))
  const [first = paper] = pages
  const known = pages.length
  pages = [...pages, ...Array.from({ length: total - known }, () => first)]
  const readRest = async () => {
    for (let start = known + 1; start <= total; start += pagesAtOnce) {
      const more = await readShapes(proxy, start, Math.min(total, start + pagesAtOnce - 1))
      if (!more.some(({ width, height }) => width !== first.width || height !== first.height)) continue
      pages = pages.toSpliced(start - 1, more.length, ...more)
      for (const listener of listeners) listener()
    }
  }
  // A file that is closed meanwhile has no more pages to give.
  readRest().catch(() => {})
  return {
    pages: () => pages,
    onPages(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readShapes(proxy: PDFDocumentProxy, from: number, to: number): Promise<PdfPageShape[]> {
  return Promise.all(
    Array.from({ length: to - from + 1 }, async (_, index) => shapeOf(await proxy.getPage(from + index))),
  )
}

/** Gives the size of a page as it is shown. */
export function shapeOf(page: PDFPageProxy): PdfPageShape {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height, transform } : paper
}
