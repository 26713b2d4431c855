import type { Line, Segment } from '../../reading/Reading.ts'

/** Something that is recognised by its letters and digits alone. */
interface Scannable {
  compact: string
}

interface ScanHit<T extends Scannable> {
  label: T
  start: number
  end: number
}

export type ScanIndex<T extends Scannable> = ReadonlyMap<string, readonly T[]>

/** Letters, digits, and the signs that stand for a word. */
const isLabelLetter = (letter: string) => /[a-z0-9°#%ß]/.test(letter)
const isWordLetter = (letter: string) => /[a-z0-9ß]/.test(letter)

export const compactLabel = (label: string) => [...label].filter(isLabelLetter).join('')

/** Sorts labels by their first two letters, the longest first. */
export function buildScanIndex<T extends Scannable>(labels: Iterable<T>): ScanIndex<T> {
  const index = new Map<string, T[]>()
  for (const label of labels) {
    const key = label.compact.slice(0, 2)
    index.set(key, [...(index.get(key) ?? []), label])
  }
  for (const list of index.values()) list.sort((a, b) => b.compact.length - a.compact.length)
  return index
}

/**
 * Finds labels in a folded text: they begin and end with a word, the longest wins, and what it covers is used up.
 * It walks the text once, so that no text can make it slow.
 */
export function scanText<T extends Scannable>(text: string, index: ScanIndex<T>): ScanHit<T>[] {
  const places: number[] = []
  let compact = ''
  for (let at = 0; at < text.length; at++) {
    if (!isLabelLetter(text.charAt(at))) continue
    compact += text.charAt(at)
    places.push(at)
  }
  const fits = (candidate: T, at: number) => {
    if (!compact.startsWith(candidate.compact, at)) return false
    const first = places[at] ?? 0
    const last = places[at + candidate.compact.length - 1] ?? first
    // A label may be broken by blanks and dots, not by other text: "Total (5) EUR" is not "total eur".
    const slack = text.slice(first, last + 1).replaceAll(/ {2,}/g, ' ').length - candidate.compact.length
    return slack <= 2 + candidate.compact.length / 3 && endsWord(text, last, candidate.compact)
  }
  const isCompound = /rechnung|gutschrift|factuur/.test(text)
  const hits: ScanHit<T>[] = []
  for (let from = 0; from < compact.length;) {
    const start = places[from] ?? 0
    const isStart = start === 0 || !isWordLetter(text.charAt(start - 1))
    const candidates = isStart
      ? (index.get(compact.slice(from, from + 2)) ?? index.get(compact.charAt(from)) ?? [])
      : []
    let label = candidates.find((candidate) => fits(candidate, from))
    let length = label?.compact.length ?? 0
    const before =
      isCompound && !label && isStart ? (compound.exec(text.slice(start, start + 40))?.[1]?.length ?? 0) : 0
    if (before > 0) {
      label = index
        .get(compact.slice(from + before, from + before + 2))
        ?.find((candidate) => fits(candidate, from + before))
      length = before + (label?.compact.length ?? 0)
    }
    if (label) hits.push({ label, start, end: (places[from + length - 1] ?? start) + 1 })
    from += label ? length : 1
  }
  return hits
}

/** German and Dutch write a kind of invoice as one word: "Mietrechnung" is labelled as "Rechnung" is. */
const compound = /^([a-z]{3,24})(?=(?:rechnung|gutschrift|factuur)(?![a-z]))(?<!^(?:be|ver|vor|hoch|um))/

function endsWord(text: string, last: number, compact: string): boolean {
  const next = text.charAt(last + 1)
  if (!isWordLetter(next) || /[°#]$/.test(compact)) return true
  return /\d/.test(next) && /(?:no|nr|num)$/.test(compact)
}

/** A block of text in its line, and the place of that line among all. */
export interface PlacedSegment {
  line: Line
  index: number
  segment: Segment
}

/** The blocks of the first lines of a document. */
export const segmentsOf = (lines: readonly Line[], most: number): PlacedSegment[] =>
  lines.slice(0, most).flatMap((line, index) => line.segments.map((segment) => ({ line, index, segment })))

/** The words of a line, with single blanks between its blocks. */
export const textOf = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map(({ text }) => text).join(' ')

/** Where a part of a segment stands on the page, from the words that it touches. */
export function placeInSegment(
  segment: Segment,
  start: number,
  end: number,
): { left: number; right: number } {
  let at = 0
  let left: number | undefined
  let right = segment.right
  for (const word of segment.words) {
    const wordEnd = at + word.text.length
    if (wordEnd > start && at < end) {
      left ??= word.left
      right = word.right
    }
    at = wordEnd + 1
  }
  return { left: left ?? segment.left, right }
}
