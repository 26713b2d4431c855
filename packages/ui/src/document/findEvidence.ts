import type { JsonValue } from 'cloudsquid-react'
import { boxesOf } from './evidence/boxesOf.ts'
import { createEvidenceFinder, type EvidenceFinder } from './evidence/createEvidenceFinder.ts'
import type { Box, DocumentText, Place } from './evidence/DocumentText.ts'
import { leavesOf } from '../values/jsonPointer.ts'
import type { DocumentPiece } from './pieces/DocumentPiece.ts'
import { joinPieces } from './pieces/joinPieces.ts'
import { pieceAt } from './pieces/pieceAt.ts'
import { readPieces } from './pieces/readPieces.ts'
import { readDocument } from './reading/readDocument.ts'
import type { RecognizedPage } from './words/RecognizedPage.ts'

/** A place in a document where a value stands. */
export interface EvidencePlace {
  /** In which attachment of a mail, from 0, those of attached mails behind these; absent: in the document itself. */
  attachment?: { index: number; name: string | undefined }
  /** The page or the sheet, from 0. */
  part: number
  /** The letters of the value, as they are written there. */
  text: string
  /** The same with what belongs to it: `157,50 EUR`. */
  writtenAs: string
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
  /** What was recognised in it, page by page, where it is a picture or a scan. */
  words?: readonly RecognizedPage[] | undefined
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
  { name = document instanceof File ? document.name : undefined, words }: FindEvidenceOptions = {},
): Promise<FieldEvidence[]> {
  const content = await readDocument(document, { name, mimetype: document.type })
  if (content.kind === 'unreadable')
    throw new Error(
      `The document cannot be read: ${content.reason}. No values can be found in it. Check the file, and pass its name where it has no type.`,
    )
  try {
    const pieces = await readPieces(content, { name, words })
    const text = joinPieces(pieces)
    const finder = createEvidenceFinder(text, data)
    return leavesOf(data, '').map(({ pointer, value }) => {
      const found = finder.find(pointer)
      const places =
        found.kind === 'found' ? found.places.map((place) => describe({ text, pieces, finder }, place)) : []
      return { pointer, value, places }
    })
  } finally {
    if (content.kind === 'pdf') await content.pdf.close()
  }
}

interface Read {
  text: DocumentText
  pieces: readonly DocumentPiece[]
  finder: EvidenceFinder
}

function describe({ text, pieces, finder }: Read, place: Place): EvidencePlace {
  const { part, ranges } = place
  const shown = text.parts[part]
  const at = pieceAt(pieces, part)
  const piece = pieces[at]
  return {
    ...(at > 0 && { attachment: { index: at - 1, name: piece?.name } }),
    part: part - (piece?.firstPart ?? 0),
    text: ranges.map(({ start, end }) => shown?.text.slice(start, end) ?? '').join(' '),
    writtenAs: finder.textAt(place),
    boxes: shown ? ranges.flatMap((range) => boxesOf(shown, range)) : [],
  }
}
