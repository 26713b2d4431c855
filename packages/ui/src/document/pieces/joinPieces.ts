import type { DocumentText } from '../evidence/DocumentText.ts'
import type { DocumentPiece } from './DocumentPiece.ts'

/** Gives the text of all pieces, one behind the other: what is searched. */
export function joinPieces(pieces: readonly DocumentPiece[]): DocumentText {
  return { parts: pieces.flatMap(({ parts }) => parts) }
}
