import type { DocumentPiece } from './DocumentPiece.ts'

/** Finds the piece that a part of all the text belongs to; -1 for a part that there is not. */
export function pieceAt(pieces: readonly DocumentPiece[], part: number): number {
  return pieces.findIndex(({ firstPart, parts }) => part >= firstPart && part < firstPart + parts.length)
}
