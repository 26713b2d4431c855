import type { Word } from '../Reading.ts'

const isThin = (character: string) => "iIl.,:;|!'()[]fjtr ".includes(character)
const weight = (character: string) => (isThin(character) ? 0.55 : 1)

/**
 * Splits a run of text into words and gives each a place. A PDF tells where a run starts and ends but not where
 * its words stand, so the width is shared out by letters, thin ones counting less.
 */
export function wordsOf(text: string, left: number, width: number): Word[] {
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
