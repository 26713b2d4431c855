import type { TextPart, TextRange, TextSegment } from '../DocumentText.ts'

/** The text of a part in the order in which it is seen, with the way back to the part's own. */
export interface SeenText {
  part: TextPart
  toOwn: (range: TextRange) => TextRange[]
}

/** In heights of the letters; a wider blank lies between two columns. */
const columnGap = 1.2

/**
 * Reads a part line by line from the top, whatever the order of the file: some programs write a table from its last
 * line upwards, or a value before its label.
 */
export function asSeen(part: TextPart): SeenText {
  const pieces: { seen: TextSegment; own: TextSegment }[] = []
  let text = ''
  for (const line of linesOf(part.segments)) {
    let last: TextSegment | undefined
    if (text !== '') text += '\n'
    for (const own of line) {
      if (last) text += own.x - (last.x + last.width) > own.height * columnGap ? '\t' : ' '
      const start = text.length
      text += part.text.slice(own.start, own.end).trimEnd()
      pieces.push({ seen: { ...own, start, end: text.length }, own })
      last = own
    }
  }
  return {
    part: { ...part, text, segments: pieces.map(({ seen }) => seen) },
    toOwn: ({ start, end }) =>
      pieces.flatMap(({ seen, own }) => {
        const from = Math.max(start, seen.start)
        const to = Math.min(end, seen.end)
        return from < to ? [{ start: own.start + from - seen.start, end: own.start + to - seen.start }] : []
      }),
  }
}

function linesOf(segments: readonly TextSegment[]): TextSegment[][] {
  const middle = (segment: TextSegment) => segment.y + segment.height / 2
  const lines: TextSegment[][] = []
  for (const segment of segments.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1)
    const [first] = line ?? []
    if (line && first && middle(segment) - middle(first) < Math.min(first.height, segment.height) / 2)
      line.push(segment)
    else lines.push([segment])
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x))
}
