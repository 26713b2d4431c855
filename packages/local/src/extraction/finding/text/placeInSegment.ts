import type { Segment } from '../../reading/Reading.ts'

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
