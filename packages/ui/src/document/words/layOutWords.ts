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
  const middleHeight = middle(segments.map((segment) => (isOnItsSide(page) ? segment.width : segment.height)))
  const lineHeight = middleHeight * 1.3
  const unordered = { text, width: size.width, height: size.height, lineHeight, segments }
  return { ...inOrder(unordered, page), isRecognized: true }
}

const isOnItsSide = ({ angle = 0 }: RecognizedPage) =>
  Math.abs(Math.sin((angle * Math.PI) / 180)) > Math.SQRT1_2

/** Recognition gives its words in any order; they are read as they stand once the page is turned, which leaves their boxes. */
function inOrder(part: TextPart, page: RecognizedPage): TextPart {
  const { angle = 0 } = page
  if (angle === 0 || !Number.isFinite(angle)) return asSeen(part).part
  const sin = Math.sin((angle * Math.PI) / 180)
  const cos = Math.cos((angle * Math.PI) / 180)
  const upright = part.segments.map((segment): TextSegment => {
    const [width, height] = isOnItsSide(page)
      ? [segment.height, segment.width]
      : [segment.width, segment.height]
    const x = segment.x + segment.width / 2
    const y = segment.y + segment.height / 2
    return { ...segment, width, height, x: x * cos - y * sin - width / 2, y: x * sin + y * cos - height / 2 }
  })
  const { part: seen, toOwn } = asSeen({ ...part, segments: upright })
  const boxes = new Map(part.segments.map((segment) => [segment.start, segment]))
  return {
    ...seen,
    segments: seen.segments.map((segment) => {
      const { x, y, width, height } = boxes.get(toOwn(segment)[0]?.start ?? -1) ?? segment
      return { ...segment, x, y, width, height }
    }),
  }
}

function isWord({ text, x, y, width, height }: RecognizedWord): boolean {
  return text.trim() !== '' && [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
}

const ratio = (size: number, of: number) => (of > 0 && Number.isFinite(of) ? size / of : 1)

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 12
}
