import type { RecognizedPage } from '../recognition/RecognizedPage.ts'
import { layOutLines } from './layOutLines.ts'
import type { Line } from './Reading.ts'

/** Below it more words are wrong than right. */
const hopeless = 0.45
const doubtful = 0.75
const fewestLetters = 12
/** Of a scan nine tenths of the ink are read, the rest are rules and logos. Below this share whole parts of the page are missing. */
const partly = 0.45

const isReadInPart = ({ covered }: RecognizedPage) => covered < partly

/** Says how well pages were recognised, which ones are too poor, and whether nothing on them can be believed. */
export function judgeScan(
  pages: readonly (readonly [number: number, page: RecognizedPage])[],
  pageCount: number,
) {
  const notes: string[] = []
  let readable = 0
  for (const [number, page] of pages) {
    const letters = page.words.reduce(
      (sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length,
      0,
    )
    const where = pageCount > 1 ? `Page ${number}` : 'The picture'
    const percent = `${Math.round(page.confidence * 100)} %`
    if (letters < fewestLetters) notes.push(`${where} shows no text that could be recognised.`)
    else if (page.confidence < hopeless)
      notes.push(
        `${where} is too poor to read: the recognition is sure of ${percent} of its letters. Scan it at 200 dpi or more, or photograph it from above, in even light and without blur.`,
      )
    else {
      readable++
      const turned = page.turn === 0 ? '' : `, turned by ${page.turn} degrees`
      notes.push(
        `${where} was recognised${turned}; the recognition is sure of ${percent} of its letters${page.confidence < doubtful ? ': a poor picture, so check each value' : ''}.`,
      )
      if (isReadInPart(page))
        notes.push(
          `${where} was read in part only: most of what is dark there made no words. Every value is uncertain. Scan it at 200 dpi or more, or photograph it from above, in even light and without blur.`,
        )
    }
  }
  return { notes, isHopeless: readable === 0 }
}

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
