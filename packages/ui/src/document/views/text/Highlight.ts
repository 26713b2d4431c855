import type { Place, TextRange } from '../../evidence/DocumentText.ts'

/** A place that is marked in the document. */
export interface Highlight {
  place: Place
  /** Whether it is the one that the reader stands at: marked strongest, and scrolled to. */
  isCurrent: boolean
}

/** What every view of a document takes, beside the document itself. */
export interface EvidenceViewProps {
  highlights: readonly Highlight[]
  /** Called with a letter of the text that the reader clicks on. */
  onPick?: ((part: number, offset: number) => void) | undefined
}

/** A piece of text that is marked. */
export interface MarkedRange extends TextRange {
  isCurrent: boolean
}

/** The marked pieces of one part, in the order of its text. */
export function rangesIn(highlights: readonly Highlight[], part: number): MarkedRange[] {
  return highlights
    .filter(({ place }) => place.part === part)
    .flatMap(({ place, isCurrent }) => place.ranges.map((range) => ({ ...range, isCurrent })))
    .toSorted((a, b) => a.start - b.start)
}
