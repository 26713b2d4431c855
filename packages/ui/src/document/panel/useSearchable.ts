import { useEffect, useState } from 'react'
import type { DocumentText } from '../evidence/DocumentText.ts'
import type { DocumentPiece } from '../pieces/DocumentPiece.ts'
import { joinPieces } from '../pieces/joinPieces.ts'
import { readPieces } from '../pieces/readPieces.ts'
import type { RecognizedPage } from '../words/RecognizedPage.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'

/**
 * What of a document can be searched: the text of all its pieces, one behind the other. `none`: it has no text, as a scan,
 * a picture and a recording have none.
 */
export type SearchableText =
  | { status: 'reading'; pieces: undefined }
  | { status: 'none'; pieces: readonly DocumentPiece[] }
  | { status: 'read'; text: DocumentText; pieces: readonly DocumentPiece[] }

interface Read {
  content: DocumentContent
  words: readonly RecognizedPage[] | undefined
  pieces: readonly DocumentPiece[]
  text: DocumentText
}

const reading: SearchableText = { status: 'reading', pieces: undefined }

/** Reads the text of a document and of what is attached to it, once its pages are there to be looked at. */
export function useSearchable(
  content: DocumentContent,
  name: string | undefined,
  words: readonly RecognizedPage[] | undefined,
): SearchableText {
  const [read, setRead] = useState<Read>()
  useEffect(() => {
    const controller = new AbortController()
    const settle = (pieces: readonly DocumentPiece[]) => {
      if (!controller.signal.aborted) setRead({ content, words, pieces, text: joinPieces(pieces) })
    }
    // A text that cannot be read is one that cannot be searched; the pages show what is wrong with them.
    readPieces(content, { name, words, signal: controller.signal }).then(settle, () =>
      settle([withoutText(name)]),
    )
    return () => controller.abort()
  }, [content, name, words])
  if (read?.content !== content || read.words !== words) return reading
  const { pieces, text } = read
  return pieces.some(({ search }) => search === 'searched')
    ? { status: 'read', pieces, text }
    : { status: 'none', pieces }
}

const withoutText = (name: string | undefined): DocumentPiece => ({
  name,
  source: undefined,
  attachment: undefined,
  parts: [],
  firstPart: 0,
  search: 'noText',
})
