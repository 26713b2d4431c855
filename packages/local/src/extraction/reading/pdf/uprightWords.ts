import type { PlacedWord } from '../layOutLines.ts'
import type { Word } from '../Reading.ts'

/** A run of text as a PDF sets it: `transform` places its baseline on the page. */
export interface TextRun {
  text: string
  width: number
  transform: readonly number[]
}

type Matrix = [number, number, number, number, number, number]

/**
 * Gives every word its place as a reader sees it. Where most of a page runs sideways or upside down, the page is
 * turned; text in another direction than most, a stamp in the margin for example, is left out and counted.
 */
export function uprightWords(runs: readonly TextRun[], viewport: readonly number[]) {
  const placed = runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, width, transform }) => ({
      text,
      width,
      matrix: multiply(toMatrix(viewport), toMatrix(transform)),
    }))
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
    const [, , c, d, e, f] = matrix
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

function quarterOf([a, b]: Matrix): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

function toMatrix(values: readonly number[]): Matrix {
  const at = (index: number) => values[index] ?? 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
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
