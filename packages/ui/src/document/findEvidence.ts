import type { JsonValue } from 'cloudsquid-react'
import { boxesOf } from './evidence/boxesOf.ts'
import { createEvidenceFinder } from './evidence/createEvidenceFinder.ts'
import type { Box, DocumentText, Place } from './evidence/DocumentText.ts'
import { leavesOf } from '../values/jsonPointer.ts'
import type { DocumentContent } from './reading/DocumentContent.ts'
import { readDocument } from './reading/readDocument.ts'

/** A place in a document where a value stands. */
export interface EvidencePlace {
  /** The page or the sheet, from 0. */
  part: number
  /** As it is written there. */
  text: string
  /** Around its letters; of a PDF in points from the top left of the page, of a text in lines. */
  boxes: readonly Box[]
}

/** What a document says about one value. */
export interface FieldEvidence {
  /** As a JSON pointer: `/lines/2/unit_price`. */
  pointer: string
  value: string | number | boolean | null
  /** The likeliest first; none where the value stands nowhere, as a null and a yes or no never do. */
  places: readonly EvidencePlace[]
}

export interface FindEvidenceOptions {
  /** The name of the document, which tells its kind where nothing else does. @default that of a `File` */
  name?: string | undefined
}

/**
 * Finds where the values of some data stand in a document, whichever service read it: what the document panel shows,
 * without a screen. Runs in a browser.
 *
 * @returns one entry for each plain value of the data, in their order; all without places for a document without text.
 * @throws Error if the document cannot be read.
 * @example
 * const evidence = await findEvidence(file, { total: 119 })
 * const isOnPaper = evidence.every(({ places }) => places.length > 0)
 */
export async function findEvidence(
  document: Blob,
  data: JsonValue,
  { name = document instanceof File ? document.name : undefined }: FindEvidenceOptions = {},
): Promise<FieldEvidence[]> {
  const content = await readDocument(document, { name, mimetype: document.type })
  try {
    const text = await textOf(content)
    const finder = text && createEvidenceFinder(text, data)
    return leavesOf(data, '').map(({ pointer, value }) => {
      const found = finder?.find(pointer)
      const places = text && found?.kind === 'found' ? found.places.map((place) => describe(text, place)) : []
      return { pointer, value, places }
    })
  } finally {
    if (content.kind === 'pdf') await content.pdf.close()
  }
}

async function textOf(content: DocumentContent): Promise<DocumentText | undefined> {
  switch (content.kind) {
    case 'pdf':
      return content.pdf.readText()
    case 'text':
    case 'table':
    case 'mail':
      return content.text
    case 'image':
    case 'audio':
    case 'video':
      return undefined
    case 'unreadable':
      throw new Error(
        `The document cannot be read: ${content.reason}. No values can be found in it. Check the file, and pass its name where it has no type.`,
      )
  }
}

function describe(text: DocumentText, { part, ranges }: Place): EvidencePlace {
  const shown = text.parts[part]
  return {
    part,
    text: ranges.map(({ start, end }) => shown?.text.slice(start, end) ?? '').join(' '),
    boxes: shown ? ranges.flatMap((range) => boxesOf(shown, range)) : [],
  }
}
