import type { Line } from '../reading/Reading.ts'
import type { Finding } from './values/Finding.ts'

/** A word that the recognition is less sure of may be another. */
const sureEnough = 0.85

/** Adds a doubt to values that were read from words of which the recognition was not sure. */
export function doubtPoorWords(found: readonly Finding[], lines: readonly Line[]): Finding[] {
  const poor = new Set(
    lines
      .flatMap(({ segments }) => segments.flatMap(({ words }) => words))
      .filter(({ confidence = 1 }) => confidence < sureEnough)
      .map(({ text }) => bare(text))
      .filter((text) => text !== ''),
  )
  if (poor.size === 0) return [...found]
  return found.map((finding) =>
    finding.words.split(/\s+/).some((word) => poor.has(bare(word)))
      ? { ...finding, doubts: [...(finding.doubts ?? []), 'poor_recognition'] }
      : finding,
  )
}

/** Rules leave colons and brackets out of the words that they tell. */
const bare = (text: string) => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
