import type { Line, Segment, Word } from './Reading.ts'

/** A word with its baseline, before it has found its line. */
export interface PlacedWord extends Word {
  top: number
  size: number
}

interface Row {
  top: number
  size: number
  words: PlacedWord[]
}

/**
 * Puts scattered words back into lines: words whose baselines are close share a line, and a gap wider than a
 * letter's height starts a new segment, so that columns survive.
 */
export function layOutLines(words: readonly PlacedWord[], page: number): Line[] {
  const rows: Row[] = []
  const sorted = words
    .filter((word) => Number.isFinite(word.top + word.left))
    .toSorted((a, b) => a.top - b.top)
  for (const word of sorted) {
    const row = rows.at(-1)
    if (row && Math.abs(word.top - row.top) <= 0.36 * Math.min(word.size, row.size)) row.words.push(word)
    else rows.push({ top: word.top, size: word.size, words: [word] })
  }
  return rows.map((row, index) => {
    const size = median(row.words.map((word) => word.size))
    return { page, number: index + 1, top: row.top, size, segments: segmentsOf(row.words, size) }
  })
}

function segmentsOf(words: PlacedWord[], size: number): Segment[] {
  const segments: Segment[] = []
  let previous: Word | undefined
  for (const { text, left, right, confidence } of words.toSorted((a, b) => a.left - b.left)) {
    const word: Word = { text, left, right, ...(confidence !== undefined && { confidence }) }
    // Some programs print a text twice with a slight shift to make it look bold.
    if (previous && previous.text === text && Math.abs(previous.left - left) < 0.15 * size) continue
    const segment = segments.at(-1)
    const gap = previous ? left - previous.right : 0
    if (!segment || !previous || gap > 0.95 * size) segments.push({ text, words: [word], left, right })
    else if (confidence === undefined && gap < touching(previous, word, size) && gap > -0.1 * size) {
      // Letters that are set one by one touch each other and make one word.
      previous.text += text
      previous.right = right
      segment.text += text
      segment.right = right
      continue
    } else {
      segment.words.push(word)
      segment.text += ` ${text}`
      segment.right = Math.max(segment.right, right)
    }
    previous = word
  }
  return segments.map(joinSpaced)
}

/** So many letters in a row that each stand alone are one word, spaced out by blanks. */
const fewestSpaced = 4

/** "R E C H N U N G   1 7": a heading that somebody spaced out by hand; wider gaps part its words. */
function joinSpaced(segment: Segment): Segment {
  const { words } = segment
  const isSpaced =
    words.length >= fewestSpaced &&
    words.every(({ text }) => text.length === 1) &&
    /(?:\p{L} ){3}\p{L}/u.test(segment.text)
  if (!isSpaced) return segment
  const gaps = words.slice(1).map(({ left }, index) => left - (words[index]?.right ?? left))
  const widest = 1.8 * median(gaps)
  const joined: Word[] = []
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1)
    if (last && (gaps[index - 1] ?? 0) <= widest) {
      const { text, left, confidence } = last
      // As sure as its least sure letter.
      const sure = confidence !== undefined && { confidence: Math.min(confidence, word.confidence ?? 1) }
      joined.splice(-1, 1, { text: text + word.text, left, right: word.right, ...sure })
    } else joined.push(word)
  }
  return { ...segment, words: joined, text: joined.map(({ text }) => text).join(' ') }
}

/** A gap that is smaller is none between words: of the letters' height, and less beside narrow letters. */
function touching(before: Word, after: Word, size: number): number {
  const letters = before.text.length + after.text.length
  const width = (before.right - before.left + after.right - after.left) / letters
  return Math.min(0.14 * size, Math.max(0.08 * size, 0.3 * width))
}

/** The middle one; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
