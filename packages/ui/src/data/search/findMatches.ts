import { foldForSearch } from '../../values/foldForSearch.ts'

export interface TextMatch {
  start: number
  end: number
}

/** More marks in one text help nobody, and each is an element. */
const mostMatches = 200
/** How much is folded at once while looking for a place in a long text. */
const stepCharacters = 4096

/** Finds where a text has a folded query, in the text's own characters: accents may make it longer or shorter. */
export function findMatches(text: string, query: string): TextMatch[] {
  const matches: TextMatch[] = []
  if (query === '') return matches
  const { folded, startOf } = foldWithPlaces(text)
  for (
    let at = folded.indexOf(query);
    at !== -1 && matches.length < mostMatches;
    at = folded.indexOf(query, at + query.length)
  )
    matches.push({ start: startOf(at), end: startOf(at + query.length) })
  return matches
}

/** Finds where a text of any length first has a folded query; `undefined` if it has not. */
export function findFirstMatch(text: string, query: string): number | undefined {
  const folded = foldForSearch(text)
  const at = query === '' ? -1 : folded.indexOf(query)
  if (at === -1) return undefined
  if (folded === text.toLowerCase()) return at
  // Only the step that the match begins in is gone through character by character.
  let start = 0
  for (let foldedStart = 0; ;) {
    const step = text.slice(start, wholeEnd(text, start + stepCharacters))
    const foldedEnd = foldedStart + foldForSearch(step).length
    if (foldedEnd > at || start + step.length >= text.length)
      return start + foldWithPlaces(step).startOf(at - foldedStart)
    foldedStart = foldedEnd
    start += step.length
  }
}

function foldWithPlaces(text: string): { folded: string; startOf: (foldedPlace: number) => number } {
  const whole = foldForSearch(text)
  if (whole === text.toLowerCase()) return { folded: whole, startOf: (place) => place }
  const parts: string[] = []
  const starts: number[] = []
  let start = 0
  for (const character of text) {
    const part = foldForSearch(character)
    parts.push(part)
    for (let unit = 0; unit < part.length; unit += 1) starts.push(start)
    start += character.length
  }
  return { folded: parts.join(''), startOf: (place) => starts[place] ?? text.length }
}

/** Moves an end that would cut a pair of surrogates in two. */
function wholeEnd(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end
}
