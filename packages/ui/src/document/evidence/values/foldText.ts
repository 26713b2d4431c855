/** A text made easy to compare, with the way back to the letters that it was made of. */
export interface FoldedText {
  text: string
  /** For each letter of `text`, where the letter that it was made of starts. */
  starts: readonly number[]
  /** For each letter of `text`, where the letter that it was made of ends. */
  ends: readonly number[]
}

const likeQuote = /[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4]/g
const likeDoubleQuote = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g
const likeDash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g
/** A letter with the accents that follow it. */
const letters = /\P{M}\p{M}*|\p{M}+/gu
/** A word parted at the end of a line: `Rechnungs-` and `nummer`. */
const hyphenation = /(?<=\p{L})[-\u2010\u00ad][^\S\n]*\n\s*(?=\p{Ll})/gu

/**
 * Folds a text so that two spellings of the same words are the same: capitals, ligatures, wide letters, quotes,
 * dashes, blanks and line breaks make no difference, and words parted at the end of a line are whole again.
 */
export function foldText(text: string): FoldedText {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (letter: string, start: number, end: number) => {
    for (const unit of letter.split('')) {
      folded.push(unit)
      starts.push(start)
      ends.push(end)
    }
  }
  const parted = [...text.matchAll(hyphenation)].map((match) => [match.index, match.index + match[0].length])
  let next = 0
  let isBlank = true
  for (const match of text.matchAll(letters)) {
    const start = match.index
    const end = start + match[0].length
    while (next < parted.length && (parted[next]?.[1] ?? 0) <= start) next += 1
    const [from = Infinity, to = 0] = parted[next] ?? []
    if (start >= from && start < to) continue
    const letter = foldLetter(match[0])
    if (letter === '') continue
    const isNowBlank = letter.trim() === ''
    if (isNowBlank && isBlank) continue
    add(isNowBlank ? ' ' : letter, start, end)
    isBlank = isNowBlank
  }
  if (folded.at(-1) === ' ') for (const list of [folded, starts, ends]) list.pop()
  return { text: folded.join(''), starts, ends }
}

/** Folds a value the same way, where the way back is of no use. */
export const foldValue = (value: string): string => foldText(value).text

function foldLetter(letter: string): string {
  // Most letters of most documents: nothing to look up.
  if (letter.length === 1 && letter < '\u007f' && letter !== '\u0060') return letter.toLowerCase()
  return letter
    .replaceAll(invisible, '')
    .normalize('NFKC')
    .replaceAll(likeQuote, "'")
    .replaceAll(likeDoubleQuote, '"')
    .replaceAll(likeDash, '-')
    .toLowerCase()
}

/** Keeps the letters and digits of a folded text alone, with their places in it. */
export function compactText(folded: string): { text: string; places: readonly number[] } {
  const kept: string[] = []
  const places: number[] = []
  for (const match of folded.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    for (const [offset, unit] of match[0].split('').entries()) {
      kept.push(unit)
      places.push(match.index + offset)
    }
  }
  return { text: kept.join(''), places }
}
