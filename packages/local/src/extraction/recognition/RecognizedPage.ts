/** A word that was read in a picture, with its box from the top left of the page as it is shown, in the page's unit. */
export interface RecognizedWord {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** How sure the recognition is, from 0 to 1. */
  confidence: number
}

/** A word as it stands once its page is turned upright and straightened. */
export interface UprightWord {
  text: string
  left: number
  right: number
  /** Of its baseline. */
  top: number
  /** Height of its letters. */
  size: number
  confidence: number
}

/** What was read in a picture, or on one page of a scan. */
export interface RecognizedPage {
  width: number
  height: number
  /** Degrees by which the page has to be turned clockwise to be read. */
  turn: Turn
  /** The same with what straightens its lines. */
  angle: number
  /** How sure the recognition is on the whole, from 0 to 1; 0 where nothing was found. */
  confidence: number
  /** How much of its ink lies in words that were read, from 0 to 1. */
  covered: number
  words: RecognizedWord[]
  upright: UprightWord[]
}

export type Turn = 0 | 90 | 180 | 270

/** A page on which nothing was found. */
export function blankPage(width: number, height: number): RecognizedPage {
  return { width, height, turn: 0, angle: 0, confidence: 0, covered: 1, words: [], upright: [] }
}
