/** A word that was read in a picture, with its box from the top left, in the unit of its page. */
export interface RecognizedWord {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** How sure the recognition is, from 0 to 1. */
  confidence?: number | undefined
}

/** What was read in a picture or on one page of a scan. */
export interface RecognizedPage {
  /** The size of the page in the unit of the boxes, such as the pixels of the picture that was read. */
  width: number
  height: number
  /**
   * Degrees by which the page has to be turned clockwise for its lines to run straight and be read, so that words are put
   * in order. @default 0
   */
  angle?: number | undefined
  words: readonly RecognizedWord[]
}
