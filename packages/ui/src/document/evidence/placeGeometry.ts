import { boxAround, boxesOf } from './boxesOf.ts'
import type { Box, DocumentText, Place } from './DocumentText.ts'

/** Where something stands, with distances in lines of its part. */
export interface Spot {
  part: number
  left: number
  right: number
  /** The middle of its first line. */
  middle: number
}

/** Farther than anything on one page. */
const otherPartDistance = 1_000

/** Gives the spot of a place, by its first piece; `undefined` for text that stands nowhere. */
export function spotOf(text: DocumentText, place: Place): Spot | undefined {
  const part = text.parts[place.part]
  const [range] = place.ranges
  if (!part || !range) return undefined
  const boxes = boxesOf(part, range)
  const [first] = boxes
  const firstLine = first && boxAround(boxes.filter((box) => isOnLine(box, first)))
  return firstLine && toSpot(place.part, firstLine, part.lineHeight)
}

export function toSpot(part: number, box: Box, lineHeight: number): Spot {
  return {
    part,
    left: box.x / lineHeight,
    right: (box.x + box.width) / lineHeight,
    middle: (box.y + box.height / 2) / lineHeight,
  }
}

const isOnLine = (box: Box, first: Box) => Math.abs(box.y - first.y) < first.height / 2

/** How many lines apart two spots are; on one line, how many line heights of blank lie between, at a tenth. */
export function distance(a: Spot, b: Spot): number {
  if (a.part !== b.part) return otherPartDistance
  return Math.abs(a.middle - b.middle) + gapBetween(a, b) / 10
}

/** How much blank lies between two spots sideways; none where one stands over the other. */
export const gapBetween = (a: Spot, b: Spot): number => Math.max(0, a.left - b.right, b.left - a.right)
