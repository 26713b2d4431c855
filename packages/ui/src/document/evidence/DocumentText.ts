/** The text of a document, in parts that are shown apart: pages, sheets, or one part for a plain text. */
export interface DocumentText {
  parts: readonly TextPart[]
}

/** One page or sheet. Its measure is its own (points of a PDF, lines and columns of a text); only distances count. */
export interface TextPart {
  /** The text as it stands: a line end between lines, a tab between cells. */
  text: string
  width: number
  height: number
  /** The height of an ordinary line, by which all distances are judged. */
  lineHeight: number
  /** Where the text stands, in the order of the text. What lies between two segments stands nowhere. */
  segments: readonly TextSegment[]
  /** Whether it was recognised in a picture, so that no text of the file's own lies over it. */
  isRecognized?: boolean
}

/** A run of text with its box; the box starts at the top left of the part. */
export interface TextSegment extends Box {
  start: number
  end: number
  /** The way in which the text runs. @default 'right' */
  direction?: Direction
  /** How far along its box each letter ends, from 0 to 1; where it is not known, letters share the box evenly. */
  reach?: (letters: number) => number
}

export type Direction = 'right' | 'down' | 'left' | 'up'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Letters of a part: from `start` up to, but without, `end`. */
export interface TextRange {
  start: number
  end: number
}

/** Where a value stands: in one part, in one piece or, wrapped in a table cell, in several. */
export interface Place {
  part: number
  ranges: readonly TextRange[]
}

/** A place in one piece. */
export const placeAt = (part: number, start: number, end: number): Place => ({
  part,
  ranges: [{ start, end }],
})
