import type { SetLetter } from './setLetters.ts'

/** A gap that is smaller is no blank: of a letter's mean width, and of the font's height. */
const shareOfLetter = 0.4
const shareOfHeight = 0.2
/** Letters that lie over each other were measured wrongly, or are two prints. */
const overlapping = -0.05
/** A wider gap ends a word whatever stands around it. */
const widest = 0.6
/** So many letters in a row that all stand apart are spaced out. */
const fewestSpaced = 4
const leastSpacing = 0.08
/** How far ahead a run of text is looked for where some letters were told in another way. */
const reach = 4_000
const fewestTelling = 4

/**
 * Takes the blanks out of runs of text that are none: pdf.js puts one wherever letters stand a tenth of their height
 * apart, as kerning and spaced-out headings do. Runs and letters come in the order in which the page sets them.
 */
export function joinLetters(runs: readonly string[], letters: readonly SetLetter[]): string[] {
  let all = ''
  const joined: boolean[] = []
  const joins = joinsBefore(letters)
  for (const [index, { text }] of letters.entries())
    for (const [at, unit] of plain(text).split('').entries()) {
      all += unit
      joined.push(at > 0 || (joins[index] ?? false))
    }
  let cursor = 0
  return runs.map((run) => {
    const bare = plain(run)
    const start = startOf(bare, all, cursor)
    if (start === undefined) return run
    cursor = start + bare.length
    let at = start
    return run
      .split(/(\s+)/)
      .map((part) => {
        if (part.trim() === '') return joined[at] && at > start && at < cursor ? '' : part
        at += plain(part).length
        return part
      })
      .join('')
  })
}

/** Without blanks, and ligatures as their letters. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '')

function startOf(bare: string, all: string, cursor: number): number | undefined {
  if (bare === '') return undefined
  if (all.startsWith(bare, cursor)) return cursor
  if (bare.length < fewestTelling) return undefined
  const ahead = all.slice(cursor, cursor + bare.length + reach).indexOf(bare)
  return ahead < 0 ? undefined : cursor + ahead
}

/** For each letter whether it makes one word with the letter before it. */
function joinsBefore(letters: readonly SetLetter[]): boolean[] {
  return rowsOf(letters).flatMap((row) => {
    const width = row.reduce((sum, letter) => sum + letter.width, 0) / row.length
    const most = spacingOf(row) + Math.min(shareOfHeight, shareOfLetter * width)
    return row.map(({ gap }, index) => index > 0 && gap !== undefined && gap > overlapping && gap < most)
  })
}

/** Letters that follow each other without a blank and without a wide gap. */
function rowsOf(letters: readonly SetLetter[]): SetLetter[][] {
  const rows: SetLetter[][] = []
  for (const letter of letters) {
    const row = rows.at(-1)
    if (row && letter.gap !== undefined && letter.gap <= widest) row.push(letter)
    else rows.push([letter])
  }
  return rows
}

/** By how much all letters of a row stand apart. Digits that stand apart are columns. */
function spacingOf(row: readonly SetLetter[]): number {
  if (row.length < fewestSpaced || !row.every(({ text }) => /^\p{L}+$/u.test(text))) return 0
  const least = row.slice(1).reduce((smallest, { gap = 0 }) => Math.min(smallest, gap), widest)
  return least < leastSpacing ? 0 : least
}
