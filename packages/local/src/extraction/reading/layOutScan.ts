import type { RecognizedPage } from '../recognition/RecognizedPage.ts'
import { layOutLines } from './layOutLines.ts'
import type { Line } from './Reading.ts'

/** Puts recognised words into lines as if they had been printed: in points, by the height of their letters. */
export function layOutScan({ upright }: RecognizedPage, page: number): Line[] {
  return layOutLines(upright.filter(isWord), page)
}

/** Specks, rules and frames come out as single signs of which the recognition itself is not sure. */
const isWord = ({ text, confidence }: { text: string; confidence: number }) =>
  /[\p{L}\p{N}]/u.test(text) || confidence > 0.6
