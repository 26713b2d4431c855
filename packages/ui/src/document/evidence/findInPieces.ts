import { boxesOf } from './boxesOf.ts'
import type { TextPart, TextRange } from './DocumentText.ts'
import { type FoldedText, foldValue } from './values/foldText.ts'

/** Fewer would be put together from what stands anywhere. */
const fewestLetters = 8
const mostPieces = 8
/** How many words may stand between two pieces: the rest of a table's row, twice over. */
const farthestWords = 60
const mostStarts = 50

interface Token extends TextRange {
  word: string
  isLineStart: boolean
}

/**
 * Finds a text that a document sets in several lines with something else between them, as a table does with a cell that
 * wraps: its words in their order, each piece but the first at the start of a line or under the first.
 */
export function findInPieces(part: TextPart, folded: FoldedText, value: string): TextRange[][] {
  const words = tokensOf(foldValue(value)).map(({ word }) => word)
  if (words.length < 2 || words.join('').length < fewestLetters) return []
  const tokens = tokensOf(folded.text)
  for (const token of tokens) {
    const start = folded.starts[token.start] ?? 0
    const before = part.text.slice(0, start).trimEnd().length
    token.isLineStart = /[\n\t]/.test(part.text.slice(before, start)) || before === 0
  }
  const found: TextRange[][] = []
  for (let first = 0; first < tokens.length && found.length < mostStarts; first += 1) {
    if (tokens[first]?.word !== words[0]) continue
    const pieces = follow({ part, folded, tokens, words }, first)
    if (pieces) found.push(pieces)
  }
  return withoutDetours(found)
}

/** Where two end alike, the one that starts later is nearer together, and the other skipped the same beginning. */
function withoutDetours(found: readonly TextRange[][]): TextRange[][] {
  return found.filter(
    (pieces, index) => !found.slice(index + 1).some((other) => other.at(-1)?.end === pieces.at(-1)?.end),
  )
}

interface Search {
  part: TextPart
  folded: FoldedText
  tokens: readonly Token[]
  words: readonly string[]
}

function follow(search: Search, first: number): TextRange[] | undefined {
  const { folded, tokens, words } = search
  const pieces: TextRange[] = []
  let at = first
  let word = 0
  while (pieces.length < mostPieces) {
    const start = at
    while (word < words.length && tokens[at]?.word === words[word]) {
      at += 1
      word += 1
    }
    const [from, to] = [tokens[start], tokens[at - 1]]
    if (!from || !to) return undefined
    pieces.push({ start: folded.starts[from.start] ?? 0, end: folded.ends[to.end - 1] ?? 0 })
    if (word === words.length) return pieces
    const next = nextPiece(search, at, { word: words[word] ?? '', first: pieces[0] })
    if (next === undefined) return undefined
    at = next
  }
  return undefined
}

function nextPiece(
  { part, folded, tokens }: Search,
  from: number,
  wanted: { word: string; first: TextRange | undefined },
): number | undefined {
  const end = Math.min(tokens.length, from + farthestWords)
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (token?.word !== wanted.word) continue
    if (token.isLineStart || standsUnder(part, wanted.first, folded.starts[token.start] ?? 0)) return at
  }
  return undefined
}

function standsUnder(part: TextPart, first: TextRange | undefined, start: number): boolean {
  if (!first) return false
  const [above] = boxesOf(part, first)
  const [below] = boxesOf(part, { start, end: start + 1 })
  return above !== undefined && below !== undefined && Math.abs(above.x - below.x) < part.lineHeight
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[^\s]+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isLineStart: false,
  }))
