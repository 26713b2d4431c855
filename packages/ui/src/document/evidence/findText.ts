import { type Place, placeAt, type TextRange } from './DocumentText.ts'
import { compactText, type FoldedText, foldValue } from './values/foldText.ts'

/** Shorter ones would be put together from letters that have nothing to do with each other. */
const shortestCompact = 5
/** Blanks and marks between two letters that still belong together: `DE 232 446 240`, `0505 - 12`. */
const longestGap = 3

export interface FoldedPart extends FoldedText {
  /** The text as it stands. */
  own: string
  /** Made when first asked for: most values are found without. */
  compact: () => ReturnType<typeof compactText>
}

/**
 * Finds a text as whole tokens: first as it is written, whatever its capitals, blanks and line breaks; then, where that
 * gives nothing, by its letters and digits alone, so that `NL50INGB0683` is found in `NL50 INGB 0683`.
 */
export function findText(parts: readonly FoldedPart[], value: string): Place[] {
  const wanted = foldValue(value)
  if (wanted === '') return []
  const exact = inEachPart(parts, (part) => findExact(part, wanted))
  return exact.length > 0 ? exact : inEachPart(parts, (part) => findCompact(part, wanted))
}

function inEachPart(parts: readonly FoldedPart[], find: (part: FoldedPart) => TextRange[]): Place[] {
  return parts.flatMap((part, index) =>
    find(part).map(({ start, end }) => placeAt(index, part.starts[start] ?? 0, part.ends[end - 1] ?? 0)),
  )
}

function findExact({ text }: FoldedText, wanted: string): TextRange[] {
  const found: TextRange[] = []
  for (let start = text.indexOf(wanted); start !== -1; start = text.indexOf(wanted, start + 1))
    if (isWholeToken(text, start, start + wanted.length)) found.push({ start, end: start + wanted.length })
  return found
}

function findCompact(part: FoldedPart, wanted: string): TextRange[] {
  const { text: letters } = compactText(wanted)
  if (letters.length < shortestCompact) return []
  const { text, places } = part.compact()
  // Digits of two cells or of two lines are two numbers.
  const gap = /^\d+$/.test(letters) ? /^(?:[^\S\t\n]|[-/._'()])*$/ : /^[^\p{L}\p{N}]*$/u
  const found: TextRange[] = []
  for (let at = text.indexOf(letters); at !== -1; at = text.indexOf(letters, at + 1)) {
    const start = places[at] ?? 0
    const end = (places[at + letters.length - 1] ?? 0) + 1
    if (!isWholeToken(part.text, start, end)) continue
    const holdsTogether = Array.from({ length: letters.length - 1 }, (_, index) => at + index).every(
      (index) => {
        const between = part.own.slice(part.ends[places[index] ?? 0], part.starts[places[index + 1] ?? 0])
        return between.length <= longestGap && gap.test(between)
      },
    )
    if (holdsTogether) found.push({ start, end })
  }
  return found
}

const wordLetter = /[\p{L}\p{N}\p{M}]/u
/** Scripts that set no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Tells whether no word and no number goes on beyond either end: `1` does not stand in `21`, `1.50` or `A-1-7`. */
function isWholeToken(text: string, start: number, end: number): boolean {
  if (isInsideWord(text[start - 1], text[start]) || isInsideWord(text[end - 1], text[end])) return false
  const token = text.slice(start, end)
  if (/^\d/.test(token) && /\d[.,']$/.test(text.slice(Math.max(0, start - 2), start))) return false
  if (/\d$/.test(token) && /^[.,']\d/.test(text.slice(end, end + 2))) return false
  if (!/^\d{1,4}$/.test(token)) return true
  return (
    !/[\p{L}\p{N}][-/:_]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[-/:_][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  )
}

function isInsideWord(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return wordLetter.test(before) && wordLetter.test(after) && !unspaced.test(before) && !unspaced.test(after)
}
