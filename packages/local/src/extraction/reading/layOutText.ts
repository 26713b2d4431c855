import { type Line, type Segment, readingLimits } from './Reading.ts'

const letterWidth = 5
const lineHeight = 12
const letterSize = 10

/** Gives plain text the places that a fixed-width print would have: two spaces or a tab begin a new column. */
export function layOutText(text: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let row = 0
  for (const raw of text.split(/\r\n|\r|\n/)) {
    row++
    if (raw.includes('\f')) {
      page++
      row = 1
    }
    if (lines.length >= readingLimits.lines) break
    const segments = segmentsOf(expandTabs(raw.replaceAll('\f', '').slice(0, readingLimits.lineCharacters)))
    if (segments.length > 0)
      lines.push({ page, number: row, top: row * lineHeight, size: letterSize, segments })
  }
  return lines
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let end = -Infinity
  for (const match of text.matchAll(/\S+/g)) {
    const word = {
      text: match[0],
      left: match.index * letterWidth,
      right: (match.index + match[0].length) * letterWidth,
    }
    const segment = segments.at(-1)
    if (segment && match.index - end < 2) {
      segment.words.push(word)
      segment.text += ` ${word.text}`
      segment.right = word.right
    } else segments.push({ text: word.text, words: [word], left: word.left, right: word.right })
    end = match.index + match[0].length
  }
  return segments
}

/** A tab always counts as a column gap, also where it would only move to the next eighth letter. */
function expandTabs(text: string): string {
  const [first = '', ...rest] = text.split('\t')
  return rest.reduce((out, piece) => padTo(out) + piece, first)
}

const padTo = (text: string) => text.padEnd((Math.floor((text.length + 1) / 8) + 1) * 8)
