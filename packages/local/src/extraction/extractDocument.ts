import type { Certainties } from '../contract/Certainty.ts'
import { certaintyOf } from './finding/certaintyOf.ts'
import { engineLine, explain } from './finding/explain.ts'
import { findInReading } from './finding/findInReading.ts'
import type { JsonObject } from 'cloudsquid-react/contract'
import { readDocument, type DocumentFile } from './reading/readDocument.ts'
import { ReadingError } from './reading/ReadingError.ts'

export type { DocumentFile } from './reading/readDocument.ts'

export type ExtractionOutcome =
  | { status: 'done'; data: JsonObject; reasoning: string; certainty: Certainties }
  | { status: 'error'; reasoning: string }

/**
 * Reads a document and finds the fields of an invoice or receipt in it, by rules.
 *
 * Never throws: a document that cannot be read ends in `error`, and `reasoning` says what happened, what it means and
 * what to do. What is not found is absent from `data`. Needs no network; files and results can be cloned to a worker.
 */
export async function extractDocument(file: DocumentFile): Promise<ExtractionOutcome> {
  try {
    const reading = await readDocument(file)
    const { data, findings } = findInReading(reading)
    const certainty = certaintyOf(findings.found)
    return { status: 'done', data, certainty, reasoning: explain(reading.source, reading.notes, findings) }
  } catch (error) {
    const reason = error instanceof ReadingError ? error.message : unexpected
    return { status: 'error', reasoning: `${engineLine}\n${reason}` }
  }
}

const unexpected =
  'The document was opened, but the engine met something in it that it cannot handle. Nothing was extracted. ' +
  'Save the document again with another program, or upload it as another kind of file.'
