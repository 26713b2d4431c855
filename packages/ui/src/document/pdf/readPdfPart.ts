import type { Direction, TextPart, TextSegment } from '../evidence/DocumentText.ts'

/** A run of text as pdf.js gives it, in the units and directions of the file. */
export interface PdfTextItem {
  str: string
  width: number
  transform: readonly number[]
  fontName: string
  hasEOL: boolean
}

/** A page as pdf.js shows it at its own size. */
export interface PdfPageShape {
  width: number
  height: number
  transform: readonly number[]
}

export interface PdfFontStyle {
  fontFamily: string
  ascent: number
}

export interface PdfTextContent {
  items: readonly (PdfTextItem | { type: string })[]
  styles: Readonly<Record<string, PdfFontStyle>>
}

/** Measures how far the first letters of a text reach in a font, as a share of the whole; letters count alike without. */
export type MeasureText = (text: string, fontFamily: string) => (letters: number) => number

const usualAscent = 0.8
const usualLineHeight = 12
/** In heights of the letters: what is less is one word, and what is more lies between two columns. */
const wordGap = 0.15
const columnGap = 1.2

/**
 * Makes a text of the runs of a page, with the place of each. The file's own order is kept; a blank, a tab or a line end
 * is set between two runs by where they stand, because a PDF need not contain any.
 */
export function readPdfPart(content: PdfTextContent, page: PdfPageShape, measure?: MeasureText): TextPart {
  const segments: TextSegment[] = []
  let text = ''
  let last: TextSegment | undefined
  let isEnded = false
  for (const item of content.items) {
    if (!('str' in item)) continue
    const isBlank = item.str.trim() === ''
    if (!isBlank) {
      const style = content.styles[item.fontName]
      const box = boxOf(item, page, style?.ascent || usualAscent)
      if (last) text += separator(last, { ...box, start: 0, end: 0 }, { isEnded, text, next: item.str })
      const start = text.length
      text += item.str
      last = {
        ...box,
        start,
        end: text.length,
        ...(measure && style && { reach: measure(item.str, style.fontFamily) }),
      }
      segments.push(last)
      isEnded = false
    } else if (item.str !== '' && last && !/\s$/.test(text)) text += ' '
    if (item.hasEOL) isEnded = true
  }
  return {
    text,
    width: page.width,
    height: page.height,
    lineHeight: usualHeight(segments),
    segments,
  }
}

function boxOf(
  { transform, width }: PdfTextItem,
  page: PdfPageShape,
  ascent: number,
): Omit<TextSegment, 'start' | 'end'> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiply(page.transform, transform)
  const height = Math.hypot(c, d) || usualLineHeight
  const scale = Math.hypot(page.transform[0] ?? 1, page.transform[1] ?? 0)
  const length = width * scale
  const direction = directionOf(a, b)
  const up = height * ascent
  switch (direction) {
    case 'right':
      return { x: e, y: f - up, width: length, height, direction }
    case 'left':
      return { x: e - length, y: f - (height - up), width: length, height, direction }
    case 'down':
      return { x: e - (height - up), y: f, width: height, height: length, direction }
    case 'up':
      return { x: e - up, y: f - length, width: height, height: length, direction }
  }
}

function directionOf(a: number, b: number): Direction {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 'right' : 'left'
  return b > 0 ? 'down' : 'up'
}

function multiply(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function separator(
  last: TextSegment,
  next: TextSegment,
  { isEnded, text, next: nextText }: { isEnded: boolean; text: string; next: string },
): string {
  if (last.direction !== next.direction) return '\n'
  const isUpright = next.direction === 'right' || next.direction === 'left'
  const height = isUpright ? next.height : next.width
  const across = isUpright ? Math.abs(middleY(next) - middleY(last)) : Math.abs(middleX(next) - middleX(last))
  if (across > height / 2) return '\n'
  const gap = isUpright
    ? Math.max(next.x - (last.x + last.width), last.x - (next.x + next.width))
    : Math.max(next.y - (last.y + last.height), last.y - (next.y + next.height))
  if (gap > height * columnGap) return '\t'
  if (/\s$/.test(text) || /^\s/.test(nextText)) return ''
  return gap > height * wordGap || isEnded ? ' ' : ''
}

const middleX = (segment: TextSegment) => segment.x + segment.width / 2
const middleY = (segment: TextSegment) => segment.y + segment.height / 2

/** The height of the middle letter, so that neither a heading nor a footnote decides. */
function usualHeight(segments: readonly TextSegment[]): number {
  const heights = segments
    .map((segment) => Math.min(segment.height, segment.direction === 'right' ? Infinity : segment.width))
    .toSorted((a, b) => a - b)
  const middle = heights[Math.floor(heights.length / 2)] ?? usualLineHeight
  return Math.max(middle * 1.2, 1)
}
