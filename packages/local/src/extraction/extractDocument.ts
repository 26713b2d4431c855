import type { Certainties } from '../contract/Certainty.ts'
import { certaintyOf } from './finding/values/Finding.ts'
import { engineLine, explain } from './finding/explain.ts'
import { findInReading } from './finding/findInReading.ts'
import type { JsonObject } from 'cloudsquid-react/contract'
import { readDocument } from './reading/readDocument.ts'
import { type DocumentFile, ReadingError } from './reading/Reading.ts'
import { type RecognizedPage, WaitsForRecognition } from './recognition/RecognizedPage.ts'
import { recognizePages, type RecognitionOptions } from './recognition/recognizePages.ts'

/** What was recognised on one page, in the unit of `width` and `height`: the page as it is shown. */
export type PageOfWords = Pick<RecognizedPage, 'width' | 'height' | 'angle' | 'words'>

export interface ExtractionOptions extends Partial<RecognitionOptions> {
  /** `later` throws `WaitsForRecognition` where there is something to recognise, which takes seconds a page. @default 'now' */
  recognition?: 'now' | 'later'
}

export type ExtractionOutcome =
  | {
      status: 'done'
      data: JsonObject
      reasoning: string
      certainty: Certainties
      /** What was recognised, by page. */
      pages?: PageOfWords[]
    }
  | { status: 'error'; reasoning: string }

/**
 * Reads a document and finds the fields of an invoice or receipt in it, by rules.
 *
 * Throws nothing but what `recognition` says: a document that cannot be read ends in `error`, and `reasoning` says what happened, what it means and
 * what to do. What is not found is absent from `data`. Needs no network; files and results can be cloned to a worker.
 */
export async function extractDocument(
  file: DocumentFile,
  { recognition = 'now', timeoutMs = 45_000, onProgress }: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  try {
    const reading = await readDocument(file, (pages, pageCount) => {
      if (recognition === 'later') throw new WaitsForRecognition()
      return recognizePages(pages, pageCount, { timeoutMs, onProgress })
    })
    const { data, findings } = findInReading(reading)
    const certainty = certaintyOf(findings.found)
    const pages = reading.kind === 'lines' ? reading.pages?.map(toPageOfWords) : undefined
    const reasoning = explain(reading.source, reading.notes, findings)
    return { status: 'done', data, certainty, reasoning, ...(pages && { pages }) }
  } catch (error) {
    if (error instanceof WaitsForRecognition) throw error
    const reason = error instanceof ReadingError ? error.message : unexpected
    return { status: 'error', reasoning: `${engineLine}\n${reason}` }
  }
}

const toPageOfWords = ({ width, height, angle, words }: PageOfWords): PageOfWords => ({
  width,
  height,
  angle: rounded(angle),
  words: words.map(({ text, ...numbers }) => ({ text, ...roundedAll(numbers) })),
})

const roundedAll = <TNumbers extends Record<string, number>>(numbers: TNumbers) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, rounded(value)])) as TNumbers

const rounded = (value: number) => Math.round(value * 100) / 100

const unexpected =
  'The document was opened, but the engine met something in it that it cannot handle. Nothing was extracted. ' +
  'Save the document again with another program, or upload it as another kind of file.'
