import type { PlacedWord } from '../layOutLines.ts'
import type { Word } from '../Reading.ts'

/** A run of text as a PDF sets it: `transform` places its baseline on the page. */
export interface TextRun {
  text: string
  width: number
  transform: readonly number[]
}

/**
 * Gives every word its place as a reader sees it. Where most of a page runs sideways or upside down, the page is
 * turned; text in another direction than most, a stamp in the margin for example, is left out and counted.
 *
 * @param toPage - Makes of a run's `transform` where it stands on the page as it is shown.
 */
export function uprightWords(runs: readonly TextRun[], toPage: (transform: readonly number[]) => number[]) {
  const placed = runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, width, transform }) => ({ text, width, matrix: toPage(transform) }))
  const letters = [0, 0, 0, 0]
  for (const { text, matrix } of placed) {
    const turned = quarterOf(matrix)
    letters[turned] = (letters[turned] ?? 0) + text.length
  }
  const quarter = letters.indexOf(Math.max(...letters))
  const [cos, sin] = quarterTurns[quarter] ?? [1, 0]
  const words: PlacedWord[] = []
  for (const { text, width, matrix } of placed) {
    if (quarterOf(matrix) !== quarter) continue
    const [, , c = 0, d = 0, e = 0, f = 0] = matrix
    const left = e * cos + f * sin
    const top = f * cos - e * sin
    const size = Math.hypot(c, d) || 1
    for (const word of wordsOf(text, left, width)) words.push({ ...word, top, size })
  }
  return { words, lettersAwry: letters.reduce((sum, count) => sum + count, 0) - (letters[quarter] ?? 0) }
}

/** Cosine and sine of no turn, a quarter, a half and three quarters. */
const quarterTurns: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

function quarterOf([a = 0, b = 0]: readonly number[]): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

const isThin = (character: string) => "iIl.,:;|!'()[]fjtr ".includes(character)
const weight = (character: string) => (isThin(character) ? 0.55 : 1)

/**
 * Splits a run of text into words and gives each a place. A PDF tells where a run starts and ends but not where
 * its words stand, so the width is shared out by letters, thin ones counting less.
 */
function wordsOf(text: string, left: number, width: number): Word[] {
  const characters = [...text]
  const total = characters.reduce((sum, character) => sum + weight(character), 0)
  const unit = total > 0 ? width / total : 0
  const words: Word[] = []
  let place = left
  let word: Word | undefined
  for (const character of characters) {
    const next = place + weight(character) * unit
    if (character.trim() === '') word = undefined
    else if (word) {
      word.text += character
      word.right = next
    } else words.push((word = { text: character, left: place, right: next }))
    place = next
  }
  return words
}
