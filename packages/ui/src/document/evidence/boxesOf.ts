import type { Box, TextPart, TextRange, TextSegment } from './DocumentText.ts'

/** Gives the boxes of some letters of a part, one for each segment that they touch. */
export function boxesOf(part: TextPart, { start, end }: TextRange): Box[] {
  const boxes: Box[] = []
  for (let index = firstSegmentAfter(part.segments, start); index < part.segments.length; index += 1) {
    const segment = part.segments[index]
    if (!segment || segment.start >= end) break
    const box = cut(segment, Math.max(start, segment.start), Math.min(end, segment.end))
    if (box.width > 0 && box.height > 0) boxes.push(box)
  }
  return boxes
}

/** The box around all boxes; `undefined` where there are none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes
  if (!first) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Segments stand in the order of the text, and a page may have thousands of them. */
function firstSegmentAfter(segments: readonly TextSegment[], start: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

function cut(segment: TextSegment, start: number, end: number): Box {
  const { x, y, width, height, direction = 'right' } = segment
  const letters = segment.end - segment.start
  const reach = segment.reach ?? ((count: number) => count / letters)
  const from = start === segment.start ? 0 : reach(start - segment.start)
  const to = end === segment.end ? 1 : reach(end - segment.start)
  switch (direction) {
    case 'right':
      return { x: x + width * from, y, width: width * (to - from), height }
    case 'left':
      return { x: x + width * (1 - to), y, width: width * (to - from), height }
    case 'down':
      return { x, y: y + height * from, width, height: height * (to - from) }
    case 'up':
      return { x, y: y + height * (1 - to), width, height: height * (to - from) }
  }
}
