import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Recognize } from '../../recognition/recognizePages.ts'
import { WaitsForRecognition } from '../../recognition/WaitsForRecognition.ts'
import { layOutLines } from '../layOutLines.ts'
import type { Line, Reading } from '../Reading.ts'
import { ReadingError } from '../ReadingError.ts'
import { readingLimits } from '../readingLimits.ts'
import { formRuns } from './formRuns.ts'
import { brokenPdf, openPdf } from './openPdf.ts'
import { readPdfAttachments } from './readPdfAttachments.ts'
import { recognizePdf } from './recognizePdf.ts'
import { showsPicture } from './showsPicture.ts'
import { uprightWords } from './uprightWords.ts'

/**
 * Reads the text of a PDF with the place of every word, the values of its forms, and the e-invoice that it may carry.
 * Pages without text are recognised, unless an e-invoice tells what is on them.
 */
export async function readPdf(bytes: Uint8Array, recognize: Recognize): Promise<Reading> {
  const document = await openPdf(bytes)
  try {
    const { invoice, notes } = await readPdfAttachments(document)
    const pageCount = Math.min(document.numPages, readingLimits.pages)
    if (pageCount < document.numPages)
      notes.push(
        `Only the first ${pageCount} of ${document.numPages} pages were read (the limit of this server).`,
      )
    const text = await readText(document, pageCount)
    notes.push(...text.notes)
    const wordless = isGibberish(text.lines) ? [...text.lines.keys()] : text.wordless
    const printed = isGibberish(text.lines) ? [] : [...text.lines.values()].flat()
    const isScan = printed.length === 0
    if (wordless.length > 0 && !invoice) {
      const scan = await recognizePdf(document, { wordless, pageCount, isScan }, recognize)
      const lines = [...printed, ...scan.lines].toSorted((a, b) => a.page - b.page)
      const kind = isScan ? 'PDF of pictures, its text recognised' : 'PDF, the text of some pages recognised'
      const source = `${kind}, ${counted(pageCount, 'page')}`
      return { kind: 'lines', source, lines, notes: [...notes, ...scan.notes], pages: scan.pages }
    }
    if (isScan && !invoice) throw new ReadingError(text.isDamaged ? brokenPdf : empty)
    if (isScan)
      notes.push(
        'Its pages have no text of their own and were not recognised, as the e-invoice tells what they say.',
      )
    const source = `${isScan ? 'PDF without a text layer' : 'PDF with a text layer'}, ${counted(pageCount, 'page')}`
    return { kind: 'lines', source, lines: printed, notes, invoice }
  } catch (error) {
    if (error instanceof ReadingError || error instanceof WaitsForRecognition) throw error
    throw new ReadingError(brokenPdf, { cause: error })
  } finally {
    await document.destroy()
  }
}

interface PdfText {
  /** By page, of those that have any. */
  lines: Map<number, Line[]>
  /** Without text, but with something to see. */
  wordless: number[]
  /** Whether no page could be opened. */
  isDamaged: boolean
  notes: string[]
}

async function readText(document: PDFDocumentProxy, pageCount: number): Promise<PdfText> {
  const notes: string[] = []
  const lines = new Map<number, Line[]>()
  const wordless: number[] = []
  let lineCount = 0
  let lettersAwry = 0
  let damagedPages = 0
  for (let page = 1; page <= pageCount && lineCount < readingLimits.lines; page++) {
    const words = await wordsOfPage(document, page).catch(() => undefined)
    if (!words) {
      notes.push(`Page ${page} is damaged and was left out.`)
      damagedPages++
      continue
    }
    lettersAwry += words.lettersAwry
    const found = layOutLines(words.words, page).slice(0, readingLimits.linesPerPage)
    if (found.length > 0) lines.set(page, found)
    else if (words.isPictured) wordless.push(page)
    lineCount += found.length
  }
  if (lineCount >= readingLimits.lines)
    notes.push(`Reading stopped after ${lineCount} lines (the limit of this server).`)
  if (lettersAwry > 0)
    notes.push(`Text that runs in another direction than the page (${lettersAwry} letters) was left out.`)
  return { lines, wordless, notes, isDamaged: damagedPages === pageCount }
}

/** Fonts without a character table give control letters and private signs instead of text. */
function isGibberish(pages: ReadonlyMap<number, Line[]>): boolean {
  const text = [...pages.values()]
    .flat()
    .slice(0, 200)
    .flatMap((line) => line.segments.map((segment) => segment.text))
    .join('')
  const strange = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  return strange > text.length * 0.3
}

async function wordsOfPage(document: PDFDocumentProxy, pageNumber: number) {
  const page = await document.getPage(pageNumber)
  try {
    const { transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const printed = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, width: item.width, transform: item.transform as number[] }] : [],
    )
    // A damaged form is no reason to leave the text unread.
    const typed = await formRuns(page).catch(() => [])
    const upright = uprightWords([...printed, ...typed], transform)
    return { ...upright, isPictured: upright.words.length === 0 && (await showsPicture(page)) }
  } finally {
    page.cleanup()
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const empty =
  'The pages of this PDF are empty: no text, no pictures. Nothing was extracted. ' +
  'Open it in a PDF viewer to check it, and upload the right file.'
