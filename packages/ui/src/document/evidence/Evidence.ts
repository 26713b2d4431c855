import type { Place } from './DocumentText.ts'

/** What a document says about one value of the data. */
export type Evidence =
  | {
      kind: 'found'
      /** The likeliest first. More than one: the text says the same in several places. */
      places: readonly [Place, ...Place[]]
    }
  | { kind: 'notFound' }
  /** Null, an empty text and the like stand nowhere, and neither does a yes or no. */
  | { kind: 'nothingToFind'; reason: 'empty' | 'boolean' }
  /** A list or an object: the likeliest place of each value inside it. */
  | {
      kind: 'parts'
      parts: readonly EvidencePart[]
      /** Pointers of the values that stand nowhere. */
      missing: readonly string[]
      /** How many more values there are, after the first of a long list. */
      left: number
    }

export interface EvidencePart {
  pointer: string
  place: Place
}
