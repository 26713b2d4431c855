import type { EngineWord } from './createEngine.ts'

export const lettersOf = (words: readonly EngineWord[]) =>
  words.reduce((sum, { text }) => sum + text.length, 0)

/** Of all letters together, so that one long word counts more than a speck. */
export function confidenceOf(words: readonly EngineWord[]): number {
  const letters = lettersOf(words)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : sure / letters
}
