import type { MarkedRange } from './Highlight.ts'

export interface TextPiece {
  start: number
  text: string
  mark: 'none' | 'place' | 'current'
}

/** Cuts a text that stands at `start` into pieces that are marked and pieces that are not. */
export function markText(text: string, start: number, ranges: readonly MarkedRange[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  const add = (end: number, mark: TextPiece['mark']) => {
    if (end > at) pieces.push({ start: start + at, text: text.slice(at, end), mark })
    at = Math.max(at, end)
  }
  for (const range of ranges) {
    const from = Math.max(range.start - start, at)
    const to = Math.min(range.end - start, text.length)
    if (from >= to) continue
    add(from, 'none')
    add(to, range.isCurrent ? 'current' : 'place')
  }
  add(text.length, 'none')
  return pieces
}
