import type { TextPart } from '../evidence/DocumentText.ts'

/** How wide a letter is, in lines: enough to tell a column from the next. */
const letterWidth = 0.5

/** Makes a part of a plain text: every line is as high as the next, and every letter as wide. */
export function layOutLines(text: string): TextPart {
  const lines = text.split('\n')
  let start = 0
  const segments = lines.map((line, y) => {
    const segment = {
      start,
      end: start + line.length,
      x: 0,
      y,
      width: Math.max(line.length, 1) * letterWidth,
      height: 1,
    }
    start += line.length + 1
    return segment
  })
  const width = Math.max(1, ...segments.map((segment) => segment.width))
  return { text, width, height: lines.length, lineHeight: 1, segments }
}
