import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { recognitionLimits, WaitsForRecognition } from '../../recognition/RecognizedPage.ts'
import type { Recognize } from '../../recognition/recognizePages.ts'
import { layOutLines } from '../layOutLines.ts'
import { type Line, type Reading, ReadingError, readingLimits } from '../Reading.ts'
import { formRuns } from './formRuns.ts'
import { joinLetters } from './joinLetters.ts'
import { brokenPdf, openPdf, type OpenOptions } from './openPdf.ts'
import { readPdfAttachments } from './readPdfAttachments.ts'
import { recognizePdf } from './recognizePdf.ts'
import { setLetters } from './setLetters.ts'
import { type TextRun, uprightWords } from './uprightWords.ts'

/**
 * Reads the text of a PDF with the place of every word, the values of its forms, and the e-invoice that it may carry.
 * Pages without text are recognised, unless an e-invoice tells what is on them.
 */
export async function readPdf(bytes: Uint8Array, recognize: Recognize): Promise<Reading> {
  const { pageCount, text, invoice, notes } = await withPdf(bytes, { withPictures: false }, readPrint)
  const printed = isGibberish(text.lines) ? [] : [...text.lines.values()].flat()
  const isScan = printed.length === 0
  const scan = invoice
    ? undefined
    : await recognizeRest(bytes, { text, isGibberish: isScan && text.lines.size > 0, pageCount }, recognize)
  if (scan) {
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
}

/** @throws ReadingError where anything in the PDF fails. */
async function withPdf<TResult>(
  bytes: Uint8Array,
  options: OpenOptions,
  read: (document: PDFDocumentProxy, bytes: Uint8Array) => Promise<TResult>,
): Promise<TResult> {
  const document = await openPdf(bytes, options)
  try {
    return await read(document, bytes)
  } catch (error) {
    if (error instanceof ReadingError || error instanceof WaitsForRecognition) throw error
    throw new ReadingError(brokenPdf, { cause: error })
  } finally {
    await document.destroy()
  }
}

async function readPrint(document: PDFDocumentProxy, bytes: Uint8Array) {
  const { invoice, notes } = await readPdfAttachments(document, bytes)
  const pageCount = Math.min(document.numPages, readingLimits.pages)
  if (pageCount < document.numPages)
    notes.push(
      `Only the first ${pageCount} of ${document.numPages} pages were read (the limit of this server).`,
    )
  const text = await readText(document, pageCount, bytes.length <= readingLimits.joinedBytes)
  notes.push(...text.notes)
  return { pageCount, text, invoice, notes }
}

/** Undefined where no page has anything to recognise. */
async function recognizeRest(
  bytes: Uint8Array,
  { text, isGibberish, pageCount }: { text: PdfText; isGibberish: boolean; pageCount: number },
  recognize: Recognize,
) {
  if (!isGibberish && text.wordless.length === 0) return undefined
  return withPdf(bytes, { withPictures: true }, async (document) => {
    const wordless = isGibberish ? [...text.lines.keys()] : await picturedOf(document, text.wordless)
    const isScan = isGibberish || text.lines.size === 0
    return wordless.length > 0
      ? recognizePdf(document, { wordless, pageCount, isScan }, recognize)
      : undefined
  })
}

async function picturedOf(document: PDFDocumentProxy, wordless: readonly number[]): Promise<number[]> {
  const pictured: number[] = []
  for (const number of wordless) {
    const page = await document.getPage(number)
    if (await showsPicture(page)) pictured.push(number)
    page.cleanup()
  }
  return pictured
}

interface PdfText {
  /** By page, of those that have any. */
  lines: Map<number, Line[]>
  /** Without text; there may be something else to see. */
  wordless: number[]
  /** Whether no page could be opened. */
  isDamaged: boolean
  notes: string[]
}

async function readText(document: PDFDocumentProxy, pageCount: number, isSmall: boolean): Promise<PdfText> {
  const notes: string[] = []
  const lines = new Map<number, Line[]>()
  const wordless: number[] = []
  let lineCount = 0
  let lettersAwry = 0
  let damagedPages = 0
  for (let page = 1; page <= pageCount && lineCount < readingLimits.lines; page++) {
    const isJoined = isSmall && page <= readingLimits.joinedPages
    const words = await wordsOfPage(document, page, isJoined).catch(() => undefined)
    if (!words) {
      notes.push(`Page ${page} is damaged and was left out.`)
      damagedPages++
      continue
    }
    lettersAwry += words.lettersAwry
    const found = layOutLines(words.words, page).slice(0, readingLimits.linesPerPage)
    if (found.length > 0) lines.set(page, found)
    else wordless.push(page)
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

async function wordsOfPage(document: PDFDocumentProxy, pageNumber: number, isJoined: boolean) {
  const page = await document.getPage(pageNumber)
  try {
    const { Util } = await import('unpdf/pdfjs')
    const { transform: viewport } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const printed = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, width: item.width, transform: item.transform as number[] }] : [],
    )
    // A damaged form is no reason to leave the text unread.
    const typed = await formRuns(page).catch(() => [])
    const runs = [...(isJoined ? await joined(page, printed) : printed), ...typed]
    return uprightWords(runs, (transform) => Util.transform(viewport, [...transform]) as number[])
  } finally {
    page.cleanup()
  }
}

async function joined(page: PDFPageProxy, runs: readonly TextRun[]): Promise<readonly TextRun[]> {
  const texts = runs.map(({ text }) => text)
  const letterCount = texts.reduce((sum, { length }) => sum + length, 0)
  if (letterCount > readingLimits.joinedLetters || !texts.some((text) => /\S\s+\S/.test(text))) return runs
  const letters = await setLetters(page).catch(() => [])
  const whole = joinLetters(texts, letters)
  return runs.map((run, index) => ({ ...run, text: whole[index] ?? run.text }))
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const empty =
  'The pages of this PDF are empty: no text, and no picture that this server unpacks ' +
  `(up to ${recognitionLimits.storedPixels / 1_000_000} million pixels). Nothing was extracted. ` +
  'Open it in a PDF viewer to check it, and upload the right file.'

/** So many strokes may be letters that were turned into outlines; fewer are rules and a logo. */
const fewestOutlines = 60

/** Whether there may be text to see on a page that has none of its own: in a picture, or drawn as outlines. */
async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('unpdf/pdfjs')
  const isPicture = (name: string) => /^paint(?:Inline)?Image/.test(name)
  const pictures = new Set(Object.entries(OPS).flatMap(([name, code]) => (isPicture(name) ? [code] : [])))
  const outlines = new Set<number>([OPS.constructPath, OPS.showText])
  const { fnArray } = await page.getOperatorList()
  const count = (wanted: ReadonlySet<number>) => fnArray.filter((operation) => wanted.has(operation)).length
  return count(pictures) > 0 || count(outlines) >= fewestOutlines
}
