import type { TextPart, TextSegment } from './DocumentText.ts'

/** Gives the letter of a part that stands at a point; `undefined` where there is none. */
export function offsetAt(part: TextPart, { x, y }: { x: number; y: number }): number | undefined {
  const segment = part.segments.find(
    (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
  )
  return segment && segment.start + letterAt(segment, shareAt(segment, { x, y }))
}

/** How far along the text a point is, from 0 to 1. */
function shareAt({ x, y, width, height, direction = 'right' }: TextSegment, point: { x: number; y: number }) {
  switch (direction) {
    case 'right':
      return (point.x - x) / width
    case 'left':
      return 1 - (point.x - x) / width
    case 'down':
      return (point.y - y) / height
    case 'up':
      return 1 - (point.y - y) / height
  }
}

function letterAt({ start, end, reach }: TextSegment, share: number): number {
  const letters = end - start
  if (!reach) return Math.min(letters - 1, Math.floor(share * letters))
  let letter = 0
  while (letter < letters - 1 && reach(letter + 1) <= share) letter += 1
  return letter
}
