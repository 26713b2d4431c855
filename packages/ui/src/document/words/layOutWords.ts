import { asSeen } from '../evidence/values/asSeen.ts'
import type { TextPart, TextSegment } from '../evidence/DocumentText.ts'
import type { RecognizedPage, RecognizedWord } from './RecognizedPage.ts'

/** More on one page is no page, but an attack on whoever looks at it. */
const mostWords = 20_000

/** Makes a text of recognised words, line by line, with the box of each; in the size of the page that they stand on. */
export function layOutWords(page: RecognizedPage, size: { width: number; height: number } = page): TextPart {
  const across = ratio(size.width, page.width)
  const down = ratio(size.height, page.height)
  const segments: TextSegment[] = []
  let text = ''
  for (const word of page.words.slice(0, mostWords)) {
    if (!isWord(word)) continue
    const start = text.length
    text += word.text.trim()
    segments.push({
      start,
      end: text.length,
      x: word.x * across,
      y: word.y * down,
      width: word.width * across,
      height: word.height * down,
    })
    text += ' '
  }
  const lineHeight = middle(segments.map(({ height }) => height)) * 1.3
  const unordered = { text, width: size.width, height: size.height, lineHeight, segments }
  // Recognition gives its words in any order.
  return { ...asSeen(unordered).part, isRecognized: true }
}

function isWord({ text, x, y, width, height }: RecognizedWord): boolean {
  return text.trim() !== '' && [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
}

const ratio = (size: number, of: number) => (of > 0 && Number.isFinite(of) ? size / of : 1)

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 12
}
