import type { JsonValue } from 'cloudsquid-react/contract'

/** One value with its evidence: the words it was read from, their place, and the rule that took it. */
export interface Finding {
  field: string
  value: JsonValue
  words: string
  /** "page 1, line 9", or the name of a cell or key. */
  place: string
  rule: string
}

export interface Findings {
  found: Finding[]
  /** What a reader should know beside the values: contradictions, checks that held, choices left open. */
  remarks: string[]
}
