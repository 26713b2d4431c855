import type { DocumentText, Place } from '../evidence/DocumentText.ts'
import { type FoldedText, foldText, foldValue } from '../evidence/values/foldText.ts'

export interface FindProgress {
  matches: readonly Place[]
  /** More than are kept. */
  isCut: boolean
  isComplete: boolean
}

/** More are of no use to a reader, who looks at them one by one. */
const mostMatches = 5_000

const known = new WeakMap<object, FoldedText>()

/** Folding takes longer than searching, and somebody types one letter after the other. */
function folded(part: DocumentText['parts'][number]): FoldedText {
  const kept = known.get(part)
  if (kept) return kept
  const made = foldText(part.text)
  known.set(part, made)
  return made
}

/** Finds what a reader types, part by part: capitals, ligatures, quotes, dashes, blanks and line breaks are all alike. */
export function* searchText(text: DocumentText, query: string): Generator<FindProgress> {
  const wanted = foldValue(query)
  const matches: Place[] = []
  if (wanted !== '')
    for (const [part, shown] of text.parts.entries()) {
      const { text: here, starts, ends } = folded(shown)
      for (let at = here.indexOf(wanted); at !== -1; at = here.indexOf(wanted, at + wanted.length)) {
        if (matches.length === mostMatches) {
          yield { matches, isCut: true, isComplete: true }
          return
        }
        matches.push({ part, ranges: [{ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 }] })
      }
      yield { matches, isCut: false, isComplete: false }
    }
  yield { matches, isCut: false, isComplete: true }
}
