import type { Canvas } from '@napi-rs/canvas'

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
interface UprightWord {
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

/** A page without text of its own: a picture, or a page of a PDF. */
export interface PageSource {
  /** Its size as it is shown, in its own unit: pixels of a picture, points of a PDF. */
  width: number
  height: number
  /** How many pixels may be drawn for one unit before nothing is gained. */
  mostScale: number
  /** Draws it on white with so many pixels for each unit. */
  draw(scale: number): Promise<Canvas>
}

/** A document has pages to recognise, which was not wanted yet. */
export class WaitsForRecognition extends Error {
  override name = 'WaitsForRecognition'
}

/** Bounds of what is recognised in one document: a scan costs seconds a page, and a picture of a few bytes can be huge. */
export const recognitionLimits = {
  pages: 25,
  /** Of a picture as it is stored. An A4 page at 600 dpi has 35 million. */
  storedPixels: 50_000_000,
  storedSide: 20_000,
  /** Of what is given to the recognition; A4 at 200 dpi has 3.9 million. */
  drawnPixels: 4_200_000,
  wordsPerPage: 5_000,
  /** Of a process that begins with it, for two engines: each takes some 270 MB, and a process ends at 768. */
  heldMbForTwo: 200,
} as const
