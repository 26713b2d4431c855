import { getDocumentProxy } from 'unpdf'
import { layOutLines } from './layOutLines.ts'
import type { Line, Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'
import { readPdfAttachments } from './readPdfAttachments.ts'
import { uprightWords } from './uprightWords.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const silent = 0

/**
 * Reads the text layer of a PDF with the place of every word, and the e-invoice that it may carry. A picture of a text
 * has no text layer and is refused, unless it carries one.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const document = await openPdf(bytes)
  try {
    const { invoice, notes } = await readPdfAttachments(document)
    const pageCount = Math.min(document.numPages, readingLimits.pages)
    if (pageCount < document.numPages)
      notes.push(
        `Only the first ${pageCount} of ${document.numPages} pages were read (the limit of this server).`,
      )
    const lines: Line[] = []
    let lettersAwry = 0
    let damagedPages = 0
    for (let page = 1; page <= pageCount && lines.length < readingLimits.lines; page++) {
      const words = await wordsOfPage(document, page).catch(() => undefined)
      if (!words) {
        notes.push(`Page ${page} is damaged and was left out.`)
        damagedPages++
        continue
      }
      lettersAwry += words.lettersAwry
      lines.push(...layOutLines(words.words, page).slice(0, readingLimits.linesPerPage))
    }
    if (lines.length >= readingLimits.lines)
      notes.push(`Reading stopped after ${lines.length} lines (the limit of this server).`)
    if (lettersAwry > 0)
      notes.push(`Text that runs in another direction than the page (${lettersAwry} letters) was left out.`)
    if (lines.length === 0 && !invoice)
      throw new ReadingError(damagedPages === pageCount ? broken : noText(document.numPages))
    if (isGibberish(lines) && !invoice) throw new ReadingError(gibberish)
    const source = `${lines.length === 0 ? 'PDF without a text layer' : 'PDF with a text layer'}, ${counted(pageCount, 'page')}`
    return { kind: 'lines', source, lines: isGibberish(lines) ? [] : lines, notes, invoice }
  } catch (error) {
    if (error instanceof ReadingError) throw error
    throw new ReadingError(broken, { cause: error })
  } finally {
    await document.destroy()
  }
}

/** Fonts without a character table give control letters and private signs instead of text. */
function isGibberish(lines: readonly Line[]): boolean {
  const text = lines
    .slice(0, 200)
    .flatMap((line) => line.segments.map((segment) => segment.text))
    .join('')
  const strange = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  return strange > text.length * 0.3
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the buffer away from its caller, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), { verbosity: silent })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new ReadingError(locked)
    throw new ReadingError(broken, { cause: error })
  }
}

async function wordsOfPage(document: PdfDocument, pageNumber: number) {
  const page = await document.getPage(pageNumber)
  try {
    const { transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    return uprightWords(
      items.flatMap((item) =>
        'str' in item ? [{ text: item.str, width: item.width, transform: item.transform as number[] }] : [],
      ),
      transform,
    )
  } finally {
    page.cleanup()
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const noText = (pages: number) =>
  `This PDF (${counted(pages, 'page')}) has no text layer: its pages are pictures, for example a scan. ` +
  'This local engine reads text only and has no character recognition, so nothing could be extracted. ' +
  'Run it through OCR first, or upload the original PDF that the program of the sender made.'

const gibberish =
  'The letters of this PDF cannot be told: its fonts do not say which character each sign stands for. ' +
  'Nothing was extracted. Run it through OCR, or ask the sender for another copy.'

const locked =
  'This PDF is protected by a password, so its text cannot be opened. Nothing was extracted. ' +
  'Remove the password (print it to a new PDF, for example) and upload it again.'

const broken =
  'This file begins like a PDF but cannot be opened as one: it is damaged or was cut off on its way. ' +
  'Nothing was extracted. Open it in a PDF viewer to check it, and upload it again.'
