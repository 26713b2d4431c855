import type { RecognizedPage } from '../recognition/RecognizedPage.ts'
import { isReadInPart } from './judgeScan.ts'
import { layOutLines } from './layOutLines.ts'
import type { Line } from './Reading.ts'

/** Less than any value needs to be sure. */
const unsure = 0.8

/** Puts recognised words into lines as if they had been printed: in points, by the height of their letters. */
export function layOutScan(recognized: RecognizedPage, page: number): Line[] {
  const words = recognized.upright.filter(isWord)
  // What is missing may be what tells the customer from the issuer, or the total from a part of it.
  const told = isReadInPart(recognized)
    ? words.map((word) => ({ ...word, confidence: Math.min(word.confidence, unsure) }))
    : words
  return layOutLines(told, page)
}

/** Specks, rules and frames come out as single signs of which the recognition itself is not sure. */
const isWord = ({ text, confidence }: { text: string; confidence: number }) =>
  /[\p{L}\p{N}]/u.test(text) || confidence > 0.6
