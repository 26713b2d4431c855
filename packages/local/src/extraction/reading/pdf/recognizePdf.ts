import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { createCanvas } from '@napi-rs/canvas'
import { recognitionLimits } from '../../recognition/recognitionLimits.ts'
import type { RecognizedPage } from '../../recognition/RecognizedPage.ts'
import type { Recognize } from '../../recognition/recognizePages.ts'
import { judgeScan } from '../judgeScan.ts'
import { layOutScan } from '../layOutScan.ts'
import type { Line } from '../Reading.ts'
import { ReadingError } from '../ReadingError.ts'
import type { PageSource } from '../../recognition/PageSource.ts'

interface WordlessPages {
  wordless: readonly number[]
  pageCount: number
  /** Whether no page has text of its own. */
  isScan: boolean
}

interface RecognizedPdf {
  lines: Line[]
  notes: string[]
  /** By page, from the first to the last that was recognised. */
  pages: RecognizedPage[]
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
): Promise<RecognizedPdf> {
  const taken = wordless.slice(0, recognitionLimits.pages)
  const found = await recognize(
    taken.map((number) => ({ number, open: () => pageOfPdf(document, number) })),
    pageCount,
  )
  const read = [...found].flatMap(([number, page]) =>
    typeof page === 'object' ? [[number, page] as const] : [],
  )
  read.sort(([a], [b]) => a - b)
  const { notes, isHopeless } = judgeScan(read, pageCount)
  if (taken.length < wordless.length)
    notes.push(
      `Only the first ${taken.length} of ${wordless.length} pages without text were recognised (the limit of this server).`,
    )
  const late = taken.filter((number) => !found.has(number))
  if (late.length > 0)
    notes.push(
      `Recognising took longer than one document may take: without ${late.length === 1 ? 'page' : 'pages'} ${late.join(', ')}.`,
    )
  const damaged = taken.filter((number) => found.get(number) === 'broken')
  if (damaged.length > 0) notes.push(`Could not be drawn and was left out: page ${damaged.join(', ')}.`)
  const ended = taken.filter((number) => found.get(number) === 'ended')
  if (ended.length > 0)
    notes.push(
      `The recognition ended unexpectedly twice, so this was left out: page ${ended.join(', ')}. Scan it anew with fewer dots per inch, or upload the original document.`,
    )
  if (isScan && isHopeless) throw new ReadingError(`${nothing} ${notes.join(' ')}`)
  return {
    lines: read.flatMap(([number, page]) => layOutScan(page, number)),
    notes,
    pages: pagesUpTo(read),
  }
}

/** One for each page, so that a reader finds the words of a page by its number. */
function pagesUpTo(read: readonly (readonly [number, RecognizedPage])[]): RecognizedPage[] {
  const byNumber = new Map(read)
  const none: RecognizedPage = {
    width: 1,
    height: 1,
    turn: 0,
    angle: 0,
    confidence: 0,
    covered: 1,
    words: [],
    upright: [],
  }
  return Array.from({ length: read.at(-1)?.[0] ?? 0 }, (_, index) => byNumber.get(index + 1) ?? none)
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
      const canvas = createCanvas(
        Math.max(1, Math.round(viewport.width)),
        Math.max(1, Math.round(viewport.height)),
      )
      const context = canvas.getContext('2d')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
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
