import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { whiteCanvas } from '../../recognition/turnPicture.ts'
import {
  recognitionLimits,
  blankPage,
  type RecognizedPage,
  type PageSource,
} from '../../recognition/RecognizedPage.ts'
import type { Recognize, Unread } from '../../recognition/recognizePages.ts'
import { judgeScan, layOutScan } from '../judgeScan.ts'
import { ReadingError } from '../Reading.ts'

interface WordlessPages {
  wordless: readonly number[]
  pageCount: number
  /** Whether no page has text of its own. */
  isScan: boolean
}

/**
 * Recognises the pages of a PDF that have no text.
 *
 * @throws ReadingError where that leaves nothing to read.
 */
export async function recognizePdf(
  document: PDFDocumentProxy,
  { wordless, pageCount, isScan }: WordlessPages,
  recognize: Recognize,
) {
  const taken = wordless.slice(0, recognitionLimits.pages)
  const found = await recognize(
    taken.map((number) => ({ number, open: () => pageOfPdf(document, number) })),
    pageCount,
  )
  const read = [...found]
    .flatMap(([number, page]) => (typeof page === 'object' ? [[number, page] as const] : []))
    .toSorted(([a], [b]) => a - b)
  const { notes, isHopeless } = judgeScan(read, pageCount)
  if (taken.length < wordless.length)
    notes.push(
      `Only the first ${taken.length} of ${wordless.length} pages without text were recognised (the limit of this server).`,
    )
  for (const [why, words] of unread) {
    const pages = taken.filter((number) => (found.get(number) ?? 'late') === why)
    if (pages.length > 0) notes.push(words(`page${pages.length === 1 ? '' : 's'} ${pages.join(', ')}`))
  }
  if (isScan && isHopeless) throw new ReadingError(`${nothing} ${notes.join(' ')}`)
  return {
    lines: read.flatMap(([number, page]) => layOutScan(page, number)),
    notes,
    pages: pagesUpTo(read),
  }
}

const unread: [why: Unread | 'late', words: (pages: string) => string][] = [
  ['late', (pages) => `Recognising took longer than one document may take: without ${pages}.`],
  ['broken', (pages) => `Could not be drawn and was left out: ${pages}.`],
  [
    'ended',
    (pages) =>
      `The recognition ended unexpectedly twice, so this was left out: ${pages}. Scan it anew with fewer dots per inch, or upload the original document.`,
  ],
]

/** One for each page, so that a reader finds the words of a page by its number. */
function pagesUpTo(read: readonly (readonly [number, RecognizedPage])[]): RecognizedPage[] {
  const byNumber = new Map(read)
  const count = read.at(-1)?.[0] ?? 0
  return Array.from({ length: count }, (_, index) => byNumber.get(index + 1) ?? blankPage(1, 1))
}

const nothing =
  'The pages of this PDF are pictures without text of their own, and recognising them found nothing that can be believed. Nothing was extracted.'

/** 200 dpi: letters that are drawn larger are read worse. */
const mostScale = 200 / 72

/** A page of a PDF to be drawn, in points as it is shown. */
export async function pageOfPdf(document: PDFDocumentProxy, number: number): Promise<PageSource> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    mostScale,
    async draw(scale) {
      const viewport = page.getViewport({ scale })
      const { canvas, context } = whiteCanvas(viewport.width, viewport.height)
      try {
        // pdf.js draws on it in Node; its types know the canvas of a browser only.
        const canvasContext = context as unknown as CanvasRenderingContext2D
        await page.render({ canvas: null, canvasContext, viewport }).promise
      } finally {
        page.cleanup()
      }
      return canvas
    },
  }
}
